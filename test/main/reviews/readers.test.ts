import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { reviews } from '../../../src/shared/contract/reviews.ts'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Review } from '../../../src/shared/model/review.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>
type Shown = z.output<typeof reviews.show.output>

let app: TestApp
let patientUid: string
let target: Lesion
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
  target = await app.value<Lesion>('lesions.record', {
    patientUid,
    lesion: {
      segments: ['8'],
      role: 'target',
      firstSeenOn: '2025-08-20',
      longestMm: 50,
      viableMm: 40,
      viableAcrossMm: 30,
    },
  })
})
afterEach(() => app.close())

const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const STRANGER = '01936f00-0000-7000-8000-000000000001'
const session = (performedOn: string, over: Parameters<typeof procedureInput>[0] = {}) =>
  app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput({ performedOn, consentOn: null, ...over }),
  })
const reading = (viableMm: number, over: object = {}) => ({
  lesionUid: target.uid,
  viableMm,
  longestMm: 50,
  ...over,
})
const found = (doneOn: string, viableMm: number, over: object = {}) => ({
  doneOn,
  modality: 'CT_4_PHASE',
  readings: [reading(viableMm)],
  reader: 'Wang Lei',
  nextPlan: 'OBSERVE',
  ...over,
})
const secondReading = (viableMm: number, over: object = {}) => ({
  secondReading: { reader: 'Li Na', readings: [reading(viableMm)], ...over },
})
async function record(logged: Logged, findings: object): Promise<Review> {
  const answer = await app.value<Review & { nextReview: Review | null }>('reviews.record', {
    reviewUid: logged.review?.uid,
    findings,
  })
  const { nextReview, ...done } = answer
  expect(nextReview).toBeNull()
  return done
}
const refused = (logged: Logged, findings: object) =>
  app.ask('reviews.record', { reviewUid: logged.review?.uid, findings })
const show = async (logged: Logged) =>
  (await app.value<Shown>('reviews.show', { reviewUid: logged.review?.uid })).review
const stated = async (logged: Logged) => {
  const { labs, assessment } = await app.value<Shown>('reviews.show', { reviewUid: logged.review?.uid })
  return { labs, assessment }
}
const open = () => app.value<PatientRecord>('patients.open', { patientUid })
const categories = ({ readers }: Pick<Review, 'readers'>) =>
  readers.map(({ reader, responses }) => [reader, ...responses.map(({ overall }) => overall)])

describe('a second reading', () => {
  it('is judged like the first, which stays the judgement of the review', async () => {
    const logged = await session('2025-09-01')
    const done = await record(
      logged,
      found('2025-10-01', 28, secondReading(29, { nonTarget: 'non-CR/non-PD' })),
    )
    expect(done).toMatchObject({
      reader: 'Wang Lei',
      secondReader: 'Li Na',
      responses: [{ overall: 'PR' }, { overall: 'SD' }],
      readers: [
        { reader: 'Wang Lei', nonTarget: 'none', newLesion: false, readings: [{ viableMm: 28 }] },
        {
          reader: 'Li Na',
          nonTarget: 'non-CR/non-PD',
          newLesion: false,
          readings: [{ lesionUid: target.uid, viableMm: 29, longestMm: 50 }],
          responses: [
            { baselineSumMm: 40, currentSumMm: 29, changeFromBaselinePct: -27.5, overall: 'SD' },
            {},
          ],
        },
      ],
    })
    expect(done.readers[0]?.responses).toEqual(done.responses)
    expect(await show(logged)).toEqual(done)
    expect((await open()).reviews).toEqual([done])
  })

  it('can differ by a new lesion alone, and leaves the record of the lesions to the first reader', async () => {
    const logged = await session('2025-09-01')
    const done = await record(logged, found('2025-10-01', 20, secondReading(20, { newLesion: true })))
    expect(categories(done)).toEqual([
      ['Wang Lei', 'PR', 'SD'],
      ['Li Na', 'PD', 'PD'],
    ])
    const { lesions, reviews: recorded } = await open()
    expect(lesions.map(({ measurements }) => measurements.length)).toEqual([2])
    expect(recorded).toMatchObject([{ newLesion: false }])
  })

  it('is refused for a lesion that is not the patient’s', async () => {
    const logged = await session('2025-09-01')
    const strange = { readings: [{ ...reading(20), lesionUid: STRANGER }] }
    expect(await refused(logged, found('2025-10-01', 20, secondReading(20, strange)))).toMatchObject({
      error: { code: 'lesion-not-found', lesionUid: STRANGER },
    })
  })

  it('is replaced by a correction, and judged again with every later review', async () => {
    const first = await session('2025-09-01')
    await record(first, found('2025-10-01', 20, secondReading(20)))
    const next = await session('2025-11-03')
    const later = await record(next, found('2025-12-03', 20, secondReading(28)))
    expect(categories(later)).toEqual([
      ['Wang Lei', 'PR', 'SD'],
      ['Li Na', 'PD', 'SD'],
    ])
    const correct = (findings: object) =>
      app.value<Review>('reviews.correct', {
        reviewUid: first.review?.uid,
        findings,
        reason: 'Read again',
      })
    expect(await correct(found('2025-10-01', 25, secondReading(39)))).toMatchObject({
      readers: [{ responses: [{ target: 'PR' }, {}] }, { responses: [{ target: 'SD' }, {}] }],
    })
    expect(categories(await show(next))).toEqual([
      ['Wang Lei', 'PR', 'SD'],
      ['Li Na', 'PR', 'SD'],
    ])
    expect(await correct(found('2025-10-01', 25, { secondReader: 'Chen Jing' }))).toMatchObject({
      secondReader: 'Chen Jing',
      readers: [],
    })
    expect((await open()).reviews.map(({ readers }) => readers.length)).toEqual([0, 2])
  })

  it('is not needed: one reader is the review itself', async () => {
    const logged = await session('2025-09-01')
    expect(await record(logged, found('2025-10-01', 28))).toMatchObject({ readers: [], secondReader: null })
    expect(await show(logged)).toMatchObject({ readers: [] })
  })
})

