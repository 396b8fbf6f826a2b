import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { json, uid } from '../columns.ts'

export const savedQuestion = sqliteTable(
  'saved_question',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    name: text().notNull(),
    ownerUid: uid('owner_uid'),
    body: json(z.json())().notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').notNull(),
  },
  (t) => [uniqueIndex('saved_question_name').on(t.name, sql`coalesce(owner_uid, x'')`)],
)
