import { expect, it } from 'vitest'
import { treatmentLines, tumourBurden } from '../../../src/shared/rules/timeline/timeline-burden.ts'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { ReviewResponse } from '../../../src/shared/model/review.ts'
import { assessment, lesion, patientRecord, review, session } from '../../support/patient-record.ts'

const backwards = (of: Lesion): Lesion => ({ ...of, measurements: of.measurements.toReversed() })
const baseline = (on: string, value: number) => ({
  on,
  value,
  comparator: null,
  target: null,
  changeFromBaselinePct: null,
  changeFromNadirPct: null,
})
const later = (
  on: string,
  value: number | null,
  target: string,
  fromBaseline: number | null,
  fromNadir: number | null,
) => ({
  on,
  value,
  comparator: null,
  target,
  changeFromBaselinePct: fromBaseline,
  changeFromNadirPct: fromNadir,
})

it('follows the sum of the targets day by day, in whatever order the images are on file', () => {
  const record = patientRecord({
    sessions: [session(1, '2026-01-10')],
    lesions: [
      backwards(lesion(2, { '2026-01-04': 30, '2026-02-12': 20, '2026-03-12': 30, '2026-04-12': 28 })),
      lesion(1, { '2025-12-02': 60, '2026-01-02': 50, '2026-02-12': 20, '2026-03-12': 20 }),
    ],
  })
  expect(tumourBurden(record)).toEqual({
    kind: 'viable-sum',
    lines: [
      {
        lineNo: 1,
        lesionNos: [2, 1],
        baselineSumMm: 80,
        partialResponseMm: 56,
        nadirMm: 40,
        points: [
          baseline('2026-01-04', 80),
          later('2026-02-12', 40, 'PR', -50, -50),
          later('2026-03-12', 50, 'PD', -37.5, 25),
          later('2026-04-12', null, 'NE', null, null),
        ],
      },
    ],
  })
})

it('orders the days of all targets, of which one may have been read first on a later day', () => {
  const record = patientRecord({
    sessions: [session(1, '2026-01-10')],
    lesions: [
      lesion(1, { '2026-01-02': 50, '2026-04-12': 20 }),
      lesion(2, { '2026-01-02': 30, '2026-02-12': 20, '2026-04-12': 20 }),
    ],
  })
  expect(tumourBurden(record)).toMatchObject({
    lines: [
      { points: [{ on: '2026-01-02' }, { on: '2026-02-12', value: null }, { on: '2026-04-12', value: 40 }] },
    ],
  })
})

it('starts with the last of the first images while nobody has been treated', () => {
  const record = patientRecord({
    lesions: [
      lesion(1, { '2026-01-02': 50, '2026-01-20': 52, '2026-02-12': 60 }),
      backwards(lesion(2, { '2026-01-20': 30, '2026-02-12': 30 })),
    ],
  })
  expect(tumourBurden(record)).toMatchObject({
    lines: [{ points: [baseline('2026-01-20', 80), later('2026-02-12', 90, 'SD', 12.5, 12.5)] }],
  })
})

it('tells the baseline and the review of one day apart', () => {
  const of = session(1, '2026-01-10')
  const done = review(of, { on: '2026-01-10', overall: 'PR' })
  const drawn = lesion(1, { '2026-01-10': 50 })
  const measurements = drawn.measurements.flatMap((image) => [
    image,
    { ...image, reviewUid: done.uid, viableMm: 30 },
  ])
  expect(
    tumourBurden(patientRecord({ sessions: [of], reviews: [done], lesions: [{ ...drawn, measurements }] })),
  ).toMatchObject({
    lines: [{ points: [baseline('2026-01-10', 50), later('2026-01-10', 30, 'PR', -40, -40)] }],
  })
})