describe('the area', () => {
  it('is judged beside the diameters where both diameters were measured, by every reader', async () => {
    const logged = await session('2025-09-01')
    const across = { readings: [reading(30, { viableAcrossMm: 20 })] }
    const done = await record(logged, found('2025-10-01', 30, { ...across, ...secondReading(30) }))
    const area = {
      criteria: 'EASL',
      baselineMm2: 1200,
      nadirMm2: 1200,
      currentMm2: 600,
      target: 'PR',
      overall: 'PR',
    }
    expect(done.areaResponse).toMatchObject(area)
    expect(done.readers.map(({ areaResponse }) => areaResponse?.target ?? null)).toEqual(['PR', null])
    expect(await show(logged)).toEqual(done)
    expect((await open()).lesions[0]?.measurements).toMatchObject([
      { viableAcrossMm: 30 },
      { viableAcrossMm: 20 },
    ])
  })

  it('follows a correction of the first image', async () => {
    const logged = await session('2025-09-01')
    const across = { readings: [reading(30, { viableAcrossMm: 20 })] }
    const { segments, role, firstSeenOn } = target
    const lesion = { segments, role, firstSeenOn, longestMm: 50, viableMm: 40, viableAcrossMm: 25 }
    await app.value('lesions.correct', { lesionUid: target.uid, lesion, reason: 'Measured again' })
    expect((await record(logged, found('2025-10-01', 30, across))).areaResponse).toMatchObject({
      baselineMm2: 1000,
      target: 'SD',
    })
  })

  it('is refused where the diameter across is longer than the longest', async () => {
    const logged = await session('2025-09-01')
    const across = (viableAcrossMm: number) =>
      refused(logged, found('2025-10-01', 30, { readings: [reading(30, { viableAcrossMm })] }))
    expect(await across(30.1)).toMatchObject({
      error: {
        code: 'invalid-input',
        issues: [{ path: 'findings.readings.0.viableAcrossMm', code: 'across-longer' }],
      },
    })
    const alone = found('2025-10-01', 30, {
      readings: [{ lesionUid: target.uid, viableMm: null, viableAcrossMm: 20 }],
    })
    expect(await refused(logged, alone)).toMatchObject({
      error: { issues: [{ path: 'findings.readings.0.viableAcrossMm', code: 'across-alone' }] },
    })
    expect(await across(30)).toMatchObject({ ok: true })
  })
})

describe('the response since the last treatment', () => {
  it('stands beside that since the first, from the second treatment on', async () => {
    const first = await session('2025-09-01')
    expect((await record(first, found('2025-10-01', 20))).responses).toMatchObject([
      { versusPrevious: null },
      { versusPrevious: null },
    ])
    const next = await session('2025-11-03')
    expect((await record(next, found('2025-12-03', 24))).responses).toMatchObject([
      {
        target: 'PD',
        changeFromBaselinePct: -40,
        versusPrevious: { sumMm: 20, changePct: 20, category: 'PD' },
      },
      { target: 'SD', versusPrevious: { sumMm: 50, changePct: 0, category: 'SD' } },
    ])
    expect(await app.value('reviews.show', { reviewUid: next.review?.uid })).toMatchObject({
      lineStartedOn: '2025-09-01',
      treatedOn: ['2025-09-01', '2025-11-03'],
    })
  })

  it('takes no puncture that gave nothing for a treatment', async () => {
    const given = { agents: [], drugs: [] }
    const aborted = await app.ask('sessions.log', {
      ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
      procedure: procedureInput({
        performedOn: '2025-08-25',
        consentOn: null,
        procedureType: 'aborted',
        arteries: procedureInput().arteries.map((artery) => ({ ...artery, ...given })),
      }),
    })
    expect(aborted.ok).toBe(true)
    const first = await session('2025-09-01')
    expect(await app.value('reviews.show', { reviewUid: first.review?.uid })).toMatchObject({
      lineStartedOn: '2025-09-01',
      treatedOn: ['2025-09-01'],
    })
  })
})

