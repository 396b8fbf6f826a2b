import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One numbered step of the schema. Never edited once released. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** Reads `NNNN-verb-noun.sql` in order. Throws where a number is missing, doubled or malformed. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name) || Number(name.slice(0, 4)) !== index + 1)
      throw new Error(`migration out of order: ${name} where ${String(index + 1).padStart(4, '0')} belongs`)
    // A checkout on Windows may have changed the line ends; the statements are the same.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { version: index + 1, name, sql, sha256: hash('sha256', sql) }
  })
}
