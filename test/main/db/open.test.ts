import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readMigrations } from '../../../src/main/db/migration-files.ts'
import { isOnNetworkDrive } from '../../../src/main/db/network-drive.ts'
import { openStore, type OpenOptions, type Store } from '../../../src/main/db/open.ts'
import { PRAGMAS, giveKey } from '../../../src/main/db/pragmas.ts'
import { meta } from '../../../src/main/db/schema/log.ts'
import { insertRow, query } from '../../../src/main/db/statements.ts'
import type { Result } from '../../../src/shared/kit/result.ts'
import { freshFolder, MIGRATIONS } from '../../support/open-test-app.ts'

const migrations = readMigrations(MIGRATIONS)
const dek = Buffer.alloc(32, 7)
let folder: string
let path: string
let stores: Store[] = []
beforeEach(() => {
  folder = freshFolder()
  path = join(folder, 'registry.db')
  expectStore(open({ mode: 'create' })).close()
})
afterEach(() => {
  for (const store of stores) store.close()
  stores = []
  rmSync(folder, { recursive: true, force: true })
})

const open = (options: Partial<OpenOptions> = {}) =>
  openStore({ path, dek, migrations, keyProven: true, ...options })
function expectStore(opened: Result<Store, unknown>): Store {
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  stores.push(opened.value)
  return opened.value
}
const keys = query((db) => db.select({ key: meta.key }).from(meta).orderBy(meta.id))
const add = (store: Store, key: string, keep = true) =>
  store.write((db) => {
    insertRow(db, meta, { key, value: '' })
    return { ok: keep }
  })

test('sets every pragma and reads it back, for writing and for reading alike', () => {
  const writer = expectStore(open())
  const reader = expectStore(open({ mode: 'read' }))
  for (const { raw } of [writer, reader]) {
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    for (const [name, value] of PRAGMAS)
      expect([name, raw.pragma(name, { simple: true })]).toEqual([name, value])
  }
})

test('writes no page in plain text', () => {
  expect(readFileSync(path).subarray(0, 16).toString('latin1')).not.toContain('SQLite')
})

test('refuses a folder without a register, and a register where a new one is wanted', () => {
  expect(open({ path: join(folder, 'other.db') })).toEqual({ ok: false, error: { code: 'no-database' } })
  expect(existsSync(join(folder, 'other.db'))).toBe(false)
  expect(open({ mode: 'create' })).toEqual({ ok: false, error: { code: 'already-exists' } })
})

test('refuses an empty file, which SQLite would take for a new database', () => {
  truncateSync(path, 0)
  expect(open()).toEqual({ ok: false, error: { code: 'empty-file' } })
})

test('refuses the plain database of another program, and an encrypted one with another application id', () => {
  const plain = join(folder, 'plain.db')
  new Database(plain).exec('CREATE TABLE t (a)').close()
  expect(open({ path: plain })).toEqual({ ok: false, error: { code: 'foreign-file' } })

  const other = join(folder, 'other.db')
  const raw = new Database(other)
  giveKey(raw, dek)
  raw.exec('CREATE TABLE t (a)').close()
  expect(open({ path: other })).toEqual({ ok: false, error: { code: 'foreign-file' } })
})

test('refuses a file of a newer version by both versions', () => {
  const raw = expectStore(open()).raw
  raw.pragma('user_version = 99')
  expect(open()).toEqual({ ok: false, error: { code: 'newer-file', version: 99, known: migrations.length } })
})

test('a job refuses a file that still has to be migrated', () => {
  const older = join(folder, 'older.db')
  expectStore(open({ path: older, mode: 'create', migrations: migrations.slice(0, 1) })).close()
  expect(open({ path: older, mode: 'read' })).toEqual({
    ok: false,
    error: { code: 'older-file', version: 1, known: migrations.length },
  })
})

test('says wrong key for an unproven key, and damaged when the keyring vouches for it', () => {
  expect(open({ dek: Buffer.alloc(32, 8), keyProven: false })).toEqual({
    ok: false,
    error: { code: 'wrong-key' },
  })
  writeFileSync(path, readFileSync(path).fill(0x5a, 0, 64))
  expect(open()).toEqual({ ok: false, error: { code: 'damaged-file' } })
})

test.each(['//server/share/registry.db', '\\\\server\\share\\registry.db'])(
  'refuses the network path %s',
  (unc) => {
    expect(isOnNetworkDrive(unc)).toBe(true)
    expect(open({ path: unc })).toEqual({ ok: false, error: { code: 'on-network-drive' } })
  },
)

test('refuses a folder that the volume probe calls a network drive, and takes a local one', () => {
  expect(open({ onNetworkDrive: () => true })).toEqual({ ok: false, error: { code: 'on-network-drive' } })
  expect(isOnNetworkDrive(path)).toBe(false)
})

test('notices that a trigger was dropped', () => {
  const store = expectStore(open())
  store.raw.exec('DROP TRIGGER audit_event_keep_update')
  store.close()
  expect(open()).toEqual({ ok: false, error: { code: 'schema-changed' } })
})

test('opens a copy of the file alone', () => {
  add(expectStore(open()), 'a')
  stores.pop()?.close()
  const copy = join(folder, 'copy.db')
  copyFileSync(path, copy)
  expect(expectStore(open({ path: copy })).read((db) => keys(db))).toEqual([{ key: 'a' }])
})

test('keeps what a write answers with ok, and nothing of what it refuses or throws', () => {
  const store = expectStore(open())
  add(store, 'kept')
  expect(add(store, 'refused', false)).toEqual({ ok: false })
  expect(() =>
    store.write((db) => {
      insertRow(db, meta, { key: 'thrown', value: '' })
      throw new Error('defect')
    }),
  ).toThrow('defect')
  expect(store.read((db) => keys(db))).toEqual([{ key: 'kept' }])
})

test('work that is asynchronous does not compile, and throws and rolls back where it is forced', () => {
  const store = expectStore(open())
  const forced = async () => Promise.resolve({ ok: true })
  // @ts-expect-error a promise has no `ok`
  expect(() => store.write(forced)).toThrow('asynchronous')
  // @ts-expect-error a promise is not an answer
  expect(() => store.read(async () => Promise.resolve(1))).toThrow('asynchronous')
  expect(store.raw.inTransaction).toBe(false)
})

test('a reading transaction writes in no way', () => {
  const store = expectStore(open())
  store.read((db) => {
    // @ts-expect-error a ReadDb is no WriteDb
    expect(() => insertRow(db, meta, { key: 'a', value: '' })).toThrow('no write transaction')
    const wide = db as unknown as { get(statement: unknown): void; delete(table: unknown): { run(): void } }
    expect(() => wide.get(sql`DELETE FROM meta RETURNING id`)).toThrow('only read')
    expect(() => wide.delete(meta).run()).toThrow('only read')
  })
})

test('a query that outlives its transaction is refused', () => {
  const store = expectStore(open())
  const leaked = store.read((db) => ({ db }))
  expect(() => keys(leaked.db)).toThrow('outlived')
})

test('a reader sees one snapshot while a writer goes on', () => {
  const writer = expectStore(open())
  const reader = expectStore(open({ mode: 'read' }))
  add(writer, 'before')
  reader.read((db) => {
    expect(keys(db)).toHaveLength(1)
    add(writer, 'meanwhile')
    expect(keys(db)).toHaveLength(1)
  })
  expect(reader.read((db) => keys(db))).toHaveLength(2)
})
