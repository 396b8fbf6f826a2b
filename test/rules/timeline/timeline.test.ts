import { expect, it } from 'vitest'
import { timelineLanes, sessionGaps } from '../../../src/shared/rules/timeline/timeline.ts'
import { afpSeries, albiSeries } from '../../../src/shared/rules/timeline/timeline-series.ts'
import {
  assessment,
  complication,
  lab,
  patientRecord,
  review,
  session,
} from '../../support/patient-record.ts'

it('puts sessions in the order of their days, whatever their numbers, and leaves void ones out', () => {
  const late = session(3, '2026-01-10')
  const first = session(1, '2025-10-01')
  const record = patientRecord({ sessions: [session(2, '2025-12-01', { state: 'void' }), late, first] })
  expect(timelineLanes(record).sessions.map(({ no }) => no)).toEqual([1, 3])
})

it('counts days to the treatment before, past an aborted session', () => {
  const sessions = [
    session(1, '2025-10-01'),
    session(2, '2025-10-20', { procedureType: 'aborted' }),
    session(3, '2025-11-10'),
  ]
  expect([...sessionGaps(sessions).values()]).toEqual([null, 19, 40])
})

it('shows a done review on its imaging day, an open one on its appointment or due day, a closed one not at all', () => {
  const [a, b, c, d] = [
    session(1, '2026-01-05'),
    session(2, '2026-03-02'),
    session(3, '2026-05-04'),
    session(4, '2026-07-06'),
  ]
  const record = patientRecord({
    sessions: [a, b, c, d],
    reviews: [
      review(a, { on: '2026-02-06', overall: 'PR' }),
      review(b, null, { appointmentOn: '2026-04-08' }),
      review(c),
      review(d, null, { state: 'closed', closedReason: 'lost', closedOn: '2026-10-01' }),
    ],
  })
  expect(timelineLanes(record).reviews.map(({ on, isOpen, overall }) => [on, isOpen, overall])).toEqual([
    ['2026-02-06', false, 'PR'],
    ['2026-04-08', true, null],
    ['2026-06-03', true, null],
  ])
})

it.each([
  ['2', 'minor'],
  ['3', 'major'],
  ['4', 'major'],
  ['5', 'grave'],
  ['6', 'grave'],
] as const)('calls CIRSE %s %s', (grade, weight) => {
  const of = session(1, '2026-01-05')
  const record = patientRecord({
    sessions: [of],
    complications: [complication(of, 'CHOLECYSTITIS', '2026-01-09', grade)],
  })
  expect(timelineLanes(record).complications[0]?.weight).toBe(weight)
})

it('drops what belongs to a void session, and keeps a complication that belongs to none', () => {
  const gone = session(1, '2026-01-05', { state: 'void' })
  const record = patientRecord({
    sessions: [gone],
    reviews: [review(gone)],
    complications: [
      complication(gone, 'ARTERY_SPASM', '2026-01-05', '1'),
      complication(null, 'GI_BLEED', '2026-02-01', '3'),
    ],
  })
  const { reviews, complications } = timelineLanes(record)
  expect(reviews).toEqual([])
  expect(complications.map(({ on }) => on)).toEqual(['2026-02-01'])
})

it('joins visits in a row that tell of targeted therapy, and begins anew after one that denies it', () => {
  const record = patientRecord({
    assessments: [
      assessment('2020-01-10', { targetedTherapySince: false }),
      assessment('2020-03-10', { targetedTherapySince: true }),
      assessment('2020-05-10', { targetedTherapySince: true }),
      assessment('2020-07-10', { targetedTherapySince: false }),
      assessment('2020-09-10', { targetedTherapySince: true, resectionSince: true }),
    ],
  })
  expect(timelineLanes(record).otherTreatments).toMatchObject([
    { kind: 'targeted', from: '2020-01-10', to: '2020-05-10' },
    { kind: 'targeted', from: '2020-07-10', to: '2020-09-10' },
    { kind: 'resection', from: '2020-09-10', to: '2020-09-10' },
  ])
})

it('converts AFP to ng/mL and keeps the sign of a capped value', () => {
  const record = patientRecord({
    labs: [
      lab('afp', '2026-01-05', 100, { unit: '[IU]/mL' }),
      lab('afp', '2026-02-05', 60_500, { comparator: '>' }),
    ],
  })
  expect(afpSeries(record)).toEqual([
    { on: '2026-01-05', value: 121, comparator: null },
    { on: '2026-02-05', value: 60_500, comparator: '>' },
  ])
})

it('takes the value of a day that was recorded last', () => {
  const record = patientRecord({
    labs: [
      lab('afp', '2026-01-05', 300, { recordedAt: '2026-01-07T09:00:00Z' }),
      lab('afp', '2026-01-05', 30, { recordedAt: '2026-01-06T09:00:00Z' }),
    ],
  })
  expect(afpSeries(record).map(({ value }) => value)).toEqual([300])
})

it.each([
  ['2026-02-26', [500, 100]],
  ['2026-02-27', [500, 100]],
  ['2026-02-28', [500, null, 100]],
])('breaks the AFP line at a review of 2026-02-20 unless sampled within 7 days: %s', (next, expected) => {
  const of = session(1, '2026-01-05')
  const record = patientRecord({
    sessions: [of],
    reviews: [review(of, { on: '2026-02-20' })],
    labs: [lab('afp', '2026-01-05', 500), lab('afp', next, 100)],
  })
  expect(afpSeries(record).map(({ value }) => value)).toEqual(expected)
})

it('scores ALBI where bilirubin and albumin are of one day and exact, in any unit', () => {
  const record = patientRecord({
    labs: [
      lab('bilirubin', '2026-01-05', 17),
      lab('albumin', '2026-01-05', 4, { unit: 'g/dL' }),
      lab('bilirubin', '2026-02-05', 20),
      lab('albumin', '2026-02-06', 36),
      lab('bilirubin', '2026-03-05', 3, { comparator: '<' }),
      lab('albumin', '2026-03-05', 36),
    ],
  })
  expect(albiSeries(record).map(({ on, score }) => [on, score?.shown, score?.modifiedGrade])).toEqual([
    ['2026-01-05', -2.59, '2a'],
  ])
})
