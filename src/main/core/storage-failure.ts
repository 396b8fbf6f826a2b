import Database from 'better-sqlite3'
import { JobDefect } from './job-runner.ts'

export type StorageFailure = { readonly code: 'disk-full' | 'not-writable' | 'busy' }

/** Errors of SQLite and of the file system that a person can do something about; undefined for every other cause. */
export function storageFailure(thrown: unknown): StorageFailure | undefined {
  const code = storageCode(thrown)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'disk-full' }
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EROFS$|EACCES$|EPERM$)/.test(code)) return { code: 'not-writable' }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { code: 'busy' }
  return undefined
}

/** Trouble of the disk, of whatever kind, and no defect of the program. */
export function isStorageTrouble(thrown: unknown): boolean {
  return storageFailure(thrown) !== undefined || isDiskError(thrown)
}

/** Errors that a damaged file gives, and a disk that fails for a moment gives as well. */
export function isDiskError(thrown: unknown): boolean {
  return /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(storageCode(thrown))
}

/** What SQLite or the file system calls the trouble, in whatever process it was; empty for every other cause. */
export function storageCode(thrown: unknown): string {
  return thrown instanceof JobDefect ? thrown.code : sqliteCode(thrown) || systemCode(thrown)
}

/** drizzle passes some errors on inside one of its own. */
function sqliteCode(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown
  return cause instanceof Database.SqliteError ? cause.code : ''
}

/** Only of calls on files: a refused connection is no matter of the disk. */
function systemCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && 'syscall' in thrown ? String(thrown.code) : ''
}
