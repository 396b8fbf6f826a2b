import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LabResult } from '../../../src/shared/model/lab.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput } from '../sessions/session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const bilirubin = (value: number, unit = 'umol/L', sampledOn = '2026-03-01') => ({
  code: 'bilirubin',
  value,
  unit,
  sampledOn,
})
const record = (labs: object[], over: object = {}) => app.ask('labs.record', { patientUid, labs, ...over })

it('keeps value, unit and comparator as typed, and lists the oldest sample first', async () => {
  await record([{ code: 'afp', value: 60_500.1, comparator: '>', unit: '[IU]/mL', sampledOn: '2026-03-01' }])
  await record([bilirubin(1.2, 'mg/dL', '2026-02-01')])
  const labs = await app.value<LabResult[]>('labs.ofPatient', { patientUid })
  expect(labs).toMatchObject([
    { code: 'bilirubin', value: 1.2, comparator: null, unit: 'mg/dL', source: 'typed' },
    { code: 'afp', value: 60_500.1, comparator: '>', unit: '[IU]/mL' },
  ])
})

it('files either Greek mu as the one code of the unit', async () => {
  await record([bilirubin(20, '\u00b5mol/L', '2026-02-01'), bilirubin(21, '\u03bcmol/L')])
  const labs = await app.value<LabResult[]>('labs.ofPatient', { patientUid })
  expect(labs.map(({ unit }) => unit)).toEqual(['umol/L', 'umol/L'])
})

it('asks about an unusual value, refuses an impossible one, and judges each in its own unit', async () => {
  expect(await record([bilirubin(85)])).toMatchObject({ ok: true })
  expect(await record([bilirubin(85.1)])).toMatchObject({
    error: { code: 'findings-open', findings: [{ code: 'above-usual', limit: 85, unit: 'umol/L' }] },
  })
  expect(await record([bilirubin(85.1)], { acknowledged: ['above-usual:bilirubin:85.1'] })).toMatchObject({
    ok: true,
  })
  const impossible = await record([bilirubin(58.1, 'mg/dL')], {
    acknowledged: ['above-hard-limit:bilirubin:58.1'],
  })
  expect(impossible).toMatchObject({ error: { code: 'findings-open', findings: [{ severity: 'block' }] } })
})

it('takes a sample of today and refuses one of tomorrow', async () => {
  expect(await record([bilirubin(20, 'umol/L', '2026-03-02')])).toMatchObject({ ok: true })
  expect(await record([bilirubin(20, 'umol/L', '2026-03-03')])).toMatchObject({
    error: { code: 'sampled-in-future', field: 'bilirubin', sampledOn: '2026-03-03', today: '2026-03-02' },
  })
})

it('writes all values or none', async () => {
  await record([bilirubin(20), bilirubin(20, 'umol/L', '2026-03-03')])
  expect(await app.value('labs.ofPatient', { patientUid })).toEqual([])
})

it('says when there is no such patient', async () => {
  const missing = { error: { code: 'patient-not-found', patientUid: STRANGER } }
  expect(await record([bilirubin(20)], { patientUid: STRANGER })).toMatchObject(missing)
  expect(await app.ask('labs.ofPatient', { patientUid: STRANGER })).toMatchObject(missing)
})
