import { expect, it } from 'vitest'
import {
  hasNewLesion,
  judgeReview,
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
})
const twoTargets: ReviewedLesions = {
  lesions: [
    { uid: 'L1', role: 'target', measurements: [image('2026-01-10', 40), image('2026-03-01', 20, 38)] },
    { uid: 'L2', role: 'target', measurements: [image('2026-01-10', 20), image('2026-03-01', 10, 19)] },
  ],
  lineStartedOn: '2026-01-20',
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
