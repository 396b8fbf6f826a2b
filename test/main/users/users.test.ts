import { afterEach, beforeEach, expect, test } from 'vitest'
import { PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

const passphrase = 'a quiet harbour in autumn rain'
let app: TestApp
beforeEach(async () => {
  app = await openRecordsApp()
})
afterEach(() => app.close())

const add = (name: string, role = 'operator') => app.ask('users.add', { name, role, passphrase })
async function become(userName: string, secret: string) {
  await app.value('department.lock')
  return app.ask('department.unlock', { userName, passphrase: secret })
}

test('whoever is added unlocks with a passphrase of their own', async () => {
  expect(await add('Li Na')).toMatchObject({
    ok: true,
    value: { name: 'Li Na', role: 'operator', deactivatedAt: null },
  })
  expect(await become('Li Na', passphrase)).toMatchObject({
    ok: true,
    value: { name: 'Li Na', role: 'operator' },
  })
  expect(await app.value<{ name: string }[]>('users.list')).toMatchObject([
    { name: USER_NAME },
    { name: 'Li Na' },
  ])
  expect(await become('Li Na', PASSPHRASE)).toMatchObject({ error: { code: 'wrong-passphrase' } })
})

test('a name is taken in any letter case, also by somebody who left', async () => {
  const added = await app.value<{ uid: string }>('users.add', { name: 'Li Na', role: 'operator', passphrase })
  await app.value('users.deactivate', { userUid: added.uid, reason: 'Left' })
  expect(await add('li na')).toEqual({ ok: false, error: { code: 'name-taken', name: 'li na' } })
})

test('refuses a passphrase that is the name, and adds nobody', async () => {
  const reply = await app.ask('users.add', {
    name: 'Alexandra Thompson',
    role: 'operator',
    passphrase: 'alexandra thompson',
  })
  expect(reply).toMatchObject({ error: { code: 'weak-passphrase' } })
  expect(await app.value('users.list')).toHaveLength(1)
  expect(app.vault.keys.userNames()).toEqual([USER_NAME])
})

test('only an admin adds and deactivates', async () => {
  const { uid } = await app.value<{ uid: string }>('users.add', {
    name: 'Li Na',
    role: 'physician',
    passphrase,
  })
  await become('Li Na', passphrase)
  expect(await add('Wang')).toEqual({ ok: false, error: { code: 'admin-only' } })
  expect(await app.ask('users.deactivate', { userUid: uid, reason: 'x' })).toEqual({
    ok: false,
    error: { code: 'admin-only' },
  })
})

test('who is deactivated no longer unlocks, stays in the list, and the trail says why', async () => {
  const { uid } = await app.value<{ uid: string }>('users.add', {
    name: 'Li Na',
    role: 'operator',
    passphrase,
  })
  await app.value('users.deactivate', { userUid: uid, reason: 'Left the department' })
  expect(app.vault.keys.userNames()).toEqual([USER_NAME])
  expect(await app.value('audit.list', { limit: 1 })).toMatchObject({
    entries: [{ endpoint: 'users.deactivate', objectUid: uid, reason: 'Left the department' }],
  })
  expect(await become('Li Na', passphrase)).toMatchObject({ error: { code: 'wrong-passphrase' } })
})

test('the last admin stays', async () => {
  const [me] = await app.value<{ uid: string }[]>('users.list')
  expect(await app.ask('users.deactivate', { userUid: me?.uid, reason: 'x' })).toEqual({
    ok: false,
    error: { code: 'last-admin' },
  })
  await add('Second', 'admin')
  expect(await app.ask('users.deactivate', { userUid: me?.uid, reason: 'x' })).toMatchObject({ ok: true })
})

test('a new passphrase takes the place of the old one, and needs the old one', async () => {
  const change = (current: string) => app.ask('users.changePassphrase', { current, passphrase })
  expect(await change('not my passphrase')).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
  expect(await change(PASSPHRASE)).toMatchObject({ error: { code: 'wait', seconds: 1 } })
})

test('after a change of passphrase data and backups still open', async () => {
  await app.value('records.add', { hospitalNo: '1' })
  const { name } = await app.value<{ name: string }>('backups.create')
  await app.value('users.changePassphrase', { current: PASSPHRASE, passphrase })
  expect(await become(USER_NAME, passphrase)).toMatchObject({ ok: true })
  expect(await app.value('records.numbers')).toEqual(['1'])
  expect(await app.ask('backups.verify', { name })).toMatchObject({ ok: true })
})
