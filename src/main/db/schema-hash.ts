import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'

/** SHA-256 over every table, index, view and trigger: a dropped trigger or an added column shows. */
export function schemaHash(raw: Database.Database): string {
  const text = raw
    .prepare(
      `SELECT group_concat(line, char(10)) FROM (
         SELECT json_array(type, name, tbl_name, sql) AS line FROM sqlite_master
         WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name)`,
    )
    .pluck()
    .get() as string | null
  return hash('sha256', text ?? '')
}

/** What the last migration left behind; undefined before the first. */
export function storedSchemaHash(raw: Database.Database): string | undefined {
  const stored = raw
    .prepare('SELECT schema_sha256 FROM migration ORDER BY version DESC LIMIT 1')
    .pluck()
    .get()
  return stored as string | undefined
}
