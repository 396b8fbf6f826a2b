import { randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'

let nextNo = 10_000

interface Change {
  readonly table_name: string
  readonly row_id: number
  readonly op: 'insert' | 'update'
  readonly after: string
}
interface Row {
  readonly table: string
  readonly insert: Database.Statement
  /** Fills the bound values of one repeat; `ids` maps a captured row id to the one of this repeat. */
  bind(ids: Map<string, number>): unknown[]
  readonly key: string
}

/**
 * The floor of a save: the rows that the last command wrote, written again by prepared statements and nothing else,
 * in one transaction. The same triggers log their changes; a command and an audit event close them.
 */
export function bareSave(raw: Database.Database): () => void {
  const seq = raw.prepare('SELECT max(seq) FROM audit_event').pluck().get() as number
  const changes = raw
    .prepare('SELECT table_name, row_id, op, after FROM change WHERE audit_seq = ? ORDER BY ordinal')
    .all(seq) as Change[]
  const rows = changes.filter((change) => change.op === 'insert').map((change) => prepared(raw, change))
  const updates = changes.filter((change) => change.op === 'update').map((change) => touched(raw, change))
  const command = raw.prepare('SELECT * FROM command ORDER BY at DESC, uid DESC LIMIT 1').get() as Record<
    string,
    unknown
  >
  const event = raw.prepare('SELECT * FROM audit_event WHERE seq = ?').get(seq) as Record<string, unknown>
  const keepCommand = insertInto(raw, 'command', Object.keys(command))
  const keepEvent = insertInto(raw, 'audit_event', Object.keys(event))
  const head = raw.prepare('SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1')
  const begin = raw.prepare('BEGIN IMMEDIATE')
  const commit = raw.prepare('COMMIT')
  return () => {
    begin.run()
    const ids = new Map<string, number>()
    for (const row of rows) ids.set(row.key, Number(row.insert.run(...row.bind(ids)).lastInsertRowid))
    for (const update of updates) update()
    const last = head.get() as { seq: number; hash: string }
    keepCommand.run(...Object.values({ ...command, uid: randomBytes(16) }))
    keepEvent.run(
      ...Object.values({
        ...event,
        seq: last.seq + 1,
        prev_hash: last.hash,
        hash: randomBytes(32).toString('hex'),
      }),
    )
    commit.run()
  }
}

function insertInto(raw: Database.Database, table: string, columns: readonly string[]): Database.Statement {
  const names = columns.map((name) => `"${name}"`).join(', ')
  return raw.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
}

/** Every captured column but the row id: a fresh uid where it is one, the new id where it refers to a row of this save. */
function prepared(raw: Database.Database, change: Change): Row {
  const values = JSON.parse(change.after) as Record<string, string | number | null>
  const columns = Object.keys(values).filter((name) => name !== 'id')
  const blobs = new Set(
    raw
      .prepare(`SELECT name FROM pragma_table_xinfo(?) WHERE type = 'BLOB'`)
      .pluck()
      .all(change.table_name) as string[],
  )
  const parents = new Map(
    (
      raw.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(change.table_name) as {
        from: string
        table: string
      }[]
    ).map(({ from, table }) => [from, table]),
  )
  const binders = columns.map((name) => {
    const value = values[name]
    if (name === 'uid') return () => randomBytes(16)
    // Numbers are unique within the patient.
    if (change.table_name === 'session' && name === 'no') return () => nextNo++
    if (blobs.has(name)) return () => (value === null ? null : Buffer.from(String(value ?? ''), 'hex'))
    const parent = parents.get(name)
    if (parent !== undefined)
      return (ids: Map<string, number>) => ids.get(`${parent} ${String(value)}`) ?? value
    return () => value
  })
  return {
    table: change.table_name,
    key: `${change.table_name} ${change.row_id}`,
    insert: insertInto(raw, change.table_name, columns),
    bind: (ids) => binders.map((bind) => bind(ids)),
  }
}

/** The patient's counters, moved on so that the update trigger fires as it did. */
function touched(raw: Database.Database, change: Change): () => void {
  if (change.table_name !== 'patient')
    throw new Error(`a save was not expected to update ${change.table_name}`)
  const update = raw.prepare(
    'UPDATE patient SET session_count = session_count + 1, last_session_on = ? WHERE id = ?',
  )
  const { last_session_on: on } = JSON.parse(change.after) as { last_session_on: string }
  return () => void update.run(on, change.row_id)
}
