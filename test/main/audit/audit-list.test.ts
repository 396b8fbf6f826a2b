import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AuditEntry } from '../../../src/shared/model/audit.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, sessionInput } from '../sessions/session-draft.ts'

let app: TestApp
let patient: Patient
beforeEach(async () => {
  app = await openTestApp()
  patient = await app.value<Patient>('patients.register', { patient: patientInput() })
})
afterEach(() => app.close())

const entries = async (input: object = {}) =>
  (await app.value<{ entries: AuditEntry[] }>('audit.list', input)).entries

it('says by number and name whom an entry is about, and nothing where it is about nobody', async () => {
  const { hospitalNo, name } = patient
  const listed = await entries()
  expect(listed.find(({ endpoint }) => endpoint === 'patients.register')?.patient).toEqual({
    hospitalNo,
    name,
  })
  expect(listed.find(({ endpoint }) => endpoint === 'department.create')?.patient).toBeNull()
  expect((await entries({ patientUid: patient.uid })).map(({ endpoint }) => endpoint)).not.toContain(
    'department.create',
  )
})

const OVERRIDE = { code: 'mdt_decision', responsiblePhysician: 'Li Ming', secondPerson: 'Wang Fang' } as const

it.each([
  ['the words', { override: { ...OVERRIDE, text: 'Bleeding, no other way' } }, 'Bleeding, no other way'],
  ['the code where there are no words', { override: OVERRIDE }, 'mdt_decision'],
  ['the reason for a relative one', { reason: 'Lobar, staged' }, 'Lobar, staged'],
])('keeps why a session went against a contraindication: %s', async (_, eligibility, reason) => {
  await app.value('sessions.log', sessionInput(patient.uid, { eligibility }))
  const logged = (await entries()).find(({ endpoint }) => endpoint === 'sessions.log')
  expect(logged?.reason).toBe(reason)
})

it('says what was changed in the settings, from what and to what, and of anything else nothing', async () => {
  await app.value('settings.change', { fiveMmRule: true, holidays: ['2026-10-01'] })
  await app.value('settings.change', { fiveMmRule: true })
  const [again, first, ...others] = (await entries()).map(({ settings }) => settings)
  expect(again).toEqual([])
  expect(first).toEqual([
    { field: 'holidays', from: [], to: ['2026-10-01'] },
    { field: 'fiveMmRule', from: false, to: true },
  ])
  expect(others.flat()).toEqual([])
})
