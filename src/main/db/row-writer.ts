import type Database from 'better-sqlite3'
import { rowAsJson, storedColumns } from './change-triggers.ts'

/** Reads and writes whole rows of one table in the form that the change log keeps them. */
export interface RowWriter {
  /** The row as JSON; undefined when there is none. */
  read(rowId: number): string | undefined
  insert(row: string): void
  replace(rowId: number, row: string): void
  remove(rowId: number): void
}

export function rowWriter(raw: Database.Database, table: string): RowWriter {
  const columns = storedColumns(raw, table)
  const name = quoted(table)
  const names = columns.map((column) => quoted(column.name))
  const values = columns.map(({ name: key, type }) => {
    const value = `json_extract(@row, '$.${quoted(key)}')`
    return type === 'BLOB' ? `unhex(${value})` : value
  })
  const changes = names.map((column, index) => `${column} = ${values[index]}`)
  const read = raw.prepare(`SELECT ${rowAsJson(columns, name)} FROM ${name} WHERE rowid = ?`).pluck()
  const insert = raw.prepare(`INSERT INTO ${name} (${names.join(', ')}) VALUES (${values.join(', ')})`)
  const replace = raw.prepare(`UPDATE ${name} SET ${changes.join(', ')} WHERE rowid = @rowId`)
  const remove = raw.prepare(`DELETE FROM ${name} WHERE rowid = ?`)
  return {
    read: (rowId) => read.get(rowId) as string | undefined,
    insert: (row) => void insert.run({ row }),
    replace: (rowId, row) => void replace.run({ row, rowId }),
    remove: (rowId) => void remove.run(rowId),
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
