import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'

let app: TestApp
let now: Date
beforeEach(async () => {
  now = new Date('2026-03-02T08:00:00.000Z')
  app = await openTestApp({ now: () => now })
})
afterEach(() => app.close())

const SUBJECT = '01936f00-0000-7000-8000-000000000001'
const key = { kind: 'session', subjectUid: SUBJECT }
const load = (over: object = {}) => app.value('drafts.load', { ...key, ...over })

it('keeps what was typed last, and when', async () => {
  await app.value('drafts.save', { ...key, body: { step: 1 } })
  now = new Date('2026-03-02T08:00:02.000Z')
  expect(await app.value('drafts.save', { ...key, body: { step: 2, nested: [null, 1.5, '张'] } })).toEqual({
    savedAt: '2026-03-02T08:00:02.000Z',
  })
  expect(await load()).toEqual({
    ...key,
    body: { step: 2, nested: [null, 1.5, '张'] },
    savedAt: '2026-03-02T08:00:02.000Z',
  })
})

it('keeps the drafts of forms and of subjects apart', async () => {
  await app.value('drafts.save', { ...key, body: 'session' })
  await app.value('drafts.save', { kind: 'review', subjectUid: SUBJECT, body: 'review' })
  await app.value('drafts.save', { kind: 'patient', subjectUid: null, body: 'patient' })
  expect(await load()).toMatchObject({ body: 'session' })
  expect(await load({ kind: 'review' })).toMatchObject({ body: 'review' })
  expect(await load({ kind: 'patient', subjectUid: null })).toMatchObject({ body: 'patient' })
  expect(await load({ subjectUid: null })).toBeNull()
})

it('refuses a draft of nothing', async () => {
  expect(await app.ask('drafts.save', { ...key, body: null })).toMatchObject({
    error: { code: 'invalid-input' },
  })
})

it('is gone once discarded, and can be discarded twice', async () => {
  await app.value('drafts.save', { ...key, body: {} })
  expect(await app.value('drafts.discard', key)).toEqual({ discarded: true })
  expect(await load()).toBeNull()
  expect(await app.value('drafts.discard', key)).toEqual({ discarded: false })
})

it('belongs to who typed it', async () => {
  await app.value('users.add', { name: 'Nurse Wu', role: 'operator', passphrase: 'nine green herons in fog' })
  await app.value('drafts.save', { ...key, body: 'mine' })
  app.vault.lock()
  await app.vault.unlock('Nurse Wu', 'nine green herons in fog')
  expect(await load()).toBeNull()
  expect(await app.value('drafts.discard', key)).toEqual({ discarded: false })
  app.vault.lock()
  await app.vault.unlock(USER_NAME, PASSPHRASE)
  expect(await load()).toMatchObject({ body: 'mine' })
})

it('notices a second window on one draft, and writes over it only when told to', async () => {
  const at = (second: string) => (now = new Date(`2026-03-02T08:00:${second}.000Z`))
  const save = async (body: string, basedOn?: string | null) =>
    app.ask('drafts.save', { ...key, body, ...(basedOn === undefined ? {} : { basedOn }) })
  at('01')
  const first = await app.value<{ savedAt: string }>('drafts.save', { ...key, body: 'first', basedOn: null })
  at('02')
  expect(await save('second window', null)).toEqual({
    ok: false,
    error: { code: 'draft-moved-on', savedAt: first.savedAt },
  })
  expect(await save('first, more', first.savedAt)).toMatchObject({ ok: true })
  at('03')
  expect(await save('first again', first.savedAt)).toMatchObject({
    error: { code: 'draft-moved-on', savedAt: '2026-03-02T08:00:02.000Z' },
  })
  expect(await load()).toMatchObject({ body: 'first, more' })
  expect(await save('second window, on purpose')).toMatchObject({ ok: true })
  expect(await load()).toMatchObject({ body: 'second window, on purpose' })
})

it('notices that the form was saved or thrown away elsewhere', async () => {
  const { savedAt } = await app.value<{ savedAt: string }>('drafts.save', { ...key, body: 1 })
  await app.value('drafts.discard', key)
  expect(await app.ask('drafts.save', { ...key, body: 2, basedOn: savedAt })).toEqual({
    ok: false,
    error: { code: 'draft-moved-on', savedAt: null },
  })
})
