import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { uid } from '../columns.ts'

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
    /** Canonical text: its SHA-256 is the column above, so a number keeps its spelling. */
    body: text().notNull(),
    loadedAt: text('loaded_at').notNull(),
    loadedBy: text('loaded_by').notNull(),
  },
  (t) => [unique().on(t.rulesetId, t.version)],
)
