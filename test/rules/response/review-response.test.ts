import { describe, expect, it } from 'vitest'
import {
  hasNewLesion,
  judgeReview,
  judgeReviewArea,
  lacksBaselineArea,
  type ReviewedLesions,
} from '../../../src/shared/rules/response/review-response.ts'

type Measurement = ReviewedLesions['lesions'][number]['measurements'][number]

const image = (measuredOn: string, viableMm: number | null, longestMm = viableMm): Measurement => ({
  measuredOn,
  reviewUid: null,
  viableAcrossMm: null,
  lrTr: null,
  longestMm,
  viableMm,
  evaluable: true,
  oilFilledPct: null,
  oilPeripheralDefect: null,
})
const reading = (
  lesionUid: string,
  viableMm: number | null,
  longestMm: number | null = null,
  evaluable = true,
) => ({
  lesionUid,
  viableMm,
  longestMm,
  evaluable,
  viableAcrossMm: null,
})
const twoTargets: ReviewedLesions = {
  lesions: [
    { uid: 'L1', role: 'target', measurements: [image('2026-01-10', 40), image('2026-03-01', 20, 38)] },
    { uid: 'L2', role: 'target', measurements: [image('2026-01-10', 20), image('2026-03-01', 10, 19)] },
  ],
  reviewUid: '01936f00-0000-7000-8000-0000000000bb',
  doneOn: '2026-04-01',
  lineStartedOn: '2026-01-20',
  treatedOn: ['2026-01-20'],
  readings: [reading('L1', 16, 37), reading('L2', 8, 19)],
  newLesion: false,
  nonTarget: 'none',
  fiveMmRule: false,
}
const mRecist = (change: Partial<ReviewedLesions>) => judgeReview({ ...twoTargets, ...change })[0]

it('sums viable diameters for mRECIST and whole diameters for RECIST 1.1', () => {
  expect(judgeReview(twoTargets)).toMatchObject([
    {
      criteria: 'mRECIST',
      baselineSumMm: 60,
      nadirSumMm: 30,
      currentSumMm: 24,
      target: 'PR',
      overall: 'PR',
      changeFromBaselinePct: -60,
    },
    {
      criteria: 'RECIST1.1',
      baselineSumMm: 60,
      nadirSumMm: 57,
      currentSumMm: 56,
      target: 'SD',
      overall: 'SD',
    },
  ])
})

it.each([
  ['one step below 20 % over the nadir', 35.9, 'PR'],
  ['exactly 20 % over the nadir', 36, 'PD'],
  ['one step above', 36.1, 'PD'],
])('measures progression from the nadir of the line: %s', (_step, sum, target) => {
  expect(mRecist({ readings: [reading('L1', sum - 10), reading('L2', 10)] })).toMatchObject({ target })
})

it('is not evaluable while a target is unread or unreadable', () => {
  expect(mRecist({ readings: [reading('L1', 16)] })).toMatchObject({ currentSumMm: null, target: 'NE' })
  expect(mRecist({ readings: [reading('L1', 16), reading('L2', 8, null, false)] })).toMatchObject({
    target: 'NE',
  })
})

it.each([
  [9.9, true, 'PR'],
  [10, true, 'PD'],
  [10.1, true, 'PD'],
  [30, false, 'PR'],
])('takes a new lesion of %s mm (typical: %s) into the overall response', (longestMm, typical, overall) => {
  expect(mRecist({ newLesion: hasNewLesion([{ segments: ['3'], longestMm, typical }]) })).toMatchObject({
    target: 'PR',
    overall,
  })
})

it('needs one new lesion that counts among several', () => {
  const small = { segments: ['3'], longestMm: 5, typical: true } as const
  const found = [small, { ...small, longestMm: 12 }].map((lesion) => ({
    ...lesion,
    segments: [...lesion.segments],
  }))
  expect([hasNewLesion(found), hasNewLesion(found.slice(0, 1)), hasNewLesion([])]).toEqual([
    true,
    false,
    false,
  ])
})

