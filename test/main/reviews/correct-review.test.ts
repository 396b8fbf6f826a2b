import { afterEach, beforeEach, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

let app: TestApp
let patientUid: string
let target: Lesion
let first: Logged
let later: Logged
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
  target = await app.value<Lesion>('lesions.record', {
    patientUid,
    lesion: { segments: ['8'], role: 'target', firstSeenOn: '2025-08-20', longestMm: 60, viableMm: 60 },
  })
  first = await session('2025-09-01')
  await app.value('reviews.record', { reviewUid: first.review?.uid, findings: WRONG() })
  later = await session('2025-11-03')
  const findings = found('2025-12-03', 24)
  await app.value('reviews.record', { reviewUid: later.review?.uid, findings })
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const session = (performedOn: string) =>
  app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput({ performedOn, consentOn: null }),
  })
const found = (doneOn: string, viableMm: number, over: object = {}) => ({
  doneOn,
  modality: 'CT_4_PHASE',
  readings: [{ lesionUid: target.uid, viableMm, longestMm: 60 }],
  reader: 'Wang Lei',
  nextPlan: 'OBSERVE',
  ...over,
})
const WRONG = () =>
  found('2025-10-01', 40, {
    labs: [{ code: 'afp', value: 21.5, unit: 'ng/mL', sampledOn: '2025-09-30' }],
    ecog: 1,
    newLesions: [{ segments: ['5'], longestMm: 15, typical: true }],
    lateComplications: [{ term: 'ABSCESS', onset: 'within_30d', onsetOn: '2025-09-15', cirseGrade: '3' }],
  })
const correct = (findings: object, over: object = {}) =>
  app.ask('reviews.correct', {
    reviewUid: first.review?.uid,
    findings,
    reason: 'Lesions had been confused',
    ...over,
  })
const open = () => app.value<PatientRecord>('patients.open', { patientUid })
const overall = async () =>
  (await open()).reviews.map(({ responses }) => [responses[0]?.nadirSumMm, responses[0]?.overall])

it('replaces all that the review filed, and judges it and the later review again', async () => {
  expect(await overall()).toEqual([
    [60, 'PD'],
    [40, 'PR'],
  ])
  const right = found('2025-10-02', 20, {
    labs: [{ code: 'afp', value: 8, unit: 'ng/mL', sampledOn: '2025-10-02' }],
    ecog: 0,
    note: 'Read again',
  })
  expect(await correct(right)).toMatchObject({
    value: { state: 'done', doneOn: '2025-10-02', newLesion: false, note: 'Read again' },
  })
  expect(await overall()).toEqual([
    [60, 'PR'],
    [20, 'PD'],
  ])
  const { lesions, labs, assessments, complications } = await open()
  expect(lesions).toHaveLength(1)
  expect(lesions[0]?.measurements.map(({ measuredOn, viableMm }) => [measuredOn, viableMm])).toEqual([
    ['2025-08-20', 60],
    ['2025-10-02', 20],
    ['2025-12-03', 24],
  ])
  expect(labs.map(({ value }) => value)).toEqual([8])
  expect(complications).toEqual([])
  const atReviews = assessments.filter(({ source }) => source === 'review')
  expect(atReviews.map(({ assessedOn, ecog }) => [assessedOn, ecog])).toEqual([
    ['2025-10-02', 0],
    ['2025-12-03', null],
  ])
})

it('judges a review again that the correction moved behind or before another', async () => {
  await correct(found('2026-01-10', 20))
  expect(await overall()).toEqual([
    [24, 'PR'],
    [60, 'PR'],
  ])
})

it('keeps the number of a lesion found at the review, and adds others behind it', async () => {
  const newLesions = [
    { segments: ['6'], longestMm: 9, typical: true },
    { segments: ['2'], longestMm: 12, typical: true },
  ]
  expect(await correct(found('2025-10-01', 40, { newLesions }))).toMatchObject({ value: { newLesion: true } })
  expect((await open()).lesions.slice(1)).toMatchObject([
    { no: 2, segments: ['6'], role: 'watch', measurements: [{ longestMm: 9 }] },
    { no: 3, segments: ['2'], role: 'non_target', measurements: [{ longestMm: 12 }] },
  ])
})

it('refuses to leave out a lesion that was measured since', async () => {
  const lesionUid = (await open()).lesions[1]?.uid
  const next = await session('2026-01-12')
  const readings = [{ lesionUid, viableMm: 15, longestMm: 15 }]
  await app.value('reviews.record', {
    reviewUid: next.review?.uid,
    findings: found('2026-02-12', 20, { readings }),
  })
  expect(await correct(found('2025-10-01', 40))).toMatchObject({
    error: { code: 'lesion-in-use', lesionUid, no: 2 },
  })
  expect(await correct(WRONG())).toMatchObject({ ok: true })
})

it('is refused for a review that is not there or not done, without a reason, and as a recording is', async () => {
  const next = await session('2026-01-12')
  const right = found('2025-10-01', 20)
  expect(await correct(right, { reviewUid: STRANGER })).toMatchObject({ error: { code: 'review-not-found' } })
  expect(await correct(right, { reviewUid: next.review?.uid })).toMatchObject({
    error: { code: 'review-not-done', state: 'open' },
  })
  expect(await correct(right, { reason: ' ' })).toMatchObject({ error: { code: 'invalid-input' } })
  expect(await correct(found('2025-08-31', 20))).toMatchObject({ error: { code: 'review-before-session' } })
  expect(await correct(found('2025-09-02', 20))).toMatchObject({ error: { code: 'findings-open' } })
  const lesionUid = (await open()).lesions[1]?.uid
  const own = found('2025-10-01', 20, { readings: [{ lesionUid, viableMm: 1 }] })
  expect(await correct(own)).toMatchObject({ error: { code: 'lesion-not-found', lesionUid } })
  expect((await overall())[0]).toEqual([60, 'PD'])
})
