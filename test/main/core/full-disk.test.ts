import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshFolder, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
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

/** SQLite answers SQLITE_FULL beyond this many pages, with the code that a full disk gives. */
function leaveRoomFor(pages: number): void {
  const used = raw().pragma('page_count', { simple: true }) as number
  raw().pragma(`max_page_count = ${used + pages}`)
}
const UNLIMITED = 4_294_967_294

test('says disk-full, keeps what was acknowledged, and goes on once there is room', async () => {
  await app.value('records.add', { hospitalNo: 'before' })
  leaveRoomFor(20)
  let acknowledged = 1
  let refused = await app.ask('records.add', { hospitalNo: 'try', note: 'n'.repeat(2000) })
  while (refused.ok) {
    acknowledged++
    refused = await app.ask('records.add', { hospitalNo: `try ${acknowledged}`, note: 'n'.repeat(2000) })
  }
  expect(refused).toEqual({ ok: false, error: { code: 'disk-full' } })
  expect(await app.value('records.numbers')).toHaveLength(acknowledged)
  expect(await app.value('audit.verify')).toMatchObject({ findings: [] })
  expect(app.defects).toEqual([])

  raw().pragma(`max_page_count = ${UNLIMITED}`)
  await app.value('records.add', { hospitalNo: 'after' })
  expect(await app.value('records.numbers')).toHaveLength(acknowledged + 1)
  expect(raw().pragma('integrity_check', { simple: true })).toBe('ok')
})

