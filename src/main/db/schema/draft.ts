import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { json, uid } from '../columns.ts'

export const draft = sqliteTable(
  'draft',
  {
    id: integer().primaryKey(),
    userUid: uid('user_uid').notNull(),
    kind: text({ enum: ['session', 'review', 'patient'] }).notNull(),
    subjectUid: uid('subject_uid'),
    body: json(z.json())().notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (t) => [uniqueIndex('draft_owner').on(t.userUid, t.kind, sql`coalesce(subject_uid, x'')`)],
)
