import { expect, it } from 'vitest'
import { changePct, lesionCourses, viableMm } from '../../../src/shared/rules/timeline/timeline-lesions.ts'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { artery, lesion, patientRecord, review, session } from '../../support/patient-record.ts'

/** The images are given newest first: their days decide. */
const backwards = (of: Lesion): Lesion => ({ ...of, measurements: of.measurements.toReversed() })

/** Days of the baseline, of the image before the last treatment and of the one now, the change, and whether it is new. */
function courses(record: Partial<PatientRecord>) {
  return lesionCourses(patientRecord(record)).map(({ baseline, before, now, changePct, isNew }) => [
    baseline?.measuredOn ?? null,
    before?.measuredOn ?? null,
    now?.measuredOn ?? null,
    changePct,
    isNew,
  ])
}

it('compares the newest image with the first one while nobody has been treated', () => {
  expect(
    courses({
      lesions: [
        backwards(lesion(1, { '2026-01-02': 50, '2026-02-02': 60, '2026-03-02': 55 })),
        lesion(2, { '2026-01-02': 50 }),
        lesion(3, {}),
      ],
    }),
  ).toEqual([
    ['2026-01-02', null, '2026-03-02', 10, false],
    ['2026-01-02', null, null, null, false],
    [null, null, null, null, false],
  ])
  expect(
    courses({
      sessions: [session(1, '2026-01-10', { procedureType: 'aborted' })],
      lesions: [lesion(1, { '2026-01-02': 50, '2026-02-02': 40 })],
    }),
  ).toEqual([['2026-01-02', null, '2026-02-02', -20, false]])
})

it('takes the last image before the line as its baseline, and calls new what was first seen after', () => {
  expect(
    courses({
      sessions: [session(1, '2026-01-10')],
      lesions: [
        backwards(lesion(1, { '2025-12-02': 70, '2026-01-02': 50, '2026-02-02': 40, '2026-03-02': 30 })),
        lesion(2, { '2026-01-02': 50 }),
        lesion(3, { '2026-02-02': 20 }),
      ],
    }),
  ).toEqual([
    ['2026-01-02', '2025-12-02', '2026-03-02', -40, false],
    ['2026-01-02', '2026-01-02', null, null, false],
    [null, null, '2026-02-02', null, true],
  ])
})

it('counts an image of the treatment day for the review that it belongs to', () => {
  const [first, second] = [session(1, '2026-01-10'), session(2, '2026-03-10')]
  const [ofFirst, ofSecond] = [
    review(first, { on: '2026-03-10', overall: 'PR' }),
    review(second, { on: '2026-03-10', overall: 'PR' }),
  ]
  const drawn = lesion(1, { '2026-01-02': 50, '2026-03-10': 40 })
  const imagedAt = (reviewUid: string | null) => ({
    ...drawn,
    measurements: drawn.measurements.map((image) =>
      image.measuredOn === '2026-03-10' ? { ...image, reviewUid } : image,
    ),
  })
  expect(
    courses({
      sessions: [first, second],
      reviews: [ofFirst, ofSecond],
      lesions: [imagedAt(null), imagedAt(ofFirst.uid), imagedAt(ofSecond.uid)],
    }),
  ).toEqual([
    ['2026-01-02', '2026-03-10', null, -20, false],
    ['2026-01-02', '2026-03-10', null, -20, false],
    ['2026-01-02', '2026-01-02', '2026-03-10', -20, false],
  ])
})

it('names every session that treated the lesion, and no other', () => {
  const [one, two] = [lesion(1, { '2026-01-02': 50 }), lesion(2, { '2026-01-02': 30 })]
  const record = patientRecord({
    lesions: [one, two],
    sessions: [
      session(1, '2026-01-10', { arteries: [artery(), artery({ lesionUids: [two.uid, one.uid] })] }),
      session(2, '2026-03-10', { arteries: [artery({ lesionUids: [two.uid] }), artery()] }),
      session(3, '2026-05-10', { state: 'void', arteries: [artery({ lesionUids: [one.uid] })] }),
    ],
  })
  expect(lesionCourses(record).map(({ treatedIn }) => [...treatedIn])).toEqual([[1], [1, 2]])
})

it('grades the oil of the newest image that shows some', () => {
  const drawn = lesion(1, { '2026-01-02': 50, '2026-02-02': 40, '2026-03-02': 30 })
  const filled = (...pcts: (number | null)[]) => {
    const measurements = drawn.measurements.map((image, at) => ({ ...image, oilFilledPct: pcts[at] ?? null }))
    return lesionCourses(patientRecord({ lesions: [{ ...drawn, measurements }] }))[0]?.oil
  }
  expect(filled()).toBeNull()
  expect(filled(95, 60, null)).toEqual({ filledPct: 60, grade: 'moderate' })
  expect(filled(60, null, 90.1)).toEqual({ filledPct: 90.1, grade: 'complete' })
})

it.each([
  [80, 60, -25],
  [60, 80, 33.33],
  [60, 100, 66.67],
  [60, 0, -100],
  [0, 60, null],
  [null, 60, null],
  [60, null, null],
])('from %s to %s mm is a change of %s %%', (from, to, change) => expect(changePct(from, to)).toBe(change))

it('has no diameter of an image that could not be read', () => {
  const [read, unread] = lesion(1, { '2026-01-02': 50, '2026-02-02': null }).measurements
  expect([viableMm(read ?? null), viableMm(unread ?? null), viableMm(null)]).toEqual([50, null, null])
  expect(read && viableMm({ ...read, evaluable: false })).toBeNull()
})
