import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupsToDrop } from '../../../src/main/db/backup-rotation.ts'
import { giveKey } from '../../../src/main/db/pragmas.ts'
import type { Backup } from '../../../src/shared/model/backup.ts'
import { PASSPHRASE, type TestApp, testVault, USER_NAME } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

let ms: number
const now = () => new Date(ms)
const HOUR = 3_600_000
let app: TestApp
beforeEach(async () => {
  ms = Date.parse('2026-03-02T08:00:00Z')
  app = await openRecordsApp({ now })
})
afterEach(() => app.close())

const backUp = () => app.value<Backup>('backups.create')
const pathOf = (name: string) => join(app.vault.folder.backups, name)
const credentials = { userName: USER_NAME, passphrase: PASSPHRASE }

test('a backup opens with the same key, holds every row, and is listed with what is in it', async () => {
  await app.value('records.addMany', { from: 0, count: 40 })
  const made = await backUp()
  expect(made).toMatchObject({
    name: '2026-03-02T08-00-00Z-manual.db',
    reason: 'manual',
    patients: 40,
    sessions: 0,
  })
  expect(await app.value('backups.list')).toEqual([made])
  expect(await app.value('backups.verify', { name: made.name })).toEqual(made)
  expect(await app.value('department.status')).toMatchObject({ lastBackup: { at: made.createdAt, ok: true } })
  const raw = new Database(pathOf(made.name), { readonly: true })
  giveKey(raw, app.vault.open?.dek ?? Buffer.alloc(0))
  expect(raw.prepare('SELECT count(*) FROM patient').pluck().get()).toBe(40)
  // Archives have to open from a read-only share, which a write-ahead log does not.
  expect(raw.pragma('journal_mode', { simple: true })).toBe('delete')
  raw.close()
})

test('is made while others go on saving, and is one moment of the register', async () => {
  await app.value('records.addMany', { from: 0, count: 500 })
  const saving = (async () => {
    for (let no = 0; no < 40; no++) await app.value('records.add', { hospitalNo: `S${no}` })
  })()
  const made = await backUp()
  await saving
  expect(await app.ask('backups.verify', { name: made.name })).toMatchObject({ ok: true })
})

const wholeFile = (name: string) => readFileSync(pathOf(name))
test.each<[string, string, (name: string) => void]>([
  ['cut short', 'checksum', (name) => truncateSync(pathOf(name), 4096 * 3)],
  ['emptied', 'checksum', (name) => truncateSync(pathOf(name), 0)],
  [
    'with one byte changed',
    'checksum',
    (name) => writeFileSync(pathOf(name), wholeFile(name).fill(1, 9000, 9001)),
  ],
  ['gone', 'not-found', (name) => rmSync(pathOf(name))],
  ['without its manifest', 'not-found', (name) => rmSync(`${pathOf(name)}.manifest.json`)],
  [
    'with a manifest that somebody wrote without the key',
    'signature',
    (name) => {
      const path = `${pathOf(name)}.manifest.json`
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"auditSeq": \d+/, '"auditSeq": 999'))
    },
  ],
])('refuses a backup %s', async (_, reason, damage) => {
  await app.value('records.addMany', { from: 0, count: 100 })
  const { name } = await backUp()
  damage(name)
  const refused =
    reason === 'not-found' ? { code: 'backup-not-found', name } : { code: 'not-a-backup', reason }
  expect(await app.ask('backups.verify', { name })).toEqual({ ok: false, error: refused })
  expect(await app.ask('backups.restore', { name, reason: 'test' })).toEqual({ ok: false, error: refused })
  expect(await app.value<string[]>('records.numbers')).toHaveLength(100)
})

test.each(['../registry.db', 'registry.db', '2026-03-02T08-00-00Z-manual.db/../../keyring.json'])(
  'reaches no file outside its folder by the name %s',
  async (name) => {
    expect(await app.ask('backups.verify', { name })).toMatchObject({ error: { code: 'invalid-input' } })
  },
)

test('a copy that was cut short while it was made gets no name', async () => {
  await app.value('records.addMany', { from: 0, count: 100 })
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('not open')
  const prepare = raw.prepare.bind(raw)
  // A killed VACUUM INTO leaves an empty database that passes every integrity check.
  Object.assign(raw, {
    prepare(text: string) {
      if (!text.startsWith('VACUUM')) return prepare(text)
      return {
        run(part: string) {
          const empty = new Database(part)
          giveKey(empty, app.vault.open?.dek ?? Buffer.alloc(0))
          empty.pragma(`application_id = ${0x454d424f}`)
          empty.pragma(`user_version = ${String(raw.pragma('user_version', { simple: true }))}`)
          for (const sql of prepare(
            `SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql LIKE '%STRICT%'`,
          )
            .pluck()
            .all())
            empty.exec(String(sql))
          empty.close()
        },
      }
    },
  })
  const made = app.vault.open?.keeper.backUp('manual')
  expect(made).toEqual({ ok: false, error: { code: 'backup-failed', reason: 'audit-head' } })
  expect(
    readdirSync(app.vault.folder.backups).filter((name) => name.endsWith('.db') || name.endsWith('.part')),
  ).toEqual([])
  expect(await app.value('department.status')).toMatchObject({
    lastBackup: { ok: false },
    warnings: ['backup-failed'],
  })
  Reflect.deleteProperty(raw, 'prepare')
})

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CANTOPEN', 'not-writable'],
])('says of a copy that fails by %s that the trouble is %s', async (code, reason) => {
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('not open')
  const prepare = raw.prepare.bind(raw)
  Object.assign(raw, {
    prepare(text: string) {
      if (text.startsWith('VACUUM')) throw new Database.SqliteError('no', code)
      return prepare(text)
    },
  })
  const made = app.vault.open?.keeper.backUp('manual')
  Reflect.deleteProperty(raw, 'prepare')
  expect(made).toEqual({ ok: false, error: { code: 'backup-failed', reason } })
})

