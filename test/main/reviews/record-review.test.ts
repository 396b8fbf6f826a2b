import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Review } from '../../../src/shared/model/review.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

let app: TestApp
let patientUid: string
let target: Lesion
let second: Lesion
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
  target = await lesion(40.4)
  second = await lesion(20.2)
})
afterEach(() => app.close())

const STRANGER = '01936f00-0000-7000-8000-000000000001'
const EARLY = 'imaged-early:doneOn'
const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const lesion = (mm: number) =>
  app.value<Lesion>('lesions.record', {
    patientUid,
    lesion: { segments: ['8'], role: 'target', firstSeenOn: '2025-08-20', longestMm: mm, viableMm: mm },
  })
const session = (performedOn: string) =>
  app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput({ performedOn }),
  })
const read = (first: number | null, other: number | null) => [
  { lesionUid: target.uid, viableMm: first, longestMm: first, evaluable: first !== null },
  { lesionUid: second.uid, viableMm: other, longestMm: other, evaluable: other !== null },
]
const findings = (doneOn: string, over: object = {}) => ({
  doneOn,
  modality: 'CT_4_PHASE',
  readings: read(20, 10),
  reader: 'Wang Lei',
  nextPlan: 'OBSERVE',
  ...over,
})
const ask = (reviewUid: string | undefined, doneOn: string, over: object = {}, acknowledged: string[] = []) =>
  app.ask('reviews.record', { reviewUid, findings: findings(doneOn, over), acknowledged })
const record = (reviewUid: string | undefined, doneOn: string, over: object = {}, acknowledged = [EARLY]) =>
  app.value<Review>('reviews.record', { reviewUid, findings: findings(doneOn, over), acknowledged })
const open = () => app.value<PatientRecord>('patients.open', { patientUid })

describe('the response', () => {
  it('is judged by both criteria on exact sums against the baseline', async () => {
    const { review } = await session('2025-09-01')
    const done = await record(review?.uid, '2025-10-01', { readings: read(28.2, 14.2) })
    expect(done).toMatchObject({ state: 'done', doneOn: '2025-10-01', newLesion: false, reader: 'Wang Lei' })
    expect(done.responses).toMatchObject([
      {
        criteria: 'mRECIST',
        baselineSumMm: 60.6,
        nadirSumMm: 60.6,
        currentSumMm: 42.4,
        target: 'PR',
        overall: 'PR',
      },
      { criteria: 'RECIST1.1', baselineSumMm: 60.6, currentSumMm: 42.4, overall: 'PR' },
    ])
  })

  it('turns to progression against the nadir of the line, while RECIST 1.1 waits for five millimetres', async () => {
    const first = await session('2025-09-01')
    await record(first.review?.uid, '2025-10-01', { readings: read(10, 10) })
    const next = await session('2025-11-03')
    const { responses } = await record(next.review?.uid, '2025-12-03', { readings: read(14, 10) })
    expect(responses).toMatchObject([
      { baselineSumMm: 60.6, nadirSumMm: 20, currentSumMm: 24, changeFromNadirPct: 20, overall: 'PD' },
      { overall: 'PR' },
    ])
  })

  it('asks mRECIST for five millimetres too where the department does', async () => {
    await app.value('settings.change', { fiveMmRule: true })
    const first = await session('2025-09-01')
    await record(first.review?.uid, '2025-10-01', { readings: read(10, 10) })
    const next = await session('2025-11-03')
    const { responses } = await record(next.review?.uid, '2025-12-03', { readings: read(14, 10) })
    expect(responses[0]).toMatchObject({ overall: 'PR' })
  })

  it('is not evaluable while a target is missing or cannot be read', async () => {
    const { review } = await session('2025-09-01')
    const { responses } = await record(review?.uid, '2025-10-01', { readings: read(10, null) })
    expect(responses[0]).toMatchObject({ currentSumMm: null, target: 'NE', overall: 'NE' })
  })

  it.each(['2025-08-20', '2025-09-01'])(
    'of an image of the session day stands against the image of %s, not against itself',
    async (firstSeenOn) => {
      for (const { uid, segments, role } of [target, second])
        await app.value('lesions.correct', {
          lesionUid: uid,
          lesion: { segments, role, firstSeenOn, longestMm: 30, viableMm: 30 },
          reason: 'Read again',
        })
      const { review } = await session('2025-09-01')
      const next = await session('2025-11-03')
      const { responses } = await record(review?.uid, '2025-09-01', { readings: read(20, 20) })
      expect(responses[0]).toMatchObject({ baselineSumMm: 60, currentSumMm: 40, overall: 'PR' })
      const later = await record(next.review?.uid, '2025-12-03', { readings: read(20, 28) })
      expect(later.responses[0]).toMatchObject({ baselineSumMm: 60, nadirSumMm: 40, overall: 'PD' })
    },
  )

  it('starts again from its own baseline in a new line', async () => {
    const first = await session('2025-06-02')
    await record(first.review?.uid, '2025-07-02', { readings: read(10, 10) })
    const next = await app.value<Logged>('sessions.log', {
      ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
      procedure: procedureInput({ performedOn: '2025-09-01' }),
      newLine: true,
    })
    const { responses } = await record(next.review?.uid, '2025-10-01', { readings: read(8, 8) })
    expect(responses[0]).toMatchObject({ baselineSumMm: 60.6, currentSumMm: 16 })
  })
})

