import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { uid } from '../columns.ts'
import { importBatch } from './import.ts'
import { patient } from './patient.ts'
import { review } from './review.ts'
import { session } from './session.ts'

export const assessment = sqliteTable(
  'assessment',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    assessedOn: text('assessed_on').notNull(),
    source: text({ enum: ['session', 'review', 'import'] }).notNull(),
    sessionId: integer('session_id').references(() => session.id, { onDelete: 'restrict' }),
    reviewId: integer('review_id').references(() => review.id, { onDelete: 'restrict' }),
    ecog: integer(),
    ascites: text(),
    encephalopathyGrade: integer('encephalopathy_grade'),
    childPughReported: integer('child_pugh_reported'),
    lesionCount: integer('lesion_count'),
    lesionCountIsMinimum: integer('lesion_count_is_minimum', { mode: 'boolean' }).notNull(),
    largestMm: real('largest_mm'),
    newLesion: integer('new_lesion', { mode: 'boolean' }),
    vascularInvasion: integer('vascular_invasion', { mode: 'boolean' }),
    lymphNodeMetastasis: integer('lymph_node_metastasis', { mode: 'boolean' }),
    distantMetastasis: integer('distant_metastasis', { mode: 'boolean' }),
    resectionSince: integer('resection_since', { mode: 'boolean' }),
    targetedTherapySince: integer('targeted_therapy_since', { mode: 'boolean' }),
    importBatchId: integer('import_batch_id').references(() => importBatch.id, { onDelete: 'restrict' }),
    cholestatic: integer({ mode: 'boolean' }),
    encephalopathySuppressed: integer('encephalopathy_suppressed', { mode: 'boolean' }),
  },
  (t) => [index('assessment_patient').on(t.patientId, t.assessedOn)],
)
