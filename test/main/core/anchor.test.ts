import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRegister } from '../../../src/main/core/register.ts'
import { openAnchor } from '../../../src/main/db/anchor.ts'
import { subKey } from '../../../src/main/db/sub-key.ts'
import { freshFolder, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

let app: TestApp
let aside: string
beforeEach(async () => {
  app = await openRecordsApp()
  aside = freshFolder()
})
afterEach(async () => {
  await app.close()
  rmSync(app.dataDir, { recursive: true, force: true })
  rmSync(aside, { recursive: true, force: true })
})

const files = ['registry.db', 'registry.db-wal', 'registry.db-shm']
function keep(): void {
  for (const file of files)
    if (existsSync(join(app.dataDir, file))) copyFileSync(join(app.dataDir, file), join(aside, file))
}
/** Ends the program as a crash would, then puts the kept files in place of the newest. */
function crashBackTo(kept: readonly string[]): void {
  app.vault.open?.register.abandon()
  app.vault.lock()
  for (const file of files) rmSync(join(app.dataDir, file), { force: true })
  for (const file of kept)
    if (existsSync(join(aside, file))) copyFileSync(join(aside, file), join(app.dataDir, file))
}
async function openAgain(): Promise<TestApp> {
  const again = await openRecordsApp({ dataDir: app.dataDir })
  await again.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
  return again
}
const warnings = async (opened: TestApp) =>
  (await opened.value<{ warnings: string[] }>('department.status')).warnings

/** What is said and allowed after opening again. */
async function reopened(): Promise<unknown> {
  const again = await openAgain()
  const seen = {
    warnings: await warnings(again),
    write: await again.ask('records.add', { hospitalNo: '9' }),
    read: (await again.ask('records.numbers')).ok,
  }
  await again.close()
  return seen
}
const ROLLED_BACK = {
  warnings: ['rolled-back'],
  write: { ok: false, error: { code: 'not-writable' } },
  read: true,
}

test('an older copy of the file is opened for reading only, with a warning', async () => {
  await app.value('records.add', { hospitalNo: '1' })
  keep()
  await app.value('records.add', { hospitalNo: '2' })
  crashBackTo(files)
  expect(await reopened()).toEqual(ROLLED_BACK)
})

test('a register that was rolled back is taken into use again by restoring a copy of it, and the loss is on record', async () => {
  await app.value('records.add', { hospitalNo: '1' })
  keep()
  await app.value('records.add', { hospitalNo: '2' })
  crashBackTo(files)
  const again = await openAgain()
  const { name } = await again.value<{ name: string }>('backups.create')
  const restored = await again.value<{ lost: unknown }>('backups.restore', { name, reason: 'Disk failed' })
  expect(restored.lost).toEqual({ from: 4, to: 4 })
  expect(await warnings(again)).toEqual([])
  await again.value('records.add', { hospitalNo: '3' })
  expect(await again.value('records.numbers')).toEqual(['1', '3'])
  expect(await again.value('audit.verify')).toMatchObject({ findings: [] })
  await again.close()
})

test('a write-ahead log that is gone, cut short or damaged is noticed', async () => {
  await app.value('records.add', { hospitalNo: '1' })
  app.vault.open?.register.store.checkpoint('TRUNCATE')
  await app.value('records.add', { hospitalNo: '2' })
  keep()
  const wal = readFileSync(join(aside, 'registry.db-wal'))
  const ways: (() => void)[] = [
    () => rmSync(join(aside, 'registry.db-wal')),
    () => truncateSync(join(aside, 'registry.db-wal'), wal.length - 100),
    () => writeFileSync(join(aside, 'registry.db-wal'), Buffer.from(wal).fill(0xff, 2000, 2001)),
  ]
  for (const damage of ways) {
    writeFileSync(join(aside, 'registry.db-wal'), wal)
    damage()
    if (app.vault.open?.register.store.raw.open) app.vault.open.register.abandon()
    for (const file of files) rmSync(join(app.dataDir, file), { force: true })
    for (const file of files.slice(0, 2))
      if (existsSync(join(aside, file))) copyFileSync(join(aside, file), join(app.dataDir, file))
    expect(await reopened()).toEqual(ROLLED_BACK)
  }
})

test('the newest state raises no alarm, however the program ended: 60 endings, 0 alarms', async () => {
  const alarms: string[] = []
  for (let round = 0; round < 60; round++) {
    await app.value('records.add', { hospitalNo: String(round) })
    if (round % 3 === 0) app.vault.open?.register.store.checkpoint('TRUNCATE')
    if (round % 3 === 1) app.vault.open?.register.store.checkpoint('PASSIVE')
    app.vault.open?.register.abandon()
    const again = await openAgain()
    alarms.push(...(await warnings(again)))
    await again.value('records.add', { hospitalNo: `${round}b` })
    app = again
  }
  expect(alarms).toEqual([])
})

test('a file that is newer than the anchor is as it should be: the crash came between the two', async () => {
  const anchor = readFileSync(join(app.dataDir, 'anchor.bin'))
  await app.value('records.add', { hospitalNo: '1' })
  app.vault.lock()
  writeFileSync(join(app.dataDir, 'anchor.bin'), anchor)
  const again = await openAgain()
  expect(await warnings(again)).toEqual([])
  await again.close()
})

test('an anchor that is gone or forged is told, and written anew', async () => {
  for (const tamper of [
    () => rmSync(join(app.dataDir, 'anchor.bin')),
    () => writeFileSync(join(app.dataDir, 'anchor.bin'), Buffer.alloc(256, 1)),
  ]) {
    app.vault.lock()
    tamper()
    const again = await openAgain()
    expect(await warnings(again)).toEqual(['anchor-missing'])
    await again.value('records.add', { hospitalNo: crypto.randomUUID() })
    await again.value('department.lock')
    await again.value('department.unlock', { userName: USER_NAME, passphrase: PASSPHRASE })
    expect(await warnings(again)).toEqual([])
    await again.close()
  }
})

test('keeps the newer of two slots when a write was torn, and never replaces a newer point', () => {
  const path = join(aside, 'anchor.bin')
  const key = Buffer.alloc(32, 3)
  const point = (seq: number) => ({ seq, hash: String(seq % 10).repeat(64) })
  const anchor = openAnchor(path, key)
  for (let seq = 1; seq <= 9; seq++) anchor.write(point(seq))
  anchor.write(point(5))
  expect(anchor.read()).toEqual(point(9))
  for (let at = 0; at < 256; at++) {
    const torn = readFileSync(path)
    torn[at] = (torn[at] ?? 0) ^ 0xff
    writeFileSync(join(aside, 'torn.bin'), torn)
    const reopened = openAnchor(join(aside, 'torn.bin'), key)
    expect([5, 9]).toContain(reopened.read()?.seq)
    reopened.close()
  }
  anchor.close()
})

test('what was committed is answered as saved although the anchor could not be written, which is tried again', async () => {
  const { open } = app.vault
  if (!open) throw new Error('not open')
  const { store, chain } = open.register
  const anchor = openAnchor(app.vault.folder.anchor, subKey(open.dek, 'anchor-v1'))
  let full = true
  const write: typeof anchor.write = (point) => {
    if (full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
    anchor.write(point)
  }
  const register = openRegister(store, chain, { ...anchor, write })
  Object.assign(open, { register })
  const id = '01936f00-0000-7000-8000-00000000000a'
  const before = anchor.read()?.seq ?? 0
  const saved = await app.ask('records.add', { hospitalNo: '1' }, id)
  expect(saved).toMatchObject({ ok: true, value: { auditSeq: before + 1 } })
  expect(await app.ask('records.add', { hospitalNo: '1' }, id)).toEqual(saved)
  expect(await app.value('records.numbers')).toEqual(['1'])
  expect([anchor.read()?.seq, app.defects]).toEqual([before, []])
  full = false
  register.flush()
  expect(anchor.read()?.seq).toBe(before + 1)
})
