import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { BackupFault } from '../../shared/model/backup.ts'
import type { BackupFailure } from './backup-file.ts'
import { createChangeTriggers, dropChangeTriggers } from './change-triggers.ts'
import { aloneWith } from './data-lock.ts'
import type { Migration } from './migration-files.ts'
import { rowCounts } from './row-counts.ts'
import { schemaHash } from './schema-hash.ts'

export type { Migration } from './migration-files.ts'

export type MigrateFailure =
  | { readonly code: 'migration-edited'; readonly name: string }
  | { readonly code: 'migration-failed'; readonly name: string; readonly reason: string }
  | BackupFailure
  | { readonly code: 'in-use' }

interface Circumstances {
  readonly at: string
  readonly appVersion: string
  /** Copies the register before it is touched; answers why it could not. */
  readonly backUp?: ((raw: Database.Database) => BackupFault | undefined) | undefined
}

/**
 * Brings the schema up to date, one EXCLUSIVE transaction for each file. A file that was applied before and reads
 * differently now is refused by name; a step that fails leaves the register as the step before it.
 */
export function migrate(
  raw: Database.Database,
  migrations: readonly Migration[],
  circumstances: Circumstances,
): Result<void, MigrateFailure> {
  const version = raw.pragma('user_version', { simple: true }) as number
  const edited = version > 0 ? editedMigration(raw, migrations) : undefined
  if (edited) return err({ code: 'migration-edited', name: edited })
  const pending = migrations.slice(version)
  if (pending.length === 0) return ok(undefined)
  return aloneWith<void, MigrateFailure>(dirname(raw.name), () => {
    const unsafe = version > 0 ? circumstances.backUp?.(raw) : undefined
    if (unsafe) return err({ code: 'backup-failed', reason: unsafe })
    // SQLite ignores this pragma inside a transaction, where a rebuilt table would then cascade into its children.
    raw.pragma('foreign_keys = OFF')
    try {
      for (const step of pending) {
        const failure = apply(raw, step, circumstances)
        if (failure) return err({ code: 'migration-failed', name: step.name, reason: failure })
      }
      return ok(undefined)
    } finally {
      raw.pragma('foreign_keys = ON')
    }
  })
}

function editedMigration(raw: Database.Database, migrations: readonly Migration[]): string | undefined {
  const applied = raw.prepare('SELECT version, name, sha256 FROM migration').all() as Migration[]
  return applied.find(({ version, sha256 }) => migrations[version - 1]?.sha256 !== sha256)?.name
}

/** Runs one file; answers why it was rolled back, or undefined. */
function apply(raw: Database.Database, step: Migration, circumstances: Circumstances): string | undefined {
  raw.exec('BEGIN EXCLUSIVE')
  try {
    const before = rowCounts(raw)
    dropChangeTriggers(raw)
    raw.exec(step.sql)
    const dangling = (raw.pragma('foreign_key_check') as unknown[]).length
    if (dangling > 0) return `${dangling} dangling references`
    const lost = lostRows(before, rowCounts(raw), step.sql)
    if (lost) return `row count of ${lost} changed`
    createChangeTriggers(raw)
    raw
      .prepare('INSERT INTO migration VALUES (?, ?, ?, ?, ?, ?)')
      .run(step.version, step.name, step.sha256, circumstances.at, circumstances.appVersion, schemaHash(raw))
    raw.pragma(`user_version = ${step.version}`)
    raw.exec('COMMIT')
    return undefined
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK')
  }
}

/** A table that a step does not mention has to keep its rows: what a cascade empties is never mentioned. */
function lostRows(
  before: Record<string, number>,
  after: Record<string, number>,
  sql: string,
): string | undefined {
  return Object.keys(before).find(
    (table) => before[table] !== after[table] && !new RegExp(`\\b${table}\\b`).test(sql),
  )
}
