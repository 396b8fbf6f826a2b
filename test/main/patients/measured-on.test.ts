import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput } from '../sessions/session-draft.ts'

const TODAY = '2026-03-02'
type Over = NonNullable<Parameters<typeof patientInput>[0]>
let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const days = ({ heightMeasuredOn, weightMeasuredOn }: Patient) => [heightMeasuredOn, weightMeasuredOn]
const register = (over: Over) =>
  app.value<Patient>('patients.register', { patient: patientInput(over), notADuplicate: true })

it.each([
  [{}, [TODAY, TODAY]],
  [{ heightCm: null, weightKg: null }, [null, null]],
  [{ heightMeasuredOn: '2026-01-05' }, ['2026-01-05', TODAY]],
  [{ weightMeasuredOn: TODAY }, [TODAY, TODAY]],
  // A day of nothing is no day.
  [{ weightKg: null, weightMeasuredOn: '2026-01-05' }, [TODAY, null]],
] satisfies [Over, (string | null)[]][])(
  'registered with %j, it was measured on %j',
  async (over, measured) => {
    expect(days(await register(over))).toEqual(measured)
  },
)

const MEASURED = { heightMeasuredOn: '2025-06-01', weightMeasuredOn: '2026-02-20' }
it.each([
  [{}, ['2025-06-01', '2026-02-20']],
  [{ weightKg: 64 }, ['2025-06-01', TODAY]],
  [{ heightCm: 171 }, [TODAY, '2026-02-20']],
  [{ weightKg: 64, weightMeasuredOn: '2026-03-01' }, ['2025-06-01', '2026-03-01']],
  [{ weightMeasuredOn: '2026-03-01' }, ['2025-06-01', '2026-03-01']],
  [{ weightKg: null }, ['2025-06-01', null]],
] satisfies [Over, (string | null)[]][])('corrected by %j, it was measured on %j', async (over, measured) => {
  const { uid } = await register(MEASURED)
  const corrected = await app.value<Patient>('patients.correct', {
    patientUid: uid,
    patient: patientInput(over),
    reason: 'Measured again',
  })
  expect(days(corrected)).toEqual(measured)
  expect(await app.value('patients.open', { patientUid: uid })).toMatchObject({ patient: corrected })
})

it.each(['heightMeasuredOn', 'weightMeasuredOn'])('refuses a %s after today', async (field) => {
  const error = { code: 'measured-in-future', field, measuredOn: '2026-03-03', today: TODAY }
  const later = patientInput({ [field]: '2026-03-03' })
  expect(await app.ask('patients.register', { patient: later })).toEqual({ ok: false, error })
  const { uid } = await register({})
  const correction = { patientUid: uid, patient: later, reason: 'Measured again' }
  expect(await app.ask('patients.correct', correction)).toEqual({ ok: false, error })
})

it('keeps what the dose limit depends on', async () => {
  const doseLimits = { priorAnthracyclineMgM2: 240.5, cardiacRisk: true }
  const { uid } = await register(doseLimits)
  expect(await app.value('patients.open', { patientUid: uid })).toMatchObject({ patient: doseLimits })
})
