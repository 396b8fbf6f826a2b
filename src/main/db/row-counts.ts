import type Database from 'better-sqlite3'

/** Rows of every ordinary table, by name. */
export function rowCounts(raw: Database.Database): Record<string, number> {
  const tables = raw
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map((name) => [name, raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  )
}
