import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shareFolder } from '../../src/main/db/data-lock.ts'
import { migrate } from '../../src/main/db/migrate.ts'
import { readMigrations } from '../../src/main/db/migration-files.ts'
import { giveKey } from '../../src/main/db/pragmas.ts'
import { schemaHash, storedSchemaHash } from '../../src/main/db/schema-hash.ts'
import { freshFolder, MIGRATIONS } from '../support/open-test-app.ts'
import type { BackupFault } from '../../src/shared/model/backup.ts'

let folder: string
let steps: string
let raw: Database.Database
beforeEach(() => {
  folder = freshFolder()
  steps = join(folder, 'migrations')
  mkdirSync(steps)
  cpSync(join(MIGRATIONS, '0001-log.sql'), join(steps, '0001-log.sql'))
  raw = new Database(join(folder, 'registry.db'))
})
afterEach(() => {
  raw.close()
  rmSync(folder, { recursive: true, force: true })
})

const step = (name: string, sql: string) => writeFileSync(join(steps, name), sql)
const run = (backUp?: () => BackupFault | undefined, connection = raw) =>
  migrate(connection, readMigrations(steps), { at: '2026-03-02T08:00:00.000Z', appVersion: '1.0.0', backUp })
const count = (table: string) => raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const FAMILY = `
  CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;
  CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT;`

function withFamily(): void {
  step('0002-add-family.sql', FAMILY)
  expect(run()).toEqual({ ok: true, value: undefined })
  raw.exec(
    `INSERT INTO parent (name) VALUES ('a'), ('b'); INSERT INTO child (parent_id) VALUES (1), (1), (2)`,
  )
}

test('runs the files in order, remembers each with its hash, and leaves foreign keys on', () => {
  withFamily()
  expect(
    raw.prepare('SELECT version, name, length(sha256) AS hash, applied_at FROM migration').all(),
  ).toEqual([
    { version: 1, name: '0001-log.sql', hash: 64, applied_at: '2026-03-02T08:00:00.000Z' },
    { version: 2, name: '0002-add-family.sql', hash: 64, applied_at: '2026-03-02T08:00:00.000Z' },
  ])
  expect(raw.pragma('user_version', { simple: true })).toBe(2)
  expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(storedSchemaHash(raw)).toBe(schemaHash(raw))
})

test.each(['0003-skips-one.sql', '0001-doubled.sql', '002-short.sql', '0002_underscore.sql'])(
  'refuses to read a folder with %s',
  (name) => {
    step(name, 'SELECT 1')
    expect(() => readMigrations(steps)).toThrow(name === '0001-doubled.sql' ? '0001-log.sql' : name)
  },
)

test('refuses a file that was edited after it was applied, by its name', () => {
  withFamily()
  step('0002-add-family.sql', `${FAMILY} -- harmless`)
  expect(run()).toEqual({ ok: false, error: { code: 'migration-edited', name: '0002-add-family.sql' } })
})

test('takes other line ends for the same file', () => {
  withFamily()
  step('0002-add-family.sql', FAMILY.replaceAll('\n', '\r\n'))
  expect(run()).toEqual({ ok: true, value: undefined })
})

test('rebuilds a parent table without touching its children', () => {
  withFamily()
  step(
    '0003-rebuild-parent.sql',
    `CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT DEFAULT 'x') STRICT;
     INSERT INTO new_parent SELECT * FROM parent; DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;`,
  )
  expect(run()).toEqual({ ok: true, value: undefined })
  expect([count('parent'), count('child')]).toEqual([2, 3])
})

test('rolls back a step that leaves children without a parent', () => {
  withFamily()
  step('0003-drop-parent.sql', 'DELETE FROM parent WHERE id = 2;')
  expect(run()).toEqual({
    ok: false,
    error: { code: 'migration-failed', name: '0003-drop-parent.sql', reason: '1 dangling references' },
  })
  expect([count('parent'), raw.pragma('user_version', { simple: true })]).toEqual([2, 2])
})

