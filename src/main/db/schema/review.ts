import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { AreaResponse, LesionReading, ReviewFindings, ReviewResponse } from '../../../shared/model/review.ts'
import { json, uid } from '../columns.ts'
import { importBatch } from './import.ts'
import { patient } from './patient.ts'
import { session } from './session.ts'

export const review = sqliteTable(
  'review',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'restrict' }),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    state: text({ enum: ['open', 'done', 'closed', 'superseded'] }).notNull(),
    dueOn: text('due_on').notNull(),
    windowOpensOn: text('window_opens_on').notNull(),
    windowClosesOn: text('window_closes_on').notNull(),
    overdueFrom: text('overdue_from').notNull(),
    criticalFrom: text('critical_from').notNull(),
    dueReason: text('due_reason'),
    appointmentOn: text('appointment_on'),
    closedReason: text('closed_reason'),
    closedOn: text('closed_on'),
    doneOn: text('done_on'),
    modality: text(),
    nonTarget: text('non_target'),
    newLesion: integer('new_lesion', { mode: 'boolean' }),
    reader: text(),
    secondReader: text('second_reader'),
    nextPlan: text('next_plan'),
    note: text(),
    responses: json(z.array(ReviewResponse))().notNull(),
    importBatchId: integer('import_batch_id').references(() => importBatch.id, { onDelete: 'restrict' }),
    recordedAt: text('recorded_at'),
    liRadsVersion: text('lirads_version', { enum: ['2018', '2024'] }),
    areaResponse: json(AreaResponse)('area_response'),
    kind: text({ enum: ['one_month', 'follow_up'] })
      .notNull()
      .default('one_month'),
    windowReason: text('window_reason'),
    imagedOn: text('imaged_on'),
    contrastPhases: json(ReviewFindings.shape.contrastPhases)('contrast_phases'),
    symptoms: json(ReviewFindings.shape.symptoms)(),
    oilOutside: json(ReviewFindings.shape.oilOutside)('oil_outside'),
  },
  (t) => [
    index('review_patient').on(t.patientId),
    index('review_session').on(t.sessionId),
    index('review_open')
      .on(t.overdueFrom, t.dueOn, t.windowOpensOn)
      .where(sql`${t.state} = 'open'`),
    index('review_window').on(t.windowClosesOn),
    index('review_unread')
      .on(t.imagedOn)
      .where(sql`${t.state} = 'open' AND ${t.imagedOn} IS NOT NULL`),
  ],
)

/** Every set of dates that a review was booked for, the first one included. */
export const reviewBooking = sqliteTable(
  'review_booking',
  {
    id: integer().primaryKey(),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id, { onDelete: 'restrict' }),
    dueOn: text('due_on').notNull(),
    windowOpensOn: text('window_opens_on').notNull(),
    windowClosesOn: text('window_closes_on').notNull(),
    appointmentOn: text('appointment_on'),
    reason: text(),
    bookedAt: text('booked_at').notNull(),
    bookedBy: text('booked_by').notNull(),
  },
  (t) => [index('review_booking_review').on(t.reviewId)],
)

/** What each reader of a review measured and judged; the first reader's judgement is the review's. */
export const reviewReading = sqliteTable(
  'review_reading',
  {
    id: integer().primaryKey(),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id, { onDelete: 'restrict' }),
    ordinal: integer().notNull(),
    reader: text().notNull(),
    readings: json(z.array(LesionReading))().notNull(),
    responses: json(z.array(ReviewResponse))().notNull(),
    nonTarget: text('non_target'),
    newLesion: integer('new_lesion', { mode: 'boolean' }),
    areaResponse: json(AreaResponse)('area_response'),
  },
  (t) => [unique().on(t.reviewId, t.ordinal)],
)
