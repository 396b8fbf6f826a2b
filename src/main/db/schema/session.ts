import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { TechniqueChange } from '../../../shared/model/session-terms.ts'
import { json, uid } from '../columns.ts'
import { importBatch } from './import.ts'
import { patient } from './patient.ts'

export const session = sqliteTable(
  'session',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    no: integer().notNull(),
    lineNo: integer('line_no').notNull(),
    performedOn: text('performed_on').notNull(),
    procedureType: text('procedure_type'),
    intent: text(),
    urgency: text(),
    stageNo: integer('stage_no'),
    stageOf: integer('stage_of'),
    operator: text(),
    assistant: text(),
    startedAt: text('started_at'),
    endedAt: text('ended_at'),
    consentOn: text('consent_on'),
    checklistDone: integer('checklist_done', { mode: 'boolean' }),
    accessSite: text('access_site'),
    sheathCh: real('sheath_ch'),
    baseCatheter: text('base_catheter'),
    microcatheterCh: real('microcatheter_ch'),
    michelsType: text('michels_type'),
    completion: text(),
    completionReason: text('completion_reason'),
    residualBlush: text('residual_blush'),
    portalOil: text('portal_oil'),
    contrastAgent: text('contrast_agent'),
    contrastMgiPerMl: real('contrast_mgi_per_ml'),
    contrastMl: real('contrast_ml'),
    fluoroscopyMin: real('fluoroscopy_min'),
    dapGyCm2: real('dap_gy_cm2'),
    airKermaMgy: real('air_kerma_mgy'),
    dsaRuns: integer('dsa_runs'),
    anaesthesia: text(),
    noComplication: integer('no_complication', { mode: 'boolean' }).notNull(),
    note: text(),
    state: text({ enum: ['incomplete', 'complete', 'void'] }).notNull(),
    missing: json(z.array(z.string()))().notNull(),
    unconfirmed: json(z.array(z.string()))().notNull(),
    mandatory: integer().notNull().default(0),
    acknowledged: json(z.array(z.string()))().notNull(),
    noReviewReason: text('no_review_reason'),
    voidReason: text('void_reason'),
    importBatchId: integer('import_batch_id').references(() => importBatch.id, { onDelete: 'restrict' }),
    loggedAt: text('logged_at').notNull(),
    loggedBy: text('logged_by').notNull(),
    changedFromLast: json(z.array(TechniqueChange))('changed_from_last'),
  },
  (t) => [
    unique().on(t.patientId, t.no),
    index('session_patient').on(t.patientId, t.performedOn),
    index('session_performed').on(t.performedOn),
    index('session_incomplete')
      .on(t.performedOn)
      .where(sql`${t.state} = 'incomplete'`),
  ],
)

export const sessionArtery = sqliteTable(
  'session_artery',
  {
    id: integer().primaryKey(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'restrict' }),
    ordinal: integer().notNull(),
    node: text().notNull(),
    selectivity: text({ enum: ['0', '1', '2', '3', '4', '5'] }),
    tumourSupply: text('tumour_supply', { enum: ['yes', 'no', 'not_sure'] }),
    endpoint: text({ enum: ['I', 'II', 'III', 'IV'] }),
    lesionUids: json(z.array(z.string()))('lesion_uids').notNull(),
  },
  (t) => [unique().on(t.sessionId, t.ordinal)],
)

export const sessionAgent = sqliteTable(
  'session_agent',
  {
    id: integer().primaryKey(),
    sessionArteryId: integer('session_artery_id')
      .notNull()
      .references(() => sessionArtery.id, { onDelete: 'restrict' }),
    ordinal: integer().notNull(),
    agent: text().notNull(),
    sizeUm: text('size_um'),
    amount: real(),
  },
  (t) => [unique().on(t.sessionArteryId, t.ordinal)],
)

export const sessionDrug = sqliteTable(
  'session_drug',
  {
    id: integer().primaryKey(),
    sessionArteryId: integer('session_artery_id')
      .notNull()
      .references(() => sessionArtery.id, { onDelete: 'restrict' }),
    ordinal: integer().notNull(),
    drug: text().notNull(),
    doseMg: real('dose_mg'),
    volumeMl: real('volume_ml'),
    vehicle: text(),
  },
  (t) => [unique().on(t.sessionArteryId, t.ordinal)],
)
