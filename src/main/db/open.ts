import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { BackupFault } from '../../shared/model/backup.ts'
import { type MigrateFailure, type Migration, migrate } from './migrate.ts'
import { isOnNetworkDrive } from './network-drive.ts'
import { APPLICATION_ID, applyPragmas, giveKey } from './pragmas.ts'
import { PRIVATE_FILE } from './private-folder.ts'
import { schemaHash, storedSchemaHash } from './schema-hash.ts'
import { failureByCode, isDiskCode, storageCode, type StorageFailure } from './storage-code.ts'
import { type Store, storeOn } from './store.ts'

export type { ReadDb, WriteDb } from './connection.ts'
export type { Settled, Store } from './store.ts'

/** Why a register does not open. Nothing was changed in any of these cases. */
export type OpenFailure =
  | { readonly code: 'no-database' | 'already-exists' | 'empty-file' | 'foreign-file' | 'damaged-file' }
  | { readonly code: 'wrong-key' | 'on-network-drive' | 'schema-changed' }
  | StorageFailure
  | { readonly code: 'newer-file' | 'older-file'; readonly version: number; readonly known: number }
  | MigrateFailure

export interface OpenOptions {
  readonly path: string
  /** The database's random 256-bit key. */
  readonly dek: Uint8Array
  readonly migrations: readonly Migration[]
  /**
   * `create` makes a new file and refuses an existing one; `read` opens for a job and changes nothing; `no-room` reads
   * on a disk without room for the index of the write-ahead log, which only a single connection can do without.
   */
  readonly mode?: 'write' | 'read' | 'create' | 'no-room'
  /** True when the keyring vouches for the key, so that an unreadable file is damage and not a wrong key. */
  readonly keyProven?: boolean
  readonly now?: () => Date
  readonly appVersion?: string
  /** Copies the register before a migration touches it; answers why it could not. */
  readonly backUp?: (raw: Database.Database) => BackupFault | undefined
  readonly onNetworkDrive?: (path: string) => boolean
}

/** The one way a register is opened, by the app, the web host, the command line, jobs and tests alike. */
export function openStore(options: OpenOptions): Result<Store, OpenFailure> {
  const { path, mode = 'write', onNetworkDrive = isOnNetworkDrive } = options
  if (onNetworkDrive(path)) return err({ code: 'on-network-drive' })
  const exists = existsSync(path)
  if (mode === 'create' && exists) return err({ code: 'already-exists' })
  if (mode !== 'create' && !exists) return err({ code: 'no-database' })
  // SQLite would take a file of no bytes for a new, empty database.
  if (exists && statSync(path).size === 0) return err({ code: 'empty-file' })
  let raw: Database.Database | undefined
  try {
    // Made before SQLite opens it: its log and its index of the log take over the mode.
    if (mode === 'create') closeSync(openSync(path, 'wx', PRIVATE_FILE))
    raw = new Database(path, { fileMustExist: true, readonly: mode === 'read' })
    const failure = prepare(raw, options)
    if (!failure) return ok(storeOn(raw))
    raw.close()
    return err(failure)
  } catch (thrown) {
    raw?.close()
    const failure = failureFrom(thrown, options)
    if (!failure) throw thrown
    return err(failure)
  }
}

function prepare(raw: Database.Database, options: OpenOptions): OpenFailure | undefined {
  const { mode = 'write', migrations } = options
  const readsOnly = mode === 'read' || mode === 'no-room'
  giveKey(raw, options.dek)
  if (mode === 'no-room') raw.pragma('locking_mode = EXCLUSIVE')
  // The key is only tried here: `PRAGMA key` itself accepts anything.
  raw.prepare('SELECT count(*) FROM sqlite_master').get()
  if (mode === 'create') raw.pragma(`application_id = ${APPLICATION_ID}`)
  if (raw.pragma('application_id', { simple: true }) !== APPLICATION_ID) return { code: 'foreign-file' }
  const version = raw.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) return { code: 'newer-file', version, known: migrations.length }
  const refused = applyPragmas(raw, readsOnly ? 'as-is' : 'wal')
  if (refused) throw new Error(`pragma-refused: ${refused}`)
  if (version > 0 && storedSchemaHash(raw) !== schemaHash(raw)) return { code: 'schema-changed' }
  if (mode === 'no-room') raw.pragma('query_only = 1')
  if (readsOnly)
    return version < migrations.length ? { code: 'older-file', version, known: migrations.length } : undefined
  const migrated = migrate(raw, migrations, {
    at: (options.now ?? (() => new Date()))().toISOString(),
    appVersion: options.appVersion ?? '',
    backUp: options.backUp,
  })
  return migrated.ok ? undefined : migrated.error
}

/** What SQLite's error says about the file; undefined for anything that is a defect of ours. */
function failureFrom(thrown: unknown, options: OpenOptions): OpenFailure | undefined {
  const code = storageCode(thrown)
  if (code === 'SQLITE_NOTADB') {
    if (isPlainSqlite(options.path)) return { code: 'foreign-file' }
    return { code: options.keyProven ? 'damaged-file' : 'wrong-key' }
  }
  return failureByCode(code) ?? (isDiskCode(code) ? { code: 'damaged-file' } : undefined)
}

function isPlainSqlite(path: string): boolean {
  const header = Buffer.alloc(16)
  const file = openSync(path, 'r')
  readSync(file, header, 0, 16, 0)
  closeSync(file)
  return header.toString('latin1') === 'SQLite format 3\0'
}
