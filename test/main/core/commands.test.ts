import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestApp } from '../../support/open-test-app.ts'
import { openRecordsApp } from '../../support/records-app.ts'

const commandId = '01936f00-0000-7000-8000-0000000000aa'
let app: TestApp
beforeEach(async () => {
  app = await openRecordsApp()
})
afterEach(() => app.close())
const events = async () => (await app.value<{ entries: unknown[] }>('audit.list')).entries.length

test('a command that is repeated gets the first reply and changes nothing', async () => {
  const first = await app.ask('records.add', { hospitalNo: '1' }, commandId)
  const before = await events()
  for (let again = 0; again < 3; again++)
    expect(await app.ask('records.add', { hospitalNo: '1' }, commandId)).toEqual(first)
  expect(await app.value('records.numbers')).toEqual(['1'])
  expect(await events()).toBe(before)
})

test('the repeat is recognised after a restart', async () => {
  const first = await app.ask('records.add', { hospitalNo: '1' }, commandId)
  await app.value('department.lock')
  await app.value('department.unlock', { userName: 'Dr Test', passphrase: 'seven blue lanterns at dusk' })
  expect(await app.ask('records.add', { hospitalNo: '1' }, commandId)).toEqual(first)
})

test('the same id with another input, or for another endpoint, is refused', async () => {
  await app.ask('records.add', { hospitalNo: '1' }, commandId)
  const reused = { ok: false, error: { code: 'command-reused', commandId } }
  expect(await app.ask('records.add', { hospitalNo: '2' }, commandId)).toEqual(reused)
  expect(await app.ask('records.change', { hospitalNo: '1' }, commandId)).toEqual(reused)
  expect(await app.value('records.numbers')).toEqual(['1'])
})

test('a command that was refused may be tried again under the same id', async () => {
  expect(await app.ask('records.change', { hospitalNo: '1' }, commandId)).toMatchObject({ ok: false })
  await app.value('records.add', { hospitalNo: '1' })
  expect(await app.ask('records.change', { hospitalNo: '1' }, commandId)).toMatchObject({ ok: true })
})

test('each command knows the number that its audit event will carry', async () => {
  const one = await app.value<{ auditSeq: number }>('records.add', { hospitalNo: '1' })
  await app.value('records.look', {
    patientUid: (await app.value<{ uid: string }>('records.add', { hospitalNo: '2' })).uid,
  })
  const two = await app.value<{ auditSeq: number }>('records.add', { hospitalNo: '3' })
  const { entries } = await app.value<{ entries: { seq: number; endpoint: string }[] }>('audit.list')
  expect(entries.filter(({ endpoint }) => endpoint === 'records.add').map(({ seq }) => seq)).toEqual([
    two.auditSeq,
    one.auditSeq + 1,
    one.auditSeq,
  ])
})

test('keeps who, which record and why', async () => {
  const { uid } = await app.value<{ uid: string }>('records.add', { hospitalNo: '1' })
  await app.value('records.change', { hospitalNo: '1', weightKg: 61.5, reason: 'Weighed again' })
  expect(await app.value('audit.list', { limit: 1 })).toMatchObject({
    entries: [
      {
        userName: 'Dr Test',
        endpoint: 'records.change',
        objectKind: 'records',
        objectUid: uid,
        reason: 'Weighed again',
        outcome: 'done',
        changes: 1,
        clockSuspect: false,
      },
    ],
  })
})
