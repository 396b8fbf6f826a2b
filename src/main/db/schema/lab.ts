import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { uid } from '../columns.ts'
import { importBatch } from './import.ts'
import { patient } from './patient.ts'
import { review } from './review.ts'
import { session } from './session.ts'

export const lab = sqliteTable(
  'lab',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    value: real().notNull(),
    comparator: text({ enum: ['<', '>'] }),
    unit: text().notNull(),
    sampledOn: text('sampled_on').notNull(),
    source: text({ enum: ['typed', 'session', 'review', 'import'] }).notNull(),
    sessionId: integer('session_id').references(() => session.id, { onDelete: 'restrict' }),
    reviewId: integer('review_id').references(() => review.id, { onDelete: 'restrict' }),
    importBatchId: integer('import_batch_id').references(() => importBatch.id, { onDelete: 'restrict' }),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by'),
  },
  (t) => [index('lab_patient').on(t.patientId, t.code, t.sampledOn)],
)
