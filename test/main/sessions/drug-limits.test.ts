import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ARTERY, patientInput, procedureInput, sessionInput } from './session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

type Vehicle = 'beads' | 'oil_emulsion' | null
const log = (doseMg: number, vehicle: Vehicle) => {
  const drugs = [{ drug: 'doxorubicin' as const, doseMg, volumeMl: 5, vehicle }]
  const procedure = procedureInput({ arteries: [{ ...ARTERY, agents: [], drugs }] })
  const acknowledged = [`above-usual:doxorubicin:${doseMg}`, `above-usual:doxorubicin_deb:${doseMg}`]
  return app.ask('sessions.log', sessionInput(patientUid, { procedure, acknowledged }))
}

it.each([
  [200, 'oil_emulsion'],
  [200, null],
  [300, 'beads'],
] as const)('takes %s mg of doxorubicin in %s', async (doseMg, vehicle) => {
  expect(await log(doseMg, vehicle)).toMatchObject({ ok: true })
})

it.each([
  [200.1, 'oil_emulsion', 200],
  [200.1, null, 200],
  [300.1, 'beads', 300],
] as const)('refuses %s mg of doxorubicin in %s, above %s mg', async (doseMg, vehicle, limit) => {
  expect(await log(doseMg, vehicle)).toMatchObject({
    error: {
      code: 'invalid-input',
      issues: [
        { path: 'procedure.arteries.0.drugs.0.doseMg', code: 'too_big', limit, unit: 'mg', value: doseMg },
      ],
    },
  })
})

it('still shows a dose that an earlier, wider limit let pass', async () => {
  await log(150, 'oil_emulsion')
  app.vault.open?.register.store.raw.exec('UPDATE session_drug SET dose_mg = 250')
  const { sessions } = await app.value<PatientRecord>('patients.open', { patientUid })
  expect(sessions[0]?.arteries[0]?.drugs[0]?.doseMg).toBe(250)
})
