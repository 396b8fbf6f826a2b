import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createChangeTriggers,
  dropChangeTriggers,
  trackedTables,
} from '../../../src/main/db/change-triggers.ts'
import { migrate } from '../../../src/main/db/migrate.ts'
import { readMigrations } from '../../../src/main/db/migration-files.ts'
import { rowWriter } from '../../../src/main/db/row-writer.ts'
import { MIGRATIONS, type TestApp } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openRecordsApp()
})
afterEach(() => app.close())

const raw = (): Database.Database => {
  const connection = app.vault.open?.register.store.raw
  if (!connection) throw new Error('not open')
  return connection
}

/** Every row of every tracked table as SQL literals: what is equal here is equal byte for byte. */
function dump(connection: Database.Database): string {
  return trackedTables(connection)
    .flatMap((table) => {
      const columns = connection
        .prepare('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
        .pluck()
        .all(table)
      const literals = columns.map((name) => `quote("${String(name)}")`).join(` || ',' || `)
      return connection
        .prepare(`SELECT '${table}: ' || ${literals} FROM "${table}" ORDER BY rowid`)
        .pluck()
        .all()
    })
    .join('\n')
}

interface Change {
  readonly table_name: string
  readonly row_id: number
  readonly before: string | null
  readonly after: string | null
}

function rebuild(): Database.Database {
  const folder = join(app.dataDir, 'rebuilt')
  mkdirSync(folder)
  const empty = new Database(join(folder, 'registry.db'))
  const migrated = migrate(empty, readMigrations(MIGRATIONS), { at: '', appVersion: '' })
  if (!migrated.ok) throw new Error(migrated.error.code)
  dropChangeTriggers(empty)
  for (const change of raw().prepare('SELECT * FROM change ORDER BY audit_seq, ordinal').all() as Change[]) {
    const writer = rowWriter(empty, change.table_name)
    if (change.after === null) writer.remove(change.row_id)
    else if (change.before === null) writer.insert(change.after)
    else writer.replace(change.row_id, change.after)
  }
  return empty
}

test('the change log alone rebuilds every tracked table, byte for byte', async () => {
  const awkward = [
    '',
    "O'Brien",
    'a"b',
    '张伟',
    'line\nbreak\ttab',
    '\u0001\u001f\u007f\u2028',
    '😀',
    '{"a":1}',
    'null',
  ]
  for (const [index, note] of awkward.entries())
    await app.value('records.add', { hospitalNo: `A${index}`, note, weightKg: 20 + Math.random() * 280 })
  for (const weightKg of [1 / 3 + 20, 299.99999999999994, 61, 20.000000000000004, null])
    await app.value('records.change', { hospitalNo: 'A1', weightKg })
  await app.value('records.remove', { hospitalNo: 'A2' })
  await app.value('records.addMany', { from: 0, count: 200 })
  await app.value('settings.change', { departmentName: '介入科', fiveMmRule: true })
  const rebuilt = rebuild()
  expect(dump(rebuilt)).toBe(dump(raw()))
  expect(dump(rebuilt).split('\n').length).toBeGreaterThan(200)
  rebuilt.close()
})

test('keeps 20,000 random measurements exactly', () => {
  const connection = new Database(':memory:')
  connection.exec('CREATE TABLE measured (id INTEGER PRIMARY KEY, value REAL, bytes BLOB) STRICT')
  const writer = rowWriter(connection, 'measured')
  const bits = new BigUint64Array(1)
  const double = new Float64Array(bits.buffer)
  const differing: number[] = []
  for (let i = 0; i < 20_000; i++) {
    crypto.getRandomValues(bits)
    const value = double[0] ?? 0
    if (!Number.isFinite(value)) continue
    connection
      .prepare('INSERT OR REPLACE INTO measured VALUES (1, ?, ?)')
      .run(value, Buffer.from(bits.buffer))
    const row = writer.read(1) ?? ''
    writer.remove(1)
    writer.insert(row)
    const found = connection.prepare('SELECT value, bytes FROM measured').get() as {
      value: number
      bytes: Buffer
    }
    if (!Object.is(found.value, value) || !found.bytes.equals(Buffer.from(bits.buffer))) differing.push(value)
  }
  expect(differing).toEqual([])
  connection.close()
})

test('a change that changes nothing is not logged', async () => {
  await app.value('records.add', { hospitalNo: '1', weightKg: 60 })
  await app.value('records.change', { hospitalNo: '1', weightKg: 60 })
  expect(await app.value('audit.list', { limit: 1 })).toMatchObject({ entries: [{ changes: 0 }] })
})

test('takes commands back: what was added goes, what was changed or removed is as it was', async () => {
  await app.value('records.add', { hospitalNo: 'kept', weightKg: 61.7 })
  await app.value('records.add', { hospitalNo: 'gone' })
  const before = dump(raw())
  const commands = [
    ['records.addMany', { from: 0, count: 30 }],
    ['records.change', { hospitalNo: 'kept', weightKg: 70 }],
    ['records.change', { hospitalNo: 'kept', weightKg: 80 }],
    ['records.remove', { hospitalNo: 'gone' }],
    ['records.remove', { hospitalNo: 'M3' }],
  ] as const
  const auditSeqs: number[] = []
  for (const [name, input] of commands)
    auditSeqs.push((await app.value<{ auditSeq: number }>(name, input)).auditSeq)
  expect(dump(raw())).not.toBe(before)
  expect(await app.value('records.undo', { auditSeqs })).toEqual({ count: 34 })
  expect(dump(raw())).toBe(before)
  expect((await app.value<{ findings: unknown[] }>('audit.verify')).findings).toEqual([])
})

test('refuses to take back what was changed since, names the rows and changes nothing', async () => {
  const { auditSeq } = await app.value<{ auditSeq: number }>('records.addMany', { from: 0, count: 5 })
  await app.value('records.change', { hospitalNo: 'M1', weightKg: 70 })
  await app.value('records.remove', { hospitalNo: 'M4' })
  const before = dump(raw())
  expect(await app.ask('records.undo', { auditSeqs: [auditSeq] })).toEqual({
    ok: false,
    error: {
      code: 'changed-since',
      rows: [
        { table: 'patient', rowId: 2 },
        { table: 'patient', rowId: 5 },
      ],
    },
  })
  expect(dump(raw())).toBe(before)
})

test('takes back what was written before a migration added a column, unless somebody filled it in', async () => {
  const { auditSeq } = await app.value<{ auditSeq: number }>('records.addMany', { from: 0, count: 3 })
  const changed = await app.value<{ auditSeq: number }>('records.change', { hospitalNo: 'M1', weightKg: 70 })
  dropChangeTriggers(raw())
  raw().exec('ALTER TABLE patient ADD COLUMN shoe_size REAL')
  createChangeTriggers(raw())
  const auditSeqs = [auditSeq, changed.auditSeq]
  raw().exec(`UPDATE patient SET shoe_size = 42 WHERE hospital_no = 'M2'`)
  expect(await app.ask('records.undo', { auditSeqs })).toMatchObject({
    error: { code: 'changed-since', rows: [{ table: 'patient', rowId: 3 }] },
  })
  raw().exec(`UPDATE patient SET shoe_size = NULL WHERE hospital_no = 'M2'`)
  expect(await app.value('records.undo', { auditSeqs })).toEqual({ count: 4 })
  expect(await app.value('records.numbers')).toEqual([])
})

test('refuses when another command changed a row between two of those taken back', async () => {
  const seqOf = async (weightKg: number) =>
    (await app.value<{ auditSeq: number }>('records.change', { hospitalNo: '1', weightKg })).auditSeq
  await app.value('records.add', { hospitalNo: '1', weightKg: 50 })
  const [first, , last] = [await seqOf(60), await seqOf(70), await seqOf(80)]
  expect(await app.ask('records.undo', { auditSeqs: [first, last] })).toMatchObject({
    error: { code: 'changed-since', rows: [{ table: 'patient', rowId: 1 }] },
  })
})

test('refuses to take back a row that others refer to by now', async () => {
  const { auditSeq } = await app.value<{ auditSeq: number }>('records.add', { hospitalNo: '1' })
  app.vault.open?.register.record(
    () => {
      raw().exec(`INSERT INTO lesion (uid, patient_id, no, segments, role, first_seen_on)
                  VALUES (randomblob(16), 1, 1, '[]', 'target', '2026-01-01')`)
      return { ok: true }
    },
    () => ({
      endpoint: 'lesions.add',
      caller: { uid: '01936f00-0000-7000-8000-000000000001', name: 'x', role: 'admin' },
      at: new Date(),
      objectKind: 'lesions',
      outcome: 'done',
    }),
  )
  expect(await app.ask('records.undo', { auditSeqs: [auditSeq] })).toMatchObject({
    error: { code: 'changed-since', rows: [{ table: 'patient', rowId: 1 }] },
  })
})

test('logs, verifies and takes back a batch of 25,000 rows', async () => {
  const before = dump(raw())
  const { auditSeq } = await app.value<{ auditSeq: number }>('records.addMany', { from: 0, count: 25_000 })
  const earlier = raw().prepare('SELECT count(*) FROM change WHERE audit_seq < ?').pluck().get(auditSeq)
  expect(await app.value('audit.verify')).toMatchObject({ changes: 25_000 + Number(earlier), findings: [] })
  expect(await app.value('records.undo', { auditSeqs: [auditSeq] })).toEqual({ count: 25_000 })
  expect(dump(raw())).toBe(before)
})
