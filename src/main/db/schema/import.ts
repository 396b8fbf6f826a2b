import { blob, index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { ImportBatch } from '../../../shared/model/import.ts'
import { json, uid } from '../columns.ts'

export const importBatch = sqliteTable('import_batch', {
  id: integer().primaryKey(),
  uid: uid().notNull().unique(),
  fileName: text('file_name').notNull(),
  preset: text().notNull(),
  sha256: text().notNull(),
  state: text({ enum: ['running', 'committed', 'undone'] }).notNull(),
  made: json(ImportBatch.shape.made)().notNull(),
  rows: integer().notNull(),
  refused: integer().notNull(),
  startedAt: text('started_at').notNull(),
  startedBy: text('started_by').notNull(),
})

export const importStep = sqliteTable(
  'import_step',
  {
    id: integer().primaryKey(),
    importBatchId: integer('import_batch_id')
      .notNull()
      .references(() => importBatch.id, { onDelete: 'restrict' }),
    auditSeq: integer('audit_seq').notNull().unique(),
  },
  (t) => [index('import_step_batch').on(t.importBatchId)],
)

export const importPart = sqliteTable(
  'import_part',
  {
    id: integer().primaryKey(),
    uploadUid: uid('upload_uid').notNull(),
    ordinal: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [unique().on(t.uploadUid, t.ordinal)],
)