test('rolls back a step that empties a table which it does not even name', () => {
  withFamily()
  raw.exec('CREATE TRIGGER sneaky AFTER DELETE ON parent BEGIN DELETE FROM child; END')
  step('0003-remove-parents.sql', 'DELETE FROM parent;')
  expect(run()).toMatchObject({ error: { code: 'migration-failed', reason: 'row count of child changed' } })
  expect([count('parent'), count('child')]).toEqual([2, 3])
})

test('keeps the steps before the one that fails', () => {
  step('0002-add-family.sql', FAMILY)
  step('0003-break.sql', 'CREATE TABLE parent (id INTEGER);')
  expect(run()).toMatchObject({ error: { code: 'migration-failed', name: '0003-break.sql' } })
  expect(raw.pragma('user_version', { simple: true })).toBe(2)
})

test('backs up before it touches a register that has data, and stops when that fails', () => {
  const copies: unknown[] = []
  const copy = () => {
    copies.push(raw.pragma('user_version', { simple: true }))
    return undefined
  }
  run(copy)
  expect(copies).toEqual([])
  step('0002-add-family.sql', FAMILY)
  expect(run(() => 'integrity')).toEqual({ ok: false, error: { code: 'backup-failed', reason: 'integrity' } })
  run(copy)
  expect(copies).toEqual([1])
  run(copy)
  expect(copies).toEqual([1])
})

test('waits for nobody: another process in the folder stops it', () => {
  const other = shareFolder(folder)
  expect(run()).toEqual({ ok: false, error: { code: 'in-use' } })
  other?.release()
  expect(run()).toEqual({ ok: true, value: undefined })
})

test('makes change triggers for new tables and new columns', () => {
  withFamily()
  step('0003-add-column.sql', 'ALTER TABLE parent ADD COLUMN size REAL;')
  expect(run()).toMatchObject({ ok: true })
  raw.exec(`UPDATE parent SET size = 1.5 WHERE id = 1`)
  expect(raw.prepare('SELECT after FROM change ORDER BY ordinal DESC LIMIT 1').pluck().get()).toBe(
    '{"id":1,"name":"a","size":1.5}',
  )
})

test('refuses a table that the change log could not follow', () => {
  step('0002-loose.sql', 'CREATE TABLE loose (a);')
  expect(run()).toMatchObject({ error: { code: 'migration-failed', name: '0002-loose.sql' } })
})

test('killed at any moment, a migration is done or not begun, and the next start completes it', async () => {
  const filler = Array.from(
    { length: 4000 },
    (_, i) => `INSERT INTO filler (note) VALUES ('${'n'.repeat(40)}${i}');`,
  )
  step(
    '0002-fill.sql',
    `CREATE TABLE filler (id INTEGER PRIMARY KEY, note TEXT) STRICT;\n${filler.join('\n')}`,
  )
  step('0003-fill-more.sql', filler.join('\n').replaceAll('INTO filler', 'INTO filler '))
  const seen = new Set<number>()
  const path = join(folder, 'killed.db')
  for (let round = 0; round < 14; round++) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
    const child = spawn(process.execPath, [join(import.meta.dirname, 'migrate-child.ts'), path, steps], {
      stdio: 'pipe',
    })
    await once(child.stdout, 'data')
    setTimeout(() => child.kill('SIGKILL'), round * 9)
    await once(child, 'exit')
    const left = new Database(path)
    giveKey(left, Buffer.alloc(32, 7))
    const version = left.pragma('user_version', { simple: true }) as number
    seen.add(version)
    const rows = version < 2 ? 0 : left.prepare('SELECT count(*) FROM filler').pluck().get()
    expect([version, rows]).toEqual([version, Math.max(0, version - 1) * 4000])
    expect(run(undefined, left)).toEqual({ ok: true, value: undefined })
    expect(left.prepare('SELECT count(*) FROM filler').pluck().get()).toBe(8000)
    expect(left.pragma('integrity_check', { simple: true })).toBe('ok')
    left.close()
  }
  expect(seen.size).toBeGreaterThan(1)
})
