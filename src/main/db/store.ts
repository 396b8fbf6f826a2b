import type Database from 'better-sqlite3'
import { faceOf, type Phase, type ReadDb, type WriteDb } from './connection.ts'

/** Work inside a transaction has to be over when it returns: SQLite would commit at the first `await`. */
export type Settled<T> = T extends PromiseLike<unknown> ? never : T

/** One open register. Every question and every change passes through `read` or `write`. */
export interface Store {
  /** Runs `work` in one snapshot that cannot change anything. */
  readonly read: <T>(work: (db: ReadDb) => Settled<T>) => T
  /** Runs `work` in one IMMEDIATE transaction; commits unless it throws or answers `{ ok: false }`. */
  readonly write: <R extends { readonly ok: boolean }>(work: (db: WriteDb) => R) => R
  /** Moves committed pages from the log into the file. PASSIVE waits for nobody; TRUNCATE also empties the log. */
  checkpoint(mode: 'PASSIVE' | 'TRUNCATE'): void
  /** Pages in the write-ahead log that are not yet in the file. */
  pagesInLog(): number
  close(): void
  /** For this folder and `core` only: opening, backup, verification. */
  readonly raw: Database.Database
}

export function storeOn(raw: Database.Database): Store {
  const face = faceOf(raw)
  const begin = raw.prepare('BEGIN')
  const beginImmediate = raw.prepare('BEGIN IMMEDIATE')
  const commit = raw.prepare('COMMIT')
  const rollback = raw.prepare('ROLLBACK')
  const logState = raw.prepare('PRAGMA wal_checkpoint(NOOP)')

  function within<T>(
    phase: Phase,
    start: Database.Statement,
    work: (db: WriteDb) => T,
    end: (value: T) => void,
  ): T {
    start.run()
    face.enter(phase)
    try {
      const value = work(face.db)
      if (value instanceof Promise) throw new Error('work inside a transaction cannot be asynchronous')
      end(value)
      return value
    } finally {
      face.enter('idle')
      if (raw.inTransaction) rollback.run()
    }
  }

  return {
    raw,
    read: <T>(work: (db: ReadDb) => Settled<T>): T => within<T>('reading', begin, work, () => commit.run()),
    write: (work) =>
      within('writing', beginImmediate, work, (result) => {
        if (result.ok) commit.run()
      }),
    checkpoint(mode) {
      raw.pragma(`wal_checkpoint(${mode})`)
    },
    pagesInLog() {
      const { log, checkpointed } = logState.get() as { log: number; checkpointed: number }
      return log - checkpointed
    },
    close() {
      raw.close()
    },
  }
}
