import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const open = () => app.value<PatientRecord>('patients.open', { patientUid })
const logOn = (performedOn: string) =>
  app.value(
    'sessions.log',
    sessionInput(patientUid, { procedure: procedureInput({ performedOn }), labs: [], ...OVERRIDE }),
  )
const OVERRIDE = {
  eligibility: {
    override: { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' },
  },
} as const

/** How many statements that answer rows one question takes. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('not open')
  const all = vi.spyOn(Object.getPrototypeOf(raw.prepare('SELECT 1')) as { all: () => unknown }, 'all')
  await work()
  const calls = all.mock.calls.length
  all.mockRestore()
  return calls
}

it('opens the whole record in date order, however it was entered', async () => {
  for (const performedOn of ['2026-02-20', '2025-06-02', '2025-11-03']) await logOn(performedOn)
  const record = await open()
  expect(record.sessions.map(({ performedOn, no }) => [performedOn, no])).toEqual([
    ['2025-06-02', 2],
    ['2025-11-03', 3],
    ['2026-02-20', 1],
  ])
  expect(record.reviews.map(({ dueOn }) => dueOn)).toEqual(['2025-07-02', '2025-12-03', '2026-03-23'])
  expect(record.snapshots).toHaveLength(3)
  expect(record.patient).toMatchObject({ uid: patientUid, name: '张伟' })
})

it('takes the same statements for one session as for five, and at most twelve', async () => {
  await logOn('2025-01-06')
  const one = await statementsOf(open)
  for (const performedOn of ['2025-03-03', '2025-05-05', '2025-07-07', '2025-09-01']) await logOn(performedOn)
  const five = await statementsOf(open)
  expect(five).toBe(one)
  expect(five).toBeLessThanOrEqual(12)
})

it('brings every value back as it was typed', async () => {
  await logOn('2026-02-20')
  const arteries = procedureInput().arteries
  expect((await open()).sessions[0]).toMatchObject({ arteries, fluoroscopyMin: 18.2, contrastMgIPerMl: 320 })
})

it('counts patients and the sessions that were not voided', async () => {
  await logOn('2026-02-20')
  expect(await app.value('patients.count')).toEqual({ patients: 1, sessions: 1 })
  const [session] = (await open()).sessions
  await app.value('sessions.void', { sessionUid: session?.uid, reason: 'Wrong patient' })
  expect(await app.value('patients.count')).toEqual({ patients: 1, sessions: 0 })
})

it('says when there is no such patient', async () => {
  const stranger = '01936f00-0000-7000-8000-000000000001'
  expect(await app.ask('patients.open', { patientUid: stranger })).toEqual({
    ok: false,
    error: { code: 'patient-not-found', patientUid: stranger },
  })
})