it('leaves lesions first seen after the line began, and non-targets, out of the sums', () => {
  const lesions: ReviewedLesions['lesions'] = [
    ...twoTargets.lesions,
    { uid: 'L3', role: 'target', measurements: [image('2026-03-01', 15)] },
    { uid: 'L4', role: 'non_target', measurements: [image('2026-01-10', 50)] },
  ]
  expect(mRecist({ lesions })).toMatchObject({ baselineSumMm: 60, currentSumMm: 24 })
})

it('adds tenths exactly', () => {
  const lesions: ReviewedLesions['lesions'] = [
    { uid: 'L1', role: 'target', measurements: [image('2026-01-10', 0.1)] },
    { uid: 'L2', role: 'target', measurements: [image('2026-01-10', 0.2)] },
  ]
  expect(mRecist({ lesions })?.baselineSumMm).toBe(0.3)
})

const LINE_REVIEW = '01936f00-0000-7000-8000-0000000000aa'
it.each([
  ['an image of the day before', '2026-01-19', null, 30],
  ['an image of the session day', '2026-01-20', null, 30],
  ['a review imaged on the session day', '2026-01-20', LINE_REVIEW, 40],
  ['a review imaged the day after', '2026-01-21', LINE_REVIEW, 40],
])('takes %s for the baseline or not', (_image, measuredOn, reviewUid, baselineSumMm) => {
  const measurements = [image('2026-01-10', 40), { ...image(measuredOn, 30), reviewUid }]
  const lesions = [{ uid: 'L1', role: 'target' as const, measurements }]
  expect(mRecist({ lesions, readings: [reading('L1', 20)] })).toMatchObject({ baselineSumMm, nadirSumMm: 30 })
})

describe('what was measured later, or at this review', () => {
  const at = (measuredOn: string, mm: number, reviewUid: string | null = null) => ({
    ...image(measuredOn, mm),
    reviewUid,
  })
  const target = (...measurements: Measurement[]) => [{ uid: 'L1', role: 'target' as const, measurements }]
  it.each([
    ['an image of the day before', at('2026-03-31', 10), 10],
    ['an image of the same day', at('2026-04-01', 10), 40],
    ['an image of the day after', at('2026-04-02', 10), 40],
    ['the review itself, as it was recorded', at('2026-03-31', 10, twoTargets.reviewUid), 40],
  ])('%s', (_name, later, nadirSumMm) => {
    const lesions = target(later, at('2026-01-10', 40))
    expect(mRecist({ lesions, readings: [reading('L1', 40)] })).toMatchObject({
      baselineSumMm: 40,
      nadirSumMm,
    })
  })
  it('may be the baseline even so, where the image is of the day that the line began', () => {
    const lesions = target(at('2026-01-20', 40))
    expect(mRecist({ lesions, doneOn: '2026-01-20', readings: [reading('L1', 20)] })).toMatchObject({
      baselineSumMm: 40,
      target: 'PR',
    })
  })
})

describe('the nadir', () => {
  const nadirOf = (...lesions: Measurement[][]) =>
    mRecist({
      lesions: lesions.map((measurements, at) => ({ uid: `L${at + 1}`, role: 'target', measurements })),
      readings: lesions.map((_, at) => reading(`L${at + 1}`, 30)),
    })
  it('is the smallest of all images since the line began, in whatever order they were entered', () => {
    const images = [
      image('2026-03-10', 25),
      image('2026-02-20', 10),
      image('2026-01-10', 40),
      image('2026-03-20', 28),
    ]
    expect(nadirOf(images)).toMatchObject({ baselineSumMm: 40, nadirSumMm: 10 })
  })
  it('is not that of an image before the baseline, which is the last one before the line', () => {
    const images = [image('2026-01-10', 40), image('2025-12-01', 5)]
    expect(nadirOf(images)).toMatchObject({ baselineSumMm: 40, nadirSumMm: 40 })
  })
  it('leaves out a day on which one of the targets was not measured', () => {
    const complete = [image('2026-01-10', 40), image('2026-02-20', 10), image('2026-03-10', 30)]
    const partly = [image('2026-01-10', 20), image('2026-03-10', 15)]
    expect(nadirOf(complete, partly)).toMatchObject({ baselineSumMm: 60, nadirSumMm: 45 })
  })
  it('is unknown without a baseline', () => {
    expect(nadirOf([image('2026-01-10', null), image('2026-02-20', 10)])).toMatchObject({
      baselineSumMm: null,
      nadirSumMm: null,
      target: 'NE',
    })
  })
})

