import Database from 'better-sqlite3'

export type StorageFailure = { readonly code: 'disk-full' | 'not-writable' | 'busy' }

/** SQLite's errors that a person can do something about; undefined for every other cause. */
export function storageFailure(thrown: unknown): StorageFailure | undefined {
  if (!(thrown instanceof Database.SqliteError)) return undefined
  if (thrown.code === 'SQLITE_FULL') return { code: 'disk-full' }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(thrown.code)) return { code: 'not-writable' }
  if (/^SQLITE_(BUSY|LOCKED)/.test(thrown.code)) return { code: 'busy' }
  return undefined
}

/** Errors that a damaged file gives, and a disk that fails for a moment gives as well. */
export function isDiskError(thrown: unknown): boolean {
  return thrown instanceof Database.SqliteError && /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(thrown.code)
}
