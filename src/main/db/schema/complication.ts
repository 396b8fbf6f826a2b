import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { uid } from '../columns.ts'
import { patient } from './patient.ts'
import { review } from './review.ts'
import { session } from './session.ts'

export const complication = sqliteTable(
  'complication',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    sessionId: integer('session_id').references(() => session.id, { onDelete: 'restrict' }),
    reviewId: integer('review_id').references(() => review.id, { onDelete: 'restrict' }),
    term: text().notNull(),
    onset: text().notNull(),
    onsetOn: text('onset_on').notNull(),
    cirseGrade: text('cirse_grade', {
      enum: ['1', '1a', '1b', '2', '3', '3a', '3b', '4', '5', '6'],
    }).notNull(),
    cirseVersion: text('cirse_version', { enum: ['2017', '2025'] }).notNull(),
    note: text(),
    ctcaeGrade: integer('ctcae_grade'),
    sirSeverity: text('sir_severity'),
    relation: text(),
    treatment: text(),
    extraDays: integer('extra_days'),
    outcome: text(),
    reportedTo: text('reported_to'),
    addedAt: text('added_at'),
    addedBy: text('added_by'),
  },
  (t) => [index('complication_patient').on(t.patientId), index('complication_session').on(t.sessionId)],
)