describe('LI-RADS', () => {
  const read = (lrTr: string, liRadsVersion: string | null, second = false) =>
    found('2025-10-01', 20, {
      liRadsVersion,
      ...(second
        ? secondReading(20, { readings: [reading(20, { lrTr })] })
        : { readings: [reading(20, { lrTr })] }),
    })

  it('is kept with its version', async () => {
    const logged = await session('2025-09-01')
    expect(await record(logged, read('LR-TR-NP', '2024'))).toMatchObject({ liRadsVersion: '2024' })
    const { lesions, reviews: recorded } = await open()
    expect(lesions[0]?.measurements).toMatchObject([{ lrTr: null }, { lrTr: 'LR-TR-NP' }])
    expect(recorded).toMatchObject([{ liRadsVersion: '2024' }])
  })

  it.each([
    ['without its version', 'LR-TR-V', null, false, 'liRadsVersion', 'lr-tr-version'],
    ['by a second reader without its version', 'LR-TR-V', null, true, 'liRadsVersion', 'lr-tr-version'],
    ['nonprogressing in v2018', 'LR-TR-NP', '2018', false, 'readings.0.lrTr', 'lr-tr-np'],
    [
      'nonprogressing in v2018, second reader',
      'LR-TR-NP',
      '2018',
      true,
      'secondReading.readings.0.lrTr',
      'lr-tr-np',
    ],
  ])('is refused %s', async (_name, lrTr, version, second, path, code) => {
    const logged = await session('2025-09-01')
    expect(await refused(logged, read(lrTr, version, second))).toMatchObject({
      error: { code: 'invalid-input', issues: [{ path: `findings.${path}`, code }] },
    })
  })

  it('nonevaluable is asked about where the viable part was measured', async () => {
    const logged = await session('2025-09-01')
    const asked = { code: 'nonevaluable-measured', severity: 'warn', field: 'readings.0.lrTr', value: 20 }
    expect(await refused(logged, read('LR-TR-NE', '2018'))).toMatchObject({
      error: { code: 'findings-open', findings: [asked] },
    })
    const kept = { acknowledged: ['nonevaluable-measured:readings.0.lrTr'] }
    const findings = read('LR-TR-NE', '2018')
    expect(
      await app.ask('reviews.record', { reviewUid: logged.review?.uid, findings, ...kept }),
    ).toMatchObject({ ok: true })
  })

  it('nonevaluable is taken where nothing was measured', async () => {
    const logged = await session('2025-09-01')
    const readings = [{ lesionUid: target.uid, evaluable: false, viableMm: null, lrTr: 'LR-TR-NE' }]
    expect(await record(logged, found('2025-10-01', 20, { readings, liRadsVersion: '2018' }))).toMatchObject({
      state: 'done',
    })
  })

  it('of any other category is taken in both versions', async () => {
    const logged = await session('2025-09-01')
    expect(await record(logged, read('LR-TR-EQ', '2018'))).toMatchObject({ liRadsVersion: '2018' })
  })
})

it('is shown with the values and the state of the patient that were stated at it, and no others', async () => {
  const logged = await session('2025-09-01')
  expect(await stated(logged)).toEqual({ labs: [], assessment: null })
  await app.value('labs.record', {
    patientUid,
    labs: [{ code: 'afp', value: 80, unit: 'ng/mL', sampledOn: '2025-09-30' }],
  })
  const labs = [{ code: 'afp', value: 12, comparator: '<', unit: 'ng/mL', sampledOn: '2025-10-01' }]
  await record(logged, found('2025-10-01', 20, { labs, ecog: 1, extrahepaticSpread: true }))
  expect(await stated(logged)).toMatchObject({
    labs,
    assessment: { ecog: 1, ascites: null, vascularInvasion: null, distantMetastasis: true },
  })
})

it.each([
  [true, false],
  [false, true],
  [null, null],
])(
  'files invasion %s and spread %s with what was known that day',
  async (vascularInvasion, extrahepaticSpread) => {
    const logged = await session('2025-09-01')
    await record(logged, found('2025-10-01', 20, { vascularInvasion, extrahepaticSpread }))
    expect((await open()).assessments.at(-1)).toMatchObject({
      assessedOn: '2025-10-01',
      source: 'review',
      vascularInvasion,
      distantMetastasis: extrahepaticSpread,
    })
  },
)
