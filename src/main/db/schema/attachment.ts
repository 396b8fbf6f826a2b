import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { uid } from '../columns.ts'
import { patient } from './patient.ts'
import { session } from './session.ts'

export const attachment = sqliteTable(
  'attachment',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    patientId: integer('patient_id')
      .notNull()
      .references(() => patient.id, { onDelete: 'restrict' }),
    sessionId: integer('session_id').references(() => session.id, { onDelete: 'restrict' }),
    kind: text({ enum: ['image', 'consent', 'document', 'dose_report'] }).notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text().notNull(),
    caption: text(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (t) => [index('attachment_patient').on(t.patientId), index('attachment_session').on(t.sessionId)],
)

/** Not in the change log, which holds the SHA-256 of the bytes. */
export const attachmentContent = sqliteTable('attachment_content', {
  attachmentId: integer('attachment_id')
    .primaryKey()
    .references(() => attachment.id, { onDelete: 'restrict' }),
  bytes: blob({ mode: 'buffer' }).notNull(),
  thumbnail: blob({ mode: 'buffer' }),
})