test('restores what a backup holds, sets the register aside, and says what is lost', async () => {
  await app.value('records.add', { hospitalNo: 'kept' })
  const { name, auditHead } = await backUp()
  ms += HOUR
  await app.value('records.add', { hospitalNo: 'lost' })
  const restored = await app.value<{ lost: { from: number; to: number } }>('backups.restore', {
    name,
    reason: 'Disk replaced',
  })
  expect(restored).toMatchObject({ restored: { name }, lost: { from: Number(auditHead.split(':')[0]) + 1 } })
  expect(await app.value('records.numbers')).toEqual(['kept'])
  const [aside = ''] = readdirSync(app.vault.folder.quarantine)
  expect(existsSync(join(app.vault.folder.quarantine, aside, 'registry.db'))).toBe(true)
  expect(await app.value('audit.list', { limit: 1 })).toMatchObject({
    entries: [{ endpoint: 'backups.restore', userName: USER_NAME, reason: `Disk replaced (${name})` }],
  })
  expect(await app.value('audit.verify')).toMatchObject({ findings: [] })
  await app.value('records.add', { hospitalNo: 'after' })
  await app.value('department.lock')
  await app.value('department.unlock', credentials)
  expect(await app.value('department.status')).toMatchObject({ warnings: [] })
})

test('who joined or left since the backup stays joined or gone', async () => {
  const passphrase = 'a quiet harbour in autumn rain'
  const leaving = await app.value<{ uid: string }>('users.add', {
    name: 'Leaving',
    role: 'operator',
    passphrase,
  })
  const { name } = await backUp()
  await app.value('users.add', { name: 'Joined', role: 'physician', passphrase })
  await app.value('users.deactivate', { userUid: leaving.uid, reason: 'Left' })
  await app.value('backups.restore', { name, reason: 'test' })
  await app.value('department.lock')
  expect(await app.ask('department.unlock', { userName: 'Joined', passphrase })).toMatchObject({
    ok: true,
    value: { role: 'physician' },
  })
  await app.value('department.lock')
  expect(await app.ask('department.unlock', { userName: 'Leaving', passphrase })).toMatchObject({
    error: { code: 'wrong-passphrase' },
  })
})

test('restores over a register that cannot be read any more', async () => {
  await app.value('records.add', { hospitalNo: 'kept' })
  const { name } = await backUp()
  await app.value('department.lock')
  writeFileSync(app.vault.folder.database, readFileSync(app.vault.folder.database).fill(0, 0, 4096))
  expect(await app.ask('department.unlock', credentials)).toEqual({
    ok: false,
    error: { code: 'damaged-file' },
  })
  expect(await app.value('department.status')).toMatchObject({ state: 'locked', warnings: ['damaged-file'] })
  expect(await app.value('backups.restore', { name, reason: 'Damaged' })).toMatchObject({
    restored: { name },
  })
  expect(await app.value('records.numbers')).toEqual(['kept'])
  expect(await app.value('department.status')).toMatchObject({ state: 'open', warnings: [] })
})

/** Where in the file a table or an index begins. */
function pageOf(name: string): number {
  const pages = app.vault.open?.register.store.raw.prepare(
    'SELECT rootpage FROM sqlite_master WHERE name = ?',
  )
  return Number(pages?.pluck().get(name))
}

function damage(page: number): void {
  const { database } = app.vault.folder
  writeFileSync(database, readFileSync(database).fill(0xa5, (page - 1) * 4096, page * 4096))
}

test.each(['meta', 'user', 'sqlite_autoindex_user_1'])(
  'restores over a register that is whole on its first page and damaged in %s',
  async (part) => {
    await app.value('records.add', { hospitalNo: 'kept' })
    const { name } = await backUp()
    const page = pageOf(part)
    await app.value('department.lock')
    damage(page)
    expect(await app.ask('department.unlock', credentials)).toEqual({
      ok: false,
      error: { code: 'damaged-file' },
    })
    expect(await app.value('backups.restore', { name, reason: 'Damaged' })).toMatchObject({
      restored: { name },
    })
    expect(await app.value('records.numbers')).toEqual(['kept'])
  },
)

