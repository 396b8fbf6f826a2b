import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  index,
  integer,
  real,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { Segment } from '../../../shared/model/lesion.ts'
import { json, uid } from '../columns.ts'
import { patient } from './patient.ts'
import { review } from './review.ts'

export const lesion = sqliteTable(
  'lesion',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    no: integer().notNull(),
    segments: json(z.array(Segment))().notNull(),
    role: text({ enum: ['target', 'non_target', 'watch'] }).notNull(),
    firstSeenOn: text('first_seen_on').notNull(),
    enhancement: text(),
    note: text(),
    capsule: text({ enum: ['complete', 'partial', 'none'] }),
    margin: text({ enum: ['nodular', 'confluent', 'infiltrative'] }),
    toCapsuleMm: real('to_capsule_mm'),
    toHilumMm: real('to_hilum_mm'),
    feedingArtery: text('feeding_artery'),
    mergedIntoId: integer('merged_into_id').references((): AnySQLiteColumn => lesion.id, {
      onDelete: 'restrict',
    }),
    mergedOn: text('merged_on'),
    mergeReason: text('merge_reason'),
    splitFromId: integer('split_from_id').references((): AnySQLiteColumn => lesion.id, {
      onDelete: 'restrict',
    }),
    splitOn: text('split_on'),
    splitReason: text('split_reason'),
  },
  (t) => [
    unique().on(t.patientId, t.no),
    index('lesion_merged_into')
      .on(t.mergedIntoId)
      .where(sql`${t.mergedIntoId} IS NOT NULL`),
    index('lesion_split_from')
      .on(t.splitFromId)
      .where(sql`${t.splitFromId} IS NOT NULL`),
  ],
)

export const lesionMeasurement = sqliteTable(
  'lesion_measurement',
  {
    id: integer().primaryKey(),
    lesionId: integer('lesion_id')
      .notNull()
      .references(() => lesion.id, { onDelete: 'restrict' }),
    reviewId: integer('review_id').references(() => review.id, { onDelete: 'restrict' }),
    measuredOn: text('measured_on').notNull(),
    longestMm: real('longest_mm'),
    viableMm: real('viable_mm'),
    evaluable: integer({ mode: 'boolean' }).notNull(),
    oilFilledPct: real('oil_filled_pct'),
    oilPeripheralDefect: integer('oil_peripheral_defect', { mode: 'boolean' }),
    viableAcrossMm: real('viable_across_mm'),
    lrTr: text('lr_tr', { enum: ['LR-TR-NE', 'LR-TR-NV', 'LR-TR-EQ', 'LR-TR-V', 'LR-TR-NP'] }),
  },
  (t) => [index('lesion_measurement_lesion').on(t.lesionId, t.measuredOn)],
)
