import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trackedTables, UNTRACKED } from '../../src/main/db/change-triggers.ts'
import { openTestApp, type TestApp } from '../support/open-test-app.ts'

const schemaFolder = resolve(import.meta.dirname, '../../src/main/db/schema')
const modules = await Promise.all(
  readdirSync(schemaFolder).map(
    (file) => import(join(schemaFolder, file)) as Promise<Record<string, unknown>>,
  ),
)
const tables = modules.flatMap((module) => Object.values(module).filter((value) => is(value, SQLiteTable)))
const configs = tables.map((table) => getTableConfig(table)).sort((a, b) => (a.name < b.name ? -1 : 1))

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({})
})
afterAll(() => app.close())
const raw = () => {
  const connection = app.vault.open?.register.store.raw
  if (!connection) throw new Error('not open')
  return connection
}
const rows = <T>(sql: string, ...values: unknown[]) =>
  raw()
    .prepare(sql)
    .all(...values) as T[]

test.each(configs.map((config) => [config.name, config] as const))(
  '%s is the same in drizzle and in SQL',
  (name, config) => {
    const inSql = rows<{ name: string; type: string; notnull: number; pk: number }>(
      'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) WHERE hidden = 0',
      name,
    ).map((column) => ({
      name: column.name,
      type: column.type,
      // An INTEGER PRIMARY KEY is never null, whether or not it is declared so.
      notNull: column.notnull === 1 || column.pk > 0,
    }))
    const inDrizzle = config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notNull: column.notNull || column.primary,
    }))
    expect(inDrizzle).toEqual(inSql)
  },
)

test.each(configs.map((config) => [config.name, config] as const))(
  '%s points to the same tables',
  (name, config) => {
    const inSql = rows<{ from: string; table: string; on_delete: string }>(
      'SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?) ORDER BY "from"',
      name,
    ).map(({ from, table, on_delete }) => `${from} -> ${table} ${on_delete.toLowerCase()}`)
    const inDrizzle = config.foreignKeys.map((key) => {
      const { columns, foreignTable } = key.reference()
      return `${columns[0]?.name} -> ${getTableConfig(foreignTable).name} ${key.onDelete}`
    })
    expect(inDrizzle.sort()).toEqual(inSql.sort())
  },
)

test('every table of the file is known to drizzle, but for full-text indexes and the change log', () => {
  const inSql = rows<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
  ).map(({ name }) => name)
  const unknown = inSql.filter((name) => !configs.some((config) => config.name === name))
  expect(unknown).toEqual(['change'])
})

test('every ordinary table is STRICT', () => {
  const loose = rows<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
  )
  expect(loose).toEqual([])
})

test('every foreign key has an index to find its children by', () => {
  const bare = trackedTables(raw()).flatMap((table) =>
    rows<{ from: string }>('SELECT "from" FROM pragma_foreign_key_list(?)', table)
      .filter(({ from }) => !isIndexed(table, from))
      .map(({ from }) => `${table}.${from}`),
  )
  // An import batch is never deleted, only marked as undone.
  expect(bare.filter((column) => !column.endsWith('.import_batch_id'))).toEqual([])
})

function isIndexed(table: string, column: string): boolean {
  return rows<{ name: string }>('SELECT name FROM pragma_index_list(?)', table).some(
    ({ name }) =>
      rows<{ name: string }>('SELECT name FROM pragma_index_info(?) WHERE seqno = 0', name)[0]?.name ===
      column,
  )
}

test('the indexes that drizzle names are there', () => {
  const inSql = new Set(
    rows<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'index'`).map(({ name }) => name),
  )
  const named = configs.flatMap((config) => config.indexes.map((index) => index.config.name))
  expect(named.filter((name) => !inSql.has(name))).toEqual([])
})

test('every tracked table has its three triggers, and no other table has one', () => {
  const found = rows<{ name: string; tbl_name: string }>(
    `SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'tracks!_%' ESCAPE '!' ORDER BY name`,
  )
  const expected = trackedTables(raw()).flatMap((table) =>
    ['delete', 'insert', 'update'].map((op) => `tracks_${table}_${op}`),
  )
  expect(found.map(({ name }) => name)).toEqual(expected.sort())
  expect(found.filter(({ tbl_name }) => UNTRACKED.has(tbl_name))).toEqual([])
})