describe('targets that nobody measured', () => {
  const unmeasured = [{ uid: 'L1', role: 'target' as const, measurements: [image('2026-01-10', null, 40)] }]
  it('are not evaluable, and do not let the non-targets make a complete response', () => {
    const judged = judgeReview({ ...twoTargets, lesions: unmeasured, readings: [], nonTarget: 'CR' })
    expect(judged.map(({ target, overall }) => [target, overall])).toEqual([
      ['NE', 'NE'],
      ['NE', 'NE'],
    ])
    expect(mRecist({ lesions: unmeasured, readings: [], nonTarget: 'CR', newLesion: true })).toMatchObject({
      target: 'NE',
      overall: 'PD',
    })
  })
  it('differ from a patient without targets', () => {
    const lesions = [{ uid: 'L1', role: 'non_target' as const, measurements: [image('2026-01-10', 40)] }]
    expect(mRecist({ lesions, readings: [], nonTarget: 'CR' })).toMatchObject({
      target: 'none',
      overall: 'CR',
    })
  })
})

describe('against the image before the last treatment', () => {
  const versus = (treatedOn: string[], over: Partial<ReviewedLesions> = {}) =>
    judgeReview({ ...twoTargets, treatedOn, ...over }).map(({ versusPrevious }) => versusPrevious)

  it('says what that treatment did', () => {
    expect(versus(['2026-01-20', '2026-03-05'])).toEqual([
      { sumMm: 30, changePct: -20, category: 'SD' },
      { sumMm: 57, changePct: -1.754386, category: 'SD' },
    ])
  })
  it('is not asked after the first treatment, nor of a treatment after the image', () => {
    expect(versus(['2026-01-20'])).toEqual([null, null])
    expect(versus(['2026-01-20', '2026-04-02'])).toEqual([null, null])
    expect(versus([])).toEqual([null, null])
  })
  it('counts a treatment of the day of the image, and takes the last of several in any order', () => {
    const third = [image('2026-01-10', 40), image('2026-02-20', 25), image('2026-03-10', 10)]
    const lesions = [{ uid: 'L1', role: 'target' as const, measurements: third }]
    const readings = [reading('L1', 12)]
    expect(versus(['2026-04-01', '2026-01-20', '2026-02-25'], { lesions, readings })[0]).toEqual({
      sumMm: 10,
      changePct: 20,
      category: 'PD',
    })
    expect(versus(['2026-02-25', '2026-01-20'], { lesions, readings })[0]).toEqual({
      sumMm: 25,
      changePct: -52,
      category: 'PR',
    })
  })
  it('asks for five millimetres as the response itself does', () => {
    const lesions = [
      {
        uid: 'L1',
        role: 'target' as const,
        measurements: [image('2026-01-10', 40), image('2026-02-20', 20)],
      },
    ]
    const asked = { lesions, readings: [reading('L1', 24, 24)] }
    const twice = ['2026-01-20', '2026-02-25']
    const categories = (over: Partial<ReviewedLesions>) =>
      versus(twice, over).map((against) => against?.category)
    expect(categories(asked)).toEqual(['PD', 'SD'])
    expect(categories({ ...asked, fiveMmRule: true })).toEqual(['SD', 'SD'])
  })
  it('is left out where the image before is incomplete, and not evaluable where this one is', () => {
    const lesions = [
      ...twoTargets.lesions.slice(0, 1),
      {
        uid: 'L2',
        role: 'target' as const,
        measurements: [image('2026-01-10', 20), image('2026-03-01', null)],
      },
    ]
    expect(versus(['2026-01-20', '2026-03-05'], { lesions })[0]).toBeNull()
    expect(versus(['2026-01-20', '2026-03-05'], { readings: [] })[0]).toEqual({
      sumMm: 30,
      changePct: null,
      category: 'NE',
    })
  })
})

