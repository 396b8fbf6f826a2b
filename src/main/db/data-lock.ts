import { join } from 'node:path'
import Database from 'better-sqlite3'
import { err, type Result } from '../../shared/kit/result.ts'

/** A lock that the operating system drops with the process: nothing stale is ever left behind. */
export interface DataLock {
  release(): void
}

/** Marks the folder as in use; several processes of one machine may share it. Undefined while one is alone with it. */
export function shareFolder(folder: string): DataLock | undefined {
  return locked(folder, (raw) => {
    raw.exec('BEGIN')
    raw.prepare('SELECT count(*) FROM sqlite_master').get()
  })
}

/** Runs `work` while no other process has the register open: migration and restore replace what others would read. */
export function aloneWith<T, E>(
  folder: string,
  work: () => Result<T, E>,
): Result<T, E | { readonly code: 'in-use' }> {
  const lock = locked(folder, (raw) => raw.exec('BEGIN EXCLUSIVE'))
  if (!lock) return err({ code: 'in-use' })
  try {
    return work()
  } finally {
    lock.release()
  }
}

function locked(folder: string, take: (raw: Database.Database) => void): DataLock | undefined {
  const raw = new Database(join(folder, 'app.lock.db'), { timeout: 0 })
  try {
    take(raw)
    return { release: () => raw.close() }
  } catch (thrown) {
    raw.close()
    if (thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_BUSY')) return undefined
    throw thrown
  }
}
