import type Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'

declare const reading: unique symbol
declare const writing: unique symbol

/** A connection inside a read snapshot or a write transaction. Not storable: it answers only until that ends. */
export type ReadDb = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$with' | 'with'> & {
  readonly [reading]: true
}
/** A connection inside a write transaction. Rows change only through `insertRow` and its neighbours. */
export type WriteDb = ReadDb & { readonly [writing]: true }

export type Phase = 'idle' | 'reading' | 'writing'

interface Connection {
  readonly raw: Database.Database
  phase: Phase
}

const connections = new WeakMap<object, Connection>()

/**
 * Opens the one face of a connection that leaves this folder. It prepares nothing but statements that read, so no
 * caller can write around `statements.ts`, whatever the type says. `PRAGMA query_only` would do the same but
 * expires every prepared statement each time it is switched.
 */
export function faceOf(raw: Database.Database): { db: WriteDb; enter(phase: Phase): void } {
  const connection: Connection = { raw, phase: 'idle' }
  const client = {
    prepare(text: string) {
      assertOpen(connection)
      const statement = raw.prepare(text)
      if (!statement.readonly || !statement.reader) throw new Error('a query may only read')
      return statement
    },
  }
  const db = drizzle(client as unknown as Database.Database) as unknown as WriteDb
  connections.set(db, connection)
  return {
    db,
    enter(phase) {
      connection.phase = phase
    },
  }
}

/** The connection behind a face, for reading. */
export function readerOf(db: ReadDb): Database.Database {
  const connection = connectionOf(db)
  assertOpen(connection)
  return connection.raw
}

/** The connection behind a face, for writing; throws outside a write transaction. */
export function writerOf(db: WriteDb): Database.Database {
  const connection = connectionOf(db)
  if (connection.phase !== 'writing')
    throw new Error(`no write transaction: the connection is ${connection.phase}`)
  return connection.raw
}

function connectionOf(db: ReadDb): Connection {
  const connection = connections.get(db)
  if (!connection) throw new Error('not a face of a store')
  return connection
}

function assertOpen(connection: Connection): void {
  if (connection.phase === 'idle') throw new Error('a query outlived its transaction')
}
