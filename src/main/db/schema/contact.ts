import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { uid } from '../columns.ts'
import { patient } from './patient.ts'
import { review } from './review.ts'

export const contactAttempt = sqliteTable(
  'contact_attempt',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id, { onDelete: 'restrict' }),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    channel: text().notNull(),
    outcome: text().notNull(),
    spokenTo: text('spoken_to'),
    appointmentOn: text('appointment_on'),
    nextStep: text('next_step'),
    madeOn: text('made_on').notNull(),
    madeBy: text('made_by').notNull(),
    loggedAt: text('logged_at').notNull(),
  },
  (t) => [index('contact_attempt_review').on(t.reviewId), index('contact_attempt_patient').on(t.patientId)],
)
