import Database from 'better-sqlite3'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import { readerOf, writerOf } from '../db/connection.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { type RowWriter, rowWriter } from '../db/row-writer.ts'

export interface ChangedSince {
  readonly code: 'changed-since'
  readonly rows: { readonly table: string; readonly rowId: number }[]
}

interface Change {
  readonly table_name: string
  readonly row_id: number
  readonly op: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
}

/**
 * Takes the changes of earlier commands back, newest first, as changes of the command that is open. Refused, with the
 * rows, when one of them was changed by anything else since. Returns how many changes were taken back. The caller
 * passes the refusal on: the rows that were already reverted roll back with its command.
 */
export function revertChanges(db: WriteDb, auditSeqs: readonly number[]): Result<number, ChangedSince> {
  const { seqs, changesOf, writerFor } = changesOn(writerOf(db), auditSeqs)
  const moved = rowsChangedSince(() => eachChange(seqs, changesOf), writerFor)
  if (moved.length > 0) return err({ code: 'changed-since', rows: moved })
  let count = 0
  for (const seq of seqs.toReversed())
    for (const change of (changesOf.all(seq) as Change[]).reverse()) {
      if (!revert(change, writerFor(change.table_name)))
        return err({ code: 'changed-since', rows: [rowOf(change)] })
      count++
    }
  return ok(count)
}

/** The rows of earlier commands that something else has changed since; taking those back would be refused. */
export function changedSince(db: ReadDb, auditSeqs: readonly number[]): ChangedSince['rows'] {
  const { seqs, changesOf, writerFor } = changesOn(readerOf(db), auditSeqs)
  return rowsChangedSince(() => eachChange(seqs, changesOf), writerFor)
}

function changesOn(raw: Database.Database, auditSeqs: readonly number[]) {
  const changesOf = raw.prepare('SELECT * FROM change WHERE audit_seq = ? ORDER BY ordinal')
  const writers = new Map<string, RowWriter>()
  const writerFor = (table: string): RowWriter => {
    let writer = writers.get(table)
    if (!writer) writers.set(table, (writer = rowWriter(raw, table)))
    return writer
  }
  return { seqs: auditSeqs.toSorted((a, b) => a - b), changesOf, writerFor }
}

function* eachChange(seqs: readonly number[], changesOf: Database.Statement): Generator<Change> {
  for (const seq of seqs) yield* changesOf.iterate(seq) as IterableIterator<Change>
}

/** Rows that do not stand as the newest of these changes left them, or that something else changed in between. */
function rowsChangedSince(
  changes: () => Iterable<Change>,
  writerFor: (table: string) => RowWriter,
): ChangedSince['rows'] {
  const left = new Map<string, { change: Change; isBroken: boolean }>()
  for (const change of changes()) {
    const key = `${change.table_name}:${change.row_id}`
    const previous = left.get(key)
    const isBroken = previous ? previous.isBroken || !isAsLeft(change.before, previous.change.after) : false
    left.set(key, { change, isBroken })
  }
  return [...left.values()]
    .filter(
      ({ change, isBroken }) =>
        isBroken || !isAsLeft(writerFor(change.table_name).read(change.row_id) ?? null, change.after),
    )
    .map(({ change }) => rowOf(change))
}

/**
 * Whether a row stands as a change left it. The text of the change lacks the columns that a migration has added since;
 * in a row that nobody touched they are empty.
 */
function isAsLeft(now: string | null, left: string | null): boolean {
  if (now === null || left === null || now === left) return now === left
  const before = JSON.parse(left) as Readonly<Record<string, unknown>>
  return Object.entries(JSON.parse(now) as object).every(
    ([column, value]) => value === (before[column] ?? null),
  )
}

/** False when a rule of the schema forbids it: something refers to the row by now, or its table is frozen. */
function revert(change: Change, writer: RowWriter): boolean {
  try {
    if (change.before === null) writer.remove(change.row_id)
    else if (change.op === 'delete') writer.insert(change.before)
    else writer.replace(change.row_id, change.before)
    return true
  } catch (thrown) {
    if (thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_CONSTRAINT')) return false
    throw thrown
  }
}

const rowOf = (change: Change) => ({ table: change.table_name, rowId: change.row_id })