/** A disk of three megabytes, where the system lets a test make one. */
function smallDisk(): { folder: string; remove(): void } | undefined {
  const folder = freshFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' })
  const remove = () => {
    if (mounted.status === 0) spawnSync('umount', ['-l', folder], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
  if (mounted.status === 0) return { folder, remove }
  remove()
  return undefined
}

test('on a disk that is really full, nothing acknowledged is lost and reading goes on', async (context) => {
  const disk = smallDisk()
  if (!disk) {
    console.warn('skipped: this system does not let a test mount a small disk; max_page_count stands in')
    return context.skip('no small disk can be mounted')
  }
  app.vault.lock()
  cpSync(app.dataDir, disk.folder, { recursive: true })
  const full = await openRecordsApp({ dataDir: disk.folder })
  await full.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
  let acknowledged = 0
  let reply = await full.ask('records.add', { hospitalNo: '0', note: 'n'.repeat(4000) })
  while (reply.ok) {
    acknowledged++
    reply = await full.ask('records.add', { hospitalNo: String(acknowledged), note: 'n'.repeat(4000) })
  }
  expect(reply).toEqual({ ok: false, error: { code: 'disk-full' } })
  expect(acknowledged).toBeGreaterThan(10)
  expect(await full.value('records.numbers')).toHaveLength(acknowledged)
  full.vault.open?.register.abandon()

  const again = await openRecordsApp({ dataDir: disk.folder })
  spawnSync('mount', ['-o', 'remount,size=30m', disk.folder])
  await again.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
  expect(await again.value('records.numbers')).toHaveLength(acknowledged)
  await again.value('records.add', { hospitalNo: 'after' })
  expect(await again.value('audit.verify')).toMatchObject({ findings: [] })
  await again.close()
  disk.remove()
})

test('opens for reading on a full disk, says so, slows guessing all the same, and saves again once there is room', async (context) => {
  const disk = smallDisk()
  if (!disk) {
    console.warn('skipped: this system does not let a test mount a small disk to unlock a register on')
    return context.skip('no small disk can be mounted')
  }
  await app.value('records.add', { hospitalNo: '1' })
  app.vault.lock()
  cpSync(app.dataDir, disk.folder, { recursive: true })
  const filler = join(disk.folder, 'filler')
  fill(filler)
  let ms = Date.parse('2026-03-02T08:00:00Z')
  const full = await openRecordsApp({ dataDir: disk.folder, now: () => new Date(ms) })
  const unlock = (passphrase: string) => full.ask('department.unlock', { userName: USER_NAME, passphrase })
  const warnings = async () => (await full.value<{ warnings: string[] }>('department.status')).warnings

  expect(await unlock('a wrong guess')).toMatchObject({ error: { code: 'wrong-passphrase' } })
  expect(await unlock(PASSPHRASE)).toMatchObject({ error: { code: 'wait' } })
  ms += 1000
  expect(await unlock(PASSPHRASE)).toMatchObject({ ok: true })
  expect(await warnings()).toEqual(['disk-full'])
  expect(await full.value('records.numbers')).toEqual(['1'])
  const refused = { ok: false, error: { code: 'disk-full' } }
  expect(await full.ask('records.add', { hospitalNo: '2' })).toEqual(refused)
  expect(await full.ask('audit.verify')).toEqual(refused)
  expect(full.defects).toEqual([])

  rmSync(filler)
  await full.value('department.lock')
  expect(await unlock(PASSPHRASE)).toMatchObject({ ok: true })
  expect(await warnings()).toEqual([])
  await full.value('records.add', { hospitalNo: '2' })
  expect(await full.value('audit.verify')).toMatchObject({ findings: [] })
  await full.close()
  disk.remove()
})

/** Writes until the disk takes nothing more. */
function fill(path: string): void {
  const written = spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4096'], { stdio: 'ignore' })
  expect(written.status).toBe(1)
}

test('a batch that does not fit leaves nothing of itself', async () => {
  leaveRoomFor(30)
  expect(await app.ask('records.addMany', { from: 0, count: 5000 })).toEqual({
    ok: false,
    error: { code: 'disk-full' },
  })
  raw().pragma(`max_page_count = ${UNLIMITED}`)
  expect(await app.value('records.numbers')).toEqual([])
  expect(await app.value('audit.verify')).toMatchObject({ findings: [] })
})

test('locks although the disk is full, and writes the looks into records down after the next unlock', async () => {
  const { uid } = await app.value<{ uid: string }>('records.add', { hospitalNo: '1' })
  leaveRoomFor(0)
  for (let look = 0; look < 200; look++) await app.value('records.look', { patientUid: uid })
  const dek = app.vault.open?.dek
  await app.value('department.lock')
  expect(await app.value('department.status')).toMatchObject({ state: 'locked' })
  expect(dek?.every((byte) => byte === 0)).toBe(true)
  await app.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
  app.vault.open?.register.flush()
  const { entries } = await app.value<{ entries: unknown[] }>('audit.list', { patientUid: uid, limit: 200 })
  expect(entries).toHaveLength(200)
})

test('says busy when another program holds the register for longer than five seconds', async () => {
  const other = raw()
  const holder = new Database(other.name)
  holder.pragma(`cipher = 'sqlcipher'`)
  holder.pragma('legacy = 4')
  holder.pragma(`key = "x'${app.vault.open?.dek.toString('hex') ?? ''}'"`)
  holder.exec('BEGIN IMMEDIATE')
  raw().pragma('busy_timeout = 50')
  expect(await app.ask('records.add', { hospitalNo: '1' })).toEqual({ ok: false, error: { code: 'busy' } })
  holder.exec('ROLLBACK')
  holder.close()
  expect(await app.ask('records.add', { hospitalNo: '1' })).toMatchObject({ ok: true })
})

test('an error of the disk that passes is answered from the file opened again', async () => {
  await app.value('records.add', { hospitalNo: '1' })
  failOnce('SQLITE_IOERR_READ')
  expect(await app.ask('records.numbers')).toEqual({ ok: true, value: ['1'] })
  failOnce('SQLITE_CORRUPT')
  expect(await app.ask('records.add', { hospitalNo: '2' })).toMatchObject({ ok: true })
  expect(await app.value('records.numbers')).toEqual(['1', '2'])
  expect(app.defects).toEqual([])
})

/** Makes the next transaction on the open connection fail as a failing disk would. */
function failOnce(code: string): void {
  const store = app.vault.open?.register.store
  if (!store) throw new Error('not open')
  const { read, write } = store
  const fail = () => {
    Object.assign(store, { read, write })
    throw new Database.SqliteError('disk I/O error', code)
  }
  Object.assign(store, { read: fail, write: fail })
}
