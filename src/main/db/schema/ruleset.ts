import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { json, uid } from '../columns.ts'

/** Rulesets of the department's own, kept as loaded. */
export const ruleset = sqliteTable(
  'ruleset',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    rulesetId: text('ruleset_id').notNull(),
    version: text().notNull(),
    title: text().notNull(),
    sha256: text().notNull().unique(),
    body: json(z.json())().notNull(),
    loadedAt: text('loaded_at').notNull(),
    loadedBy: text('loaded_by').notNull(),
  },
  (t) => [unique().on(t.rulesetId, t.version)],
)