it('has no partial response to reach where the baseline is 0 or was not read', () => {
  const line = (before: number | null) =>
    tumourBurden(
      patientRecord({
        sessions: [session(1, '2026-01-10')],
        lesions: [lesion(1, { '2026-01-02': before, '2026-02-12': 20, '2026-03-12': 30 })],
      }),
    )
  expect(line(0)).toMatchObject({ lines: [{ baselineSumMm: 0, partialResponseMm: null, nadirMm: 0 }] })
  expect(line(null)).toMatchObject({ lines: [{ baselineSumMm: null, partialResponseMm: null, nadirMm: 20 }] })
})

it('is not told by lesions that are no targets, nor by targets without an image', () => {
  const record = patientRecord({
    lesions: [lesion(1, { '2026-01-02': 50 }, { role: 'non_target' }), lesion(2, {})],
  })
  expect(tumourBurden(record)).toEqual({ kind: 'none' })
})

it('orders treatment lines by their first treatments', () => {
  const record = patientRecord({
    sessions: [
      session(1, '2026-03-10', { lineNo: 1 }),
      session(2, '2026-05-10', { lineNo: 1 }),
      session(3, '2026-01-10', { lineNo: 2 }),
      session(4, '2025-12-10', { lineNo: 3, procedureType: 'aborted' }),
    ],
  })
  expect(treatmentLines(record)).toEqual([
    { lineNo: 2, startedOn: '2026-01-10', endedOn: '2026-03-10' },
    { lineNo: 1, startedOn: '2026-03-10', endedOn: null },
  ])
  expect(treatmentLines(patientRecord())).toEqual([{ lineNo: 1, startedOn: null, endedOn: null }])
})

const judged = (currentSumMm: number | null, parts: Partial<ReviewResponse> = {}): ReviewResponse => ({
  criteria: 'mRECIST',
  baselineSumMm: 80,
  nadirSumMm: 80,
  currentSumMm,
  target: 'SD',
  overall: 'SD',
  changeFromBaselinePct: null,
  changeFromNadirPct: null,
  ...parts,
})

it('reads the mRECIST sums of done reviews in the order of their days', () => {
  const of = session(1, '2026-01-10')
  const record = patientRecord({
    sessions: [of],
    reviews: [
      review(of, { on: '2026-04-12' }, { responses: [judged(null, { baselineSumMm: 99 })] }),
      review(of, { on: '2026-03-12' }, { responses: [judged(60, { criteria: 'RECIST1.1' }), judged(48)] }),
      review(of, { on: '2026-02-12' }, { responses: [judged(40)] }),
      review(of, { on: '2026-02-13' }, { responses: [judged(1, { criteria: 'RECIST1.1' })] }),
      review(of, null, { responses: [judged(2)] }),
    ],
  })
  expect(tumourBurden(record)).toEqual({
    kind: 'viable-sum',
    lines: [
      {
        lineNo: 1,
        lesionNos: [],
        baselineSumMm: 80,
        partialResponseMm: 56,
        nadirMm: 40,
        points: [
          later('2026-02-12', 40, 'PR', -50, -50),
          later('2026-03-12', 48, 'PD', -40, 20),
          later('2026-04-12', null, 'NE', null, null),
        ],
      },
    ],
  })
})

it('falls back to imported diameters in the order of their days where no review has a sum', () => {
  const of = session(1, '2026-01-10')
  const imported = (on: string, largestMm: number | null) => assessment(on, { source: 'import', largestMm })
  const reviews = [review(of, { on: '2026-02-12' }, { responses: [judged(null)] })]
  const point = (on: string, value: number | null) => ({ on, value, comparator: null })
  expect(
    tumourBurden(
      patientRecord({
        sessions: [of],
        reviews,
        assessments: [
          imported('2026-03-01', null),
          imported('2026-02-01', 50),
          assessment('2026-02-02', { largestMm: 70 }),
          imported('2026-01-01', 60),
        ],
      }),
    ),
  ).toEqual({
    kind: 'largest-diameter',
    points: [point('2026-01-01', 60), point('2026-02-01', 50), point('2026-03-01', null)],
  })
  expect(tumourBurden(patientRecord({ assessments: [imported('2026-03-01', null)] }))).toEqual({
    kind: 'none',
  })
})