describe('the EASL area', () => {
  const across = (
    measuredOn: string,
    viableMm: number | null,
    viableAcrossMm: number | null,
  ): Measurement => ({
    ...image(measuredOn, viableMm),
    viableAcrossMm,
  })
  const lesions: ReviewedLesions['lesions'] = [
    { uid: 'L1', role: 'target', measurements: [across('2026-01-10', 40, 30), across('2026-03-01', 20, 20)] },
    {
      uid: 'L2',
      role: 'target',
      measurements: [across('2026-01-10', 20.5, 10.2), across('2026-03-01', 0, null)],
    },
  ]
  const now = (
    lesionUid: string,
    viableMm: number | null,
    viableAcrossMm: number | null,
    evaluable = true,
  ) => ({
    ...reading(lesionUid, viableMm, viableMm, evaluable),
    viableAcrossMm,
  })
  const area = (over: Partial<ReviewedLesions>) => judgeReviewArea({ ...twoTargets, lesions, ...over })

  it('sums the products exactly, a vanished part as nothing, against the line and its nadir', () => {
    expect(area({ readings: [now('L1', 25, 20), now('L2', 0, null)] })).toEqual({
      criteria: 'EASL',
      baselineMm2: 1409.1,
      nadirMm2: 400,
      currentMm2: 500,
      target: 'PR',
      overall: 'PR',
      changeFromBaselinePct: -64.516358,
      changeFromNadirPct: 25,
    })
    expect(area({ readings: [now('L1', 25.1, 20), now('L2', 0, null)] })).toMatchObject({ target: 'PD' })
  })
  it('takes new lesions and non-targets into its overall response', () => {
    const readings = [now('L1', 25, 20), now('L2', 0, null)]
    expect(area({ readings, newLesion: true })).toMatchObject({ target: 'PR', overall: 'PD' })
    expect(area({ readings, nonTarget: 'PD' })).toMatchObject({ target: 'PR', overall: 'PD' })
  })
  it('is not evaluable where one target was measured across and another was not', () => {
    expect(area({ readings: [now('L1', 25, 20), now('L2', 8, null)] })).toMatchObject({
      currentMm2: null,
      target: 'NE',
      overall: 'NE',
    })
  })
  it.each([
    ['nobody measured across', [now('L1', 25, null), now('L2', 8, null)]],
    ['nothing could be read', [now('L1', 25, 20, false)]],
    ['only another lesion was measured', [now('L9', 25, 20)]],
    ['the longest diameter is missing', [now('L1', null, 20)]],
  ])('is not stated where %s', (_name, readings) => {
    expect(area({ readings })).toBeNull()
  })
  it('is not stated where no area was measured before the line', () => {
    expect(judgeReviewArea({ ...twoTargets, readings: [now('L1', 25, 20), now('L2', 0, null)] })).toBeNull()
  })
  it.each([
    ['a target was measured across', [now('L1', 25, 20)], true],
    ['a target was measured across, its length not yet', [now('L1', null, 20)], true],
    ['one of the targets was measured across', [now('L1', 25, 20), now('L2', 0, null)], true],
    ['nobody measured across', [now('L1', 25, null), now('L2', 0, null)], false],
    ['the target could not be evaluated', [now('L1', 25, 20, false)], false],
    ['only another lesion was measured', [now('L9', 25, 20)], false],
  ])('lacks the area before the line where %s', (_name, readings, lacking) => {
    expect(lacksBaselineArea({ ...twoTargets, readings })).toBe(lacking)
    expect(lacksBaselineArea({ ...twoTargets, lesions, readings })).toBe(false)
  })
})
