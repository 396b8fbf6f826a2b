import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { freshFolder, openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'

const apps: TestApp[] = []
const folders: string[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function emptyApp(now?: () => Date): Promise<TestApp> {
  const dataDir = freshFolder()
  folders.push(dataDir)
  const app = await openTestApp({ dataDir, ...(now && { now }) })
  apps.push(app)
  return app
}
async function filledApp(options: Parameters<typeof openTestApp>[0] = {}): Promise<TestApp> {
  const app = await openTestApp(options)
  apps.push(app)
  return app
}
const department = { departmentName: 'Radiology', userName: 'Chen Wei', passphrase: PASSPHRASE }
const unlock = (app: TestApp, passphrase: string, userName = USER_NAME) =>
  app.ask('department.unlock', { userName, passphrase })

test('says that there is no data folder, then sets one up and shows its recovery key once', async () => {
  const app = await emptyApp()
  expect(await app.value('department.status')).toMatchObject({ state: 'absent', userNames: [], warnings: [] })

  const created = await app.value<{ recoveryKey: string }>('department.create', department)
  expect(created.recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await app.value('department.status')).toMatchObject({
    state: 'open',
    departmentName: 'Radiology',
    user: { name: 'Chen Wei', role: 'admin' },
    recoveryConfirmed: false,
    today: '2026-03-02',
  })
})

test('refuses a second set-up in the same folder', async () => {
  const app = await filledApp()
  expect(await app.ask('department.create', department)).toMatchObject({ error: { code: 'already-exists' } })
})

test.each([
  ['eleven char', 'too-short'],
  ['passwordpassword', 'extendedRepeat'],
  ['aaaaaaaaaaaaaaaa', 'simpleRepeat'],
  ['qwertyuiop[]', 'straightRow'],
  ['abcdefghijklmnop', 'sequences'],
  ['Chen Wei, Radiology!', 'names-only'],
])('refuses the passphrase %s with its reason', async (passphrase, reason) => {
  const app = await emptyApp()
  const reply = await app.ask('department.create', { ...department, passphrase })
  expect(reply).toMatchObject({
    ok: false,
    error: {
      code: 'weak-passphrase',
      reason,
    },
  })
  expect(await app.value('department.status')).toMatchObject({ state: 'absent' })
})

test('takes the recovery key typed back in lower case with spaces, and no other', async () => {
  const app = await emptyApp()
  const { recoveryKey } = await app.value<{ recoveryKey: string }>('department.create', department)
  const other = recoveryKey.replace(/^./, (first) => (first === '7' ? '8' : '7'))
  expect(await app.ask('department.confirmRecoveryKey', { recoveryKey: other })).toMatchObject({
    error: { code: 'recovery-key-differs' },
  })
  await app.value('department.confirmRecoveryKey', {
    recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' '),
  })
  expect(await app.value('department.status')).toMatchObject({ recoveryConfirmed: true })
})

test('answers locked until the right passphrase is given, and whose it is', async () => {
  const app = await filledApp()
  await app.value('department.lock')
  expect(app.events).toContainEqual({ type: 'locked' })
  expect(await app.ask('settings.show')).toEqual({ ok: false, error: { code: 'locked' } })
  expect(await app.value('department.status')).toMatchObject({ state: 'locked', userNames: [USER_NAME] })
  expect(await unlock(app, PASSPHRASE, USER_NAME.toUpperCase())).toMatchObject({
    ok: true,
    value: { name: USER_NAME, role: 'admin' },
  })
  expect(await app.ask('settings.show')).toMatchObject({ ok: true })
})

test('overwrites the key in memory when it locks', async () => {
  const app = await filledApp()
  const dek = app.vault.open?.dek
  expect(dek?.some((byte) => byte !== 0)).toBe(true)
  await app.value('department.lock')
  expect(dek?.every((byte) => byte === 0)).toBe(true)
})

test('makes each wrong passphrase wait twice as long, up to five minutes, across a restart', async () => {
  let ms = Date.parse('2026-03-02T08:00:00Z')
  const now = () => new Date(ms)
  const first = await filledApp({ now })
  await first.value('department.lock')
  const waits: number[] = []
  for (let wrong = 0; wrong < 11; wrong++) {
    expect(await unlock(first, 'wrong wrong wrong')).toMatchObject({ error: { code: 'wrong-passphrase' } })
    const restarted = await filledApp({ now, dataDir: first.dataDir })
    const refused = await unlock(restarted, PASSPHRASE)
    if (refused.ok || refused.error.code !== 'wait') throw new Error('did not have to wait')
    const seconds = Number(refused.error['seconds'])
    waits.push(seconds)
    ms += (seconds - 1) * 1000
    expect(await unlock(first, PASSPHRASE)).toMatchObject({ error: { code: 'wait', seconds: 1 } })
    ms += 1000
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
  expect(await unlock(first, PASSPHRASE)).toMatchObject({ ok: true })
  first.vault.open?.register.flush()
  const { entries } = await first.value<{ entries: { reason: string | null }[] }>('audit.list')
  expect(entries[0]).toMatchObject({ endpoint: 'department.unlock', reason: '11 wrong tries before' })
})

test('lets a user in with the recovery key, replaces it, and says so in the trail', async () => {
  const app = await emptyApp()
  const { recoveryKey } = await app.value<{ recoveryKey: string }>('department.create', department)
  await app.value('department.confirmRecoveryKey', { recoveryKey })
  await app.value('department.lock')
  const passphrase = 'nine copper kettles on the hill'
  const recover = (key: string) =>
    app.ask('department.recover', { recoveryKey: key, userName: 'Chen Wei', passphrase })

  expect(await recover('QX4M-71ZC')).toMatchObject({ error: { code: 'recovery-key-differs' } })
  const recovered = await recover(recoveryKey)
  expect(recovered).toMatchObject({ ok: true })
  expect(await app.value('department.status')).toMatchObject({ state: 'open', recoveryConfirmed: false })
  expect(await app.value('audit.list', { limit: 1 })).toMatchObject({
    entries: [{ endpoint: 'department.recover', userName: 'Chen Wei' }],
  })
  await app.value('department.lock')
  expect(await recover(recoveryKey)).toMatchObject({ error: { code: 'recovery-key-differs' } })
})
