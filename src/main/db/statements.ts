import type Database from 'better-sqlite3'
import { getTableColumns, Param, type Placeholder, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { uidToBlob } from './columns.ts'
import { type ReadDb, readerOf, type WriteDb, writerOf } from './connection.ts'
import { type PreparedSelect, rowsOf } from './row-mapper.ts'

/**
 * The parameters of a query, by name, while it is being built. drizzle does not map a parameter as it maps a column,
 * so the name decides: `uid` and `…Uid` take UUID text and are bound as the 16 bytes that the tables hold.
 */
export type Given<P> = { readonly [K in keyof P & string]: Placeholder<K> }

interface Preparable<Row> {
  prepare(): PreparedSelect<Row>
}

/** Named values of a raw statement, without their `@`; `uid` and `…Uid` as UUID text. */
export type Named = Readonly<Record<string, string | number | bigint | null | Uint8Array>>

const asUid = { mapToDriverValue: (value: unknown) => (typeof value === 'string' ? uidToBlob(value) : value) }
const isUidName = (name: string): boolean => name === 'uid' || name.endsWith('Uid')

const placeholders = new Proxy(
  {},
  {
    get(_, key) {
      const name = String(key)
      const placeholder = sql.placeholder(name)
      return isUidName(name) ? new Param(placeholder, asUid) : placeholder
    },
  },
)

/**
 * A drizzle select, built and prepared once per connection.
 * `const patientOf = query((db, given: Given<{ uid: string }>) => db.select()…where(eq(patient.uid, given.uid)))`
 */
export function query<Row, P extends object = Record<never, never>>(
  build: (db: ReadDb, given: Given<P>) => Preparable<Row>,
): (db: ReadDb, ...params: keyof P extends never ? [] : [P]) => Row[] {
  const held = new WeakMap<Database.Database, PreparedSelect<Row>['all']>()
  return (db, ...params) => {
    const raw = readerOf(db)
    let rows = held.get(raw)
    if (!rows) {
      rows = rowsOf(build(db, placeholders as Given<P>).prepare())
      held.set(raw, rows)
    }
    return rows(params[0] as Record<string, unknown> | undefined)
  }
}

/** SQL that drizzle cannot express, as text with `@name` parameters, prepared once per connection. It must only read. */
export function rawQuery<Row>(text: string): (db: ReadDb, params?: Named) => Row[] {
  const statementOn = preparedOnce(text, (statement) => {
    if (!statement.readonly || !statement.reader) throw new Error('a query may only read')
    return statement
  })
  return (db, params = {}) => statementOn(readerOf(db)).all(bound(params)) as Row[]
}

/** A writing statement that `insertRow` and its neighbours cannot express (full-text indexes); returns changed rows. */
export function rawWrite(text: string): (db: WriteDb, params?: Named) => number {
  const statementOn = preparedOnce(text)
  return (db, params = {}) => statementOn(writerOf(db)).run(bound(params)).changes
}

/** Inserts one row and returns its row id. */
export function insertRow<T extends SQLiteTable>(db: WriteDb, table: T, values: T['$inferInsert']): number {
  const { columns, bound } = bind(table, values, 'defaultFn')
  const statement = shaped(writerOf(db), table, 'insert', columns, () => {
    if (columns.length === 0) return `INSERT INTO ${tableName(table)} DEFAULT VALUES`
    const names = columns.map((column) => quoted(column.name)).join(', ')
    return `INSERT INTO ${tableName(table)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`
  })
  return Number(statement.run(...bound).lastInsertRowid)
}

/** Changes the named columns of one row; false when there is no such row. */
export function updateRow<T extends SQLiteTable>(
  db: WriteDb,
  table: T,
  rowId: number,
  patch: Partial<T['$inferInsert']>,
): boolean {
  const { columns, bound } = bind(table, patch, 'onUpdateFn')
  if (columns.length === 0) return false
  const statement = shaped(writerOf(db), table, 'update', columns, () => {
    const changes = columns.map((column) => `${quoted(column.name)} = ?`).join(', ')
    return `UPDATE ${tableName(table)} SET ${changes} WHERE rowid = ?`
  })
  return statement.run(...bound, rowId).changes > 0
}

/** Deletes one row; false when there is no such row. */
export function deleteRow(db: WriteDb, table: SQLiteTable, rowId: number): boolean {
  const raw = writerOf(db)
  const statement = shaped(raw, table, 'delete', [], () => `DELETE FROM ${tableName(table)} WHERE rowid = ?`)
  return statement.run(rowId).changes > 0
}

/** One prepared statement per connection for a text that never changes. */
export function preparedOnce(
  text: string,
  check: (statement: Database.Statement) => Database.Statement = (statement) => statement,
): (raw: Database.Database) => Database.Statement {
  const held = new WeakMap<Database.Database, Database.Statement>()
  return (raw) => {
    let statement = held.get(raw)
    if (!statement) {
      statement = check(raw.prepare(text))
      held.set(raw, statement)
    }
    return statement
  }
}

function bound(params: Named): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isUidName(name) ? asUid.mapToDriverValue(value) : value,
    ]),
  )
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const tableName = (table: SQLiteTable): string => quoted(getTableConfig(table).name)

const columnsByTable = new WeakMap<SQLiteTable, [string, SQLiteColumn][]>()

function columnsOf(table: SQLiteTable): [string, SQLiteColumn][] {
  let columns = columnsByTable.get(table)
  if (!columns) {
    columns = Object.entries(getTableColumns(table))
    columnsByTable.set(table, columns)
  }
  return columns
}

/** The columns that a set of values names, and those values as the driver takes them. */
function bind(table: SQLiteTable, values: object, fallback: 'defaultFn' | 'onUpdateFn') {
  const given = values as Record<string, unknown>
  const columns: SQLiteColumn[] = []
  const bound: unknown[] = []
  for (const [key, column] of columnsOf(table)) {
    const value = given[key] === undefined ? column[fallback]?.() : given[key]
    if (value === undefined) continue
    columns.push(column)
    bound.push(value === null ? null : column.mapToDriverValue(value as never))
  }
  return { columns, bound }
}

type Shapes = Map<string, Database.Statement>
const shapesByConnection = new WeakMap<Database.Database, WeakMap<SQLiteTable, Shapes>>()

/** The statement of one table and set of columns, compiled at its first use on a connection. */
function shaped(
  raw: Database.Database,
  table: SQLiteTable,
  verb: string,
  columns: readonly SQLiteColumn[],
  write: () => string,
): Database.Statement {
  let tables = shapesByConnection.get(raw)
  if (!tables) shapesByConnection.set(raw, (tables = new WeakMap()))
  let shapes = tables.get(table)
  if (!shapes) tables.set(table, (shapes = new Map()))
  const key = columns.reduce((shape, column) => `${shape},${column.name}`, verb)
  let statement = shapes.get(key)
  if (!statement) shapes.set(key, (statement = raw.prepare(write())))
  return statement
}