test('says that the file is damaged when that shows in use, locks it, and restores', async () => {
  await app.value('records.add', { hospitalNo: 'kept' })
  const { name } = await backUp()
  await app.value('department.lock')
  await app.value('department.unlock', credentials)
  damage(pageOf('patient'))
  expect(await app.ask('records.numbers')).toEqual({ ok: false, error: { code: 'damaged-file' } })
  expect(await app.value('department.status')).toMatchObject({ state: 'locked', warnings: ['damaged-file'] })
  expect(await app.value('backups.restore', { name, reason: 'Damaged' })).toMatchObject({
    restored: { name },
  })
  expect(await app.value('records.numbers')).toEqual(['kept'])
})

test('finds damage in a page that nobody reads, warns of it while the rest is in use, and until a restore', async () => {
  await app.value('records.add', { hospitalNo: 'kept' })
  const { name } = await backUp()
  expect(await app.value('backups.checkRegister')).toEqual({ isWhole: true })
  await app.value('department.lock')
  await app.value('department.unlock', credentials)
  damage(pageOf('contact_attempt'))
  expect(await app.value('department.status')).toMatchObject({ state: 'open', warnings: [] })
  expect(await app.value('backups.checkRegister')).toEqual({ isWhole: false })
  expect(await app.value('department.status')).toMatchObject({ state: 'open', warnings: ['damaged-file'] })
  expect(await app.value('records.numbers')).toEqual(['kept'])
  await app.value('backups.restore', { name, reason: 'Damaged' })
  // The copy that a restore makes first cannot be made of damage.
  expect(await app.value('department.status')).toMatchObject({ state: 'open', warnings: ['backup-failed'] })
  expect(app.defects).toEqual([])
})

test('only an admin restores', async () => {
  const { name } = await backUp()
  const passphrase = 'a quiet harbour in autumn rain'
  await app.value('users.add', { name: 'Operator', role: 'operator', passphrase })
  await app.value('department.lock')
  expect(await app.ask('backups.restore', { name, reason: 'x' })).toMatchObject({ error: { code: 'locked' } })
  await app.value('department.unlock', { userName: 'Operator', passphrase })
  expect(await app.ask('backups.restore', { name, reason: 'x' })).toMatchObject({
    error: { code: 'admin-only' },
  })
})

test('backs up at the end when something changed, at the first lock of a day, and not otherwise', async () => {
  const vault = testVault(app.dataDir, now, { backUpWhenLeaving: true })
  const reasons = () =>
    readdirSync(app.vault.folder.backups)
      .filter((name) => name.endsWith('.db'))
      .map((name) => name.slice(21, -3))
  app.vault.lock()
  const leaveChanged = async (leave: () => unknown) => {
    await vault.unlock(USER_NAME, PASSPHRASE)
    vault.open?.register.record(
      () => ({ ok: true }),
      () => ({
        endpoint: 'x.y',
        caller: { uid: crypto.randomUUID(), name: '', role: 'admin' },
        at: now(),
        objectKind: 'x',
        outcome: 'done',
      }),
    )
    await leave()
    ms += HOUR
  }
  await vault.unlock(USER_NAME, PASSPHRASE)
  await vault.close()
  expect(existsSync(app.vault.folder.backups)).toBe(false)
  await leaveChanged(() => vault.lock())
  await leaveChanged(() => vault.lock())
  expect(reasons()).toEqual(['daily'])
  await leaveChanged(() => vault.close())
  // Of one day the newest is kept.
  expect(reasons()).toEqual(['exit'])
})

test('keeps 7 days, 5 weeks, 12 months and the last 3 before a change, the newest of each', () => {
  const backups = Array.from({ length: 800 }, (_, day) => {
    const createdAt = new Date(Date.parse('2024-01-01T10:00:00Z') + (day / 2) * 86_400_000).toISOString()
    return {
      name: createdAt,
      reason: day % 100 === 1 ? ('migration' as const) : ('exit' as const),
      createdAt,
    }
  })
  const dropped = new Set(backupsToDrop(backups))
  const kept = backups.filter(({ name }) => !dropped.has(name))
  expect(kept.filter(({ reason }) => reason === 'migration').map(({ name }) => name.slice(0, 10))).toEqual([
    '2024-09-07',
    '2024-10-27',
    '2024-12-16',
  ])
  expect(kept.filter(({ reason }) => reason === 'exit').map(({ name }) => name.slice(0, 13))).toEqual([
    '2024-03-31T22',
    '2024-04-30T22',
    '2024-05-31T22',
    '2024-06-30T22',
    '2024-07-31T22',
    '2024-08-31T22',
    '2024-09-30T22',
    '2024-10-31T22',
    '2024-11-30T22',
    '2024-12-31T22',
    '2025-01-12T22',
    '2025-01-19T22',
    '2025-01-26T22',
    '2025-01-28T22',
    '2025-01-29T22',
    '2025-01-30T22',
    '2025-01-31T22',
    '2025-02-01T22',
    '2025-02-02T22',
    '2025-02-03T22',
  ])
})
