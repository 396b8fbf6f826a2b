import Database from 'better-sqlite3'

export type StorageFailure = { readonly code: 'disk-full' | 'not-writable' | 'busy' }

/** What SQLite or the file system calls a trouble of the disk; empty for every other cause. */
export function storageCode(thrown: unknown): string {
  return sqliteCode(thrown) || systemCode(thrown)
}

/** The troubles that a person can do something about; undefined for every other code. */
export function failureByCode(code: string): StorageFailure | undefined {
  // SHMSIZE: there was no room for the 32 KB that index the write-ahead log.
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC'].includes(code)) return { code: 'disk-full' }
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|EROFS$|EACCES$|EPERM$)/.test(code)) return { code: 'not-writable' }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { code: 'busy' }
  return undefined
}

/** Codes that a damaged file gives, and a disk that fails for a moment gives as well. */
export function isDiskCode(code: string): boolean {
  return /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(code)
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