describe('a new lesion', () => {
  const withNew = async (longestMm: number, typical: boolean) => {
    const { review } = await session('2025-09-01')
    const done = await record(review?.uid, '2025-10-01', {
      newLesions: [{ segments: ['5'], longestMm, typical }],
    })
    const { lesions } = await open()
    return { overall: done.responses[0]?.overall, newLesion: done.newLesion, filed: lesions.at(-1), review }
  }

  it.each([
    ['typical and of 10 mm is progression', 10, true, 'PD', 'non_target'],
    ['typical and just smaller is watched', 9.9, true, 'PR', 'watch'],
    ['large and not typical is watched', 15, false, 'PR', 'watch'],
  ])('%s', async (_, longestMm, typical, overall, role) => {
    const found = await withNew(longestMm, typical)
    expect(found).toMatchObject({ overall, newLesion: overall === 'PD' })
    expect(found.filed).toMatchObject({
      no: 3,
      role,
      segments: ['5'],
      firstSeenOn: '2025-10-01',
      measurements: [{ measuredOn: '2025-10-01', longestMm, reviewUid: found.review?.uid }],
    })
  })
})

it('files measurements, values, findings and late complications, and ends the wait', async () => {
  const { session: logged, review } = await session('2025-09-01')
  await app.value('drafts.save', { kind: 'review', subjectUid: review?.uid, body: {} })
  await record(review?.uid, '2025-10-01', {
    labs: [{ code: 'afp', value: 21.5, unit: 'ng/mL', sampledOn: '2025-09-30' }],
    ecog: 1,
    ascites: 'mild',
    lateComplications: [{ term: 'ABSCESS', onset: 'within_30d', onsetOn: '2025-09-15', cirseGrade: '3' }],
  })
  const {
    lesions,
    labs,
    assessments,
    complications,
    reviews,
    sessions: [unchanged],
  } = await open()
  expect(lesions[0]?.measurements).toMatchObject([
    { measuredOn: '2025-08-20', viableMm: 40.4, reviewUid: null },
    { measuredOn: '2025-10-01', viableMm: 20, reviewUid: review?.uid },
  ])
  expect(labs).toMatchObject([{ code: 'afp', value: 21.5, source: 'review' }])
  expect(assessments.at(-1)).toMatchObject({
    assessedOn: '2025-10-01',
    source: 'review',
    ecog: 1,
    ascites: 'mild',
  })
  expect(complications).toMatchObject([{ term: 'ABSCESS', sessionUid: logged.uid, reviewUid: review?.uid }])
  expect(unchanged?.complications).toEqual([])
  expect(reviews).toMatchObject([{ state: 'done', nextPlan: 'OBSERVE' }])
  expect(await app.value('drafts.load', { kind: 'review', subjectUid: review?.uid })).toBeNull()
})

describe('a review is refused', () => {
  it('before the session and after today, not on those days', async () => {
    const { review } = await session('2026-03-02')
    expect(await ask(review?.uid, '2026-03-01')).toMatchObject({
      error: { code: 'review-before-session', doneOn: '2026-03-01', performedOn: '2026-03-02' },
    })
    expect(await ask(review?.uid, '2026-03-03')).toMatchObject({
      error: { code: 'review-in-future', doneOn: '2026-03-03', today: '2026-03-02' },
    })
    expect(await ask(review?.uid, '2026-03-02', {}, [EARLY])).toMatchObject({ ok: true })
  })

  it.each([
    ['2025-09-01', 0],
    ['2025-09-14', 13],
    ['2025-09-15', null],
    ['2025-09-16', null],
  ])('imaged on %s, day %s before the fourteenth, until somebody says it is right', async (doneOn, day) => {
    const { review } = await session('2025-09-01')
    const reply = await ask(review?.uid, doneOn)
    const findings = [{ code: 'imaged-early', severity: 'warn', field: 'doneOn', value: day, limit: 14 }]
    expect(reply).toMatchObject(day === null ? { ok: true } : { error: { code: 'findings-open', findings } })
    const taken = day === null ? reply : await ask(review?.uid, doneOn, {}, [EARLY])
    expect(taken).toMatchObject({ ok: true })
  })

  it('when there is none, or it is done already', async () => {
    const { review } = await session('2025-09-01')
    expect(await ask(STRANGER, '2025-10-01')).toMatchObject({ error: { code: 'review-not-found' } })
    await record(review?.uid, '2025-10-01')
    expect(await ask(review?.uid, '2025-10-01')).toMatchObject({
      error: { code: 'review-not-open', state: 'done' },
    })
  })

  it('with a strange lesion, a value of tomorrow, or a doubtful one', async () => {
    const { review } = await session('2025-09-01')
    const lab = (value: number, sampledOn: string) => ({
      labs: [{ code: 'bilirubin', value, unit: 'umol/L', sampledOn }],
    })
    expect(
      await ask(review?.uid, '2025-10-01', { readings: [{ lesionUid: STRANGER, viableMm: 1 }] }),
    ).toMatchObject({
      error: { code: 'lesion-not-found', lesionUid: STRANGER },
    })
    expect(await ask(review?.uid, '2025-10-01', lab(20, '2026-03-03'))).toMatchObject({
      error: { code: 'sampled-in-future', field: 'bilirubin' },
    })
    expect(await ask(review?.uid, '2025-10-01', lab(90, '2025-09-30'))).toMatchObject({
      error: { code: 'findings-open', findings: [{ code: 'above-usual' }] },
    })
    expect(
      await ask(review?.uid, '2025-10-01', lab(90, '2025-09-30'), ['above-usual:bilirubin:90']),
    ).toMatchObject({ ok: true })
  })
})
