import { afterEach, expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { openWard } from './open-ward.ts'

let ward: Awaited<ReturnType<typeof openWard>>
afterEach(() => ward.app.close())

it('keeps the course, and the syndrome is no complication by itself', async () => {
  ward = await openWard(10)
  await ward.course({
    postEmbolizationSyndrome: true,
    components: ['pain', 'fever'],
    onsetH: 8,
    endDay: 5,
    dischargedOn: '2026-03-08',
    dischargePainNrs: 1,
    readmitted: false,
  })
  const shown = await ward.show()
  expect(shown.course).toMatchObject({ components: ['pain', 'fever'], onsetH: 8, status30: null })
  expect(shown.complications).toEqual([])
  expect(shown.hints).toEqual([])
})

it.each([
  ['a component', { components: ['pain'] }, 'syndrome-unsaid'],
  ['an end', { postEmbolizationSyndrome: false, endDay: 4 }, 'syndrome-unsaid'],
  ['a reason of readmission', { readmissionReason: 'Fever' }, 'readmission-unsaid'],
  ['life after death', { status30: 'dead', status90: 'alive' }, 'alive-after-death'],
])('refuses %s that nothing carries', async (_, course, code) => {
  ward = await openWard(100)
  expect(await ward.course(course)).toMatchObject({ error: { code: 'invalid-input', issues: [{ code }] } })
})

it.each(['2026-03-02', '2026-03-16'])('takes a discharge on %s as usual', async (dischargedOn) => {
  ward = await openWard(200)
  expect(await ward.course({ dischargedOn })).toMatchObject({ ok: true })
})

it.each([
  ['2026-03-17', { code: 'above-usual', severity: 'warn', field: 'stayDays', value: 15, limit: 14 }],
  ['2026-08-29', { code: 'above-usual', severity: 'warn', value: 180 }],
  ['2026-08-30', { code: 'above-hard-limit', severity: 'block', value: 181, limit: 180 }],
  ['2026-03-01', { code: 'below-hard-limit', severity: 'block', value: -1, limit: 0 }],
])('judges a discharge on %s by the length of stay', async (dischargedOn, finding) => {
  ward = await openWard(200)
  expect(await ward.course({ dischargedOn })).toMatchObject({
    error: { code: 'findings-open', findings: [finding] },
  })
  const { value } = finding
  const accepted = [`above-usual:stayDays:${value}`, `above-hard-limit:stayDays:${value}`]
  const kept = await ward.course({ dischargedOn }, accepted)
  expect(kept.ok).toBe(finding.severity === 'warn')
})

it('asks about pain at discharge from 7 of 10', async () => {
  ward = await openWard(5)
  expect(await ward.course({ dischargePainNrs: 6 })).toMatchObject({ ok: true })
  expect(await ward.course({ dischargePainNrs: 7 })).toMatchObject({
    error: { findings: [{ field: 'dischargePainNrs', value: 7, limit: 6 }] },
  })
})

it('refuses a discharge that has not been', async () => {
  ward = await openWard(3)
  expect(await ward.course({ dischargedOn: '2026-03-06' })).toMatchObject({
    error: { code: 'discharge-in-future', today: '2026-03-05' },
  })
})

it.each([
  [29, 'status-not-known-yet'],
  [30, null],
])('on day %s, alive at 30 days is answered by %s', async (day, code) => {
  ward = await openWard(day)
  const reply = await ward.course({ status30: 'alive' })
  expect(reply).toMatchObject(code === null ? { ok: true } : { error: { code, days: 30, on: '2026-04-01' } })
})

it('writes a death into the patient’s record, and holds every status against its date', async () => {
  ward = await openWard(40)
  expect(await ward.course({ status30: 'dead' })).toMatchObject({ error: { code: 'death-date-needed' } })
  expect(await ward.course({ status30: 'dead', diedOn: '2026-04-02' })).toMatchObject({
    error: { code: 'status-against-death', days: 30, on: '2026-04-01', diedOn: '2026-04-02' },
  })
  const death = { diedOn: '2026-04-01', deathCause: 'Liver failure', deathRelated: 'probable' }
  expect(await ward.course({ status30: 'dead', status90: 'dead', ...death })).toMatchObject({ ok: true })
  const { patient } = await ward.app.value<PatientRecord>('patients.open', { patientUid: ward.patientUid })
  expect(patient.diedOn).toBe('2026-04-01')
  expect(await ward.course({ status30: 'alive' })).toMatchObject({
    error: { code: 'status-against-death' },
  })
  expect(await ward.course({ diedOn: '2026-04-03' })).toMatchObject({
    error: { code: 'death-on-other-day', onFile: '2026-04-01' },
  })
  expect(await ward.course({ dischargedOn: '2026-04-02' })).toMatchObject({
    error: { code: 'discharge-after-death' },
  })
})

it.each([
  ['2026-03-01', 'death-before-session'],
  ['2026-03-10', 'death-in-future'],
])('refuses a death on %s: %s', async (diedOn, code) => {
  ward = await openWard(7)
  expect(await ward.course({ diedOn })).toMatchObject({ error: { code, diedOn } })
})
