import { afterEach, expect, it } from 'vitest'
import type { Session } from '../../../src/shared/model/session.ts'
import { procedureInput } from '../sessions/session-draft.ts'
import { openWard } from './open-ward.ts'

let ward: Awaited<ReturnType<typeof openWard>>
afterEach(() => ward.app.close())

const signIn = () =>
  ward.app.vault.open?.register.store.raw
    .prepare("UPDATE session SET state = 'complete', signed_at = ?, signed_by = 'Dr Test'")
    .run('2026-03-02T12:00:00.000Z')

it('adds a complication to a signed session, which goes on saying what the room recorded', async () => {
  ward = await openWard(20)
  signIn()
  const details = { ctcaeGrade: 3, sirSeverity: 'severe', relation: 'probable', treatment: 'Drainage' }
  const reply = await ward.add({ onset: 'within_30d', onsetOn: '2026-03-14', extraDays: 6, ...details })
  expect(reply).toMatchObject({ ok: true, value: { patientUid: ward.patientUid } })
  expect((await ward.show()).complications).toMatchObject([
    { term: 'ABSCESS', cirseVersion: '2017', extraDays: 6, addedBy: 'Dr Test', reviewUid: null, ...details },
  ])
  const session = await ward.app.value<Session>('sessions.show', { sessionUid: ward.sessionUid })
  expect(session).toMatchObject({ complications: [], noComplication: true })
})

it('keeps it when the session itself is completed afterwards', async () => {
  ward = await openWard(20)
  await ward.add({ onset: 'within_30d', onsetOn: '2026-03-14' })
  await ward.app.value('sessions.complete', { sessionUid: ward.sessionUid, procedure: procedureInput() })
  expect((await ward.show()).complications).toHaveLength(1)
})

it.each([
  ['2026-03-01', 'onset-before-session'],
  ['2026-03-23', 'onset-in-future'],
])('refuses an onset on %s: %s', async (onsetOn, code) => {
  ward = await openWard(20)
  expect(await ward.add({ onset: 'within_30d', onsetOn })).toMatchObject({ error: { code, onsetOn } })
})

it.each([
  ['during', '2026-03-03', true],
  ['during', '2026-03-04', false],
  ['within_24h', '2026-03-02', true],
  ['within_24h', '2026-03-04', false],
  ['within_30d', '2026-03-02', false],
  ['within_30d', '2026-03-03', true],
  ['within_30d', '2026-04-01', true],
  ['within_30d', '2026-04-02', false],
  ['after_30d', '2026-04-01', false],
  ['after_30d', '2026-04-02', true],
])('holds the onset “%s” against %s: %s', async (onset, onsetOn, ok) => {
  ward = await openWard(60)
  const reply = await ward.add({ onset, onsetOn })
  expect(reply).toMatchObject(ok ? { ok } : { error: { code: 'onset-against-date', onset } })
})

it('takes a lettered grade with CIRSE 2025 only', async () => {
  ward = await openWard(20)
  const event = { onset: 'within_30d', onsetOn: '2026-03-10', cirseGrade: '3b' }
  expect(await ward.add(event)).toMatchObject({ error: { issues: [{ code: 'cirse-version' }] } })
  expect(await ward.add({ ...event, cirseVersion: '2025' })).toMatchObject({ ok: true })
})
