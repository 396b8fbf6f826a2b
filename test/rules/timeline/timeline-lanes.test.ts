import { describe, expect, it } from 'vitest'
import { isTreatment, overallOf, timelineLanes } from '../../../src/shared/rules/timeline/timeline.ts'
import { assessment, complication, patientRecord, review, session } from '../../support/patient-record.ts'

const PR = {
  criteria: 'mRECIST',
  baselineSumMm: 80,
  nadirSumMm: 80,
  currentSumMm: 40,
  target: 'PR',
  overall: 'PR',
  changeFromBaselinePct: -50,
  changeFromNadirPct: -50,
} as const
const SD = { ...PR, criteria: 'RECIST1.1', target: 'SD', overall: 'SD' } as const

it.each([
  [[SD, PR], 'PR'],
  [[PR, SD], 'PR'],
  [[SD], 'SD'],
  [[], null],
])('is known by mRECIST, or else by the first criteria judged (%#)', (responses, overall) => {
  expect(overallOf({ responses: [...responses] })).toBe(overall)
})

it.each([
  ['cTACE', true],
  ['HAIC', true],
  [null, true],
  ['aborted', false],
  ['angiography_only', false],
])('%s is a treatment: %s', (procedureType, expected) => {
  expect(isTreatment({ procedureType })).toBe(expected)
})

it('keeps two sessions of one day in the order of their numbers', () => {
  const [first, second, early] = [
    session(1, '2026-03-10'),
    session(2, '2026-03-10'),
    session(3, '2026-01-10'),
  ]
  for (const sessions of [
    [first, second, early],
    [second, early, first],
  ])
    expect(timelineLanes(patientRecord({ sessions })).sessions.map(({ no }) => no)).toEqual([3, 1, 2])
})

it('orders reviews and complications by the day they are shown on', () => {
  const [first, second] = [session(1, '2026-01-05'), session(2, '2026-03-02')]
  const record = patientRecord({
    sessions: [first, second],
    reviews: [
      review(second, null, { appointmentOn: '2026-05-08' }),
      review(second, { on: '2026-04-06', overall: 'SD' }),
      review(first, { on: '2026-02-06', overall: 'PR' }),
    ],
    complications: [
      complication(second, 'GI_BLEED', '2026-03-09', '4'),
      complication(first, 'ARTERY_SPASM', '2026-01-05', '1'),
    ],
  })
  const { reviews, complications } = timelineLanes(record)
  expect(reviews.map(({ on, isOpen, overall }) => [on, isOpen, overall])).toEqual([
    ['2026-02-06', false, 'PR'],
    ['2026-04-06', false, 'SD'],
    ['2026-05-08', true, null],
  ])
  expect(complications.map(({ on, grade, weight }) => [on, grade, weight])).toEqual([
    ['2026-01-05', 1, 'minor'],
    ['2026-03-09', 4, 'major'],
  ])
})

it('shows neither a review that a later session took the place of, nor a done one without its day', () => {
  const of = session(1, '2026-01-05')
  const record = patientRecord({
    sessions: [of],
    reviews: [
      review(of, { on: '2026-02-06', overall: 'PR' }, { state: 'superseded' }),
      review(of, { on: '2026-02-06' }, { doneOn: null }),
    ],
  })
  expect(timelineLanes(record).reviews).toEqual([])
})

describe('treatment beside TACE', () => {
  const lane = (parts: Parameters<typeof patientRecord>[0]) =>
    timelineLanes(patientRecord(parts)).otherTreatments
  it('is shown in the order in which it began, whatever the order of the visits', () => {
    const of = session(1, '2020-01-05')
    const closed = { state: 'closed', closedReason: 'transplant' } as const
    expect(
      lane({
        sessions: [of],
        assessments: [
          assessment('2020-05-10', { targetedTherapySince: true }),
          assessment('2020-02-10', { resectionSince: true }),
          assessment('2020-03-10', { targetedTherapySince: true, resectionSince: false }),
        ],
        reviews: [
          review(of, null, { ...closed, closedOn: '2020-01-20' }),
          review(of, null, { ...closed, closedOn: null }),
          review(of, null, { state: 'closed', closedReason: 'transfer', closedOn: '2020-01-21' }),
        ],
      }),
    ).toMatchObject([
      { kind: 'transplant', from: '2020-01-20', to: '2020-01-20' },
      { kind: 'resection', from: '2020-02-10', to: '2020-02-10' },
      { kind: 'targeted', from: '2020-03-10', to: '2020-05-10' },
    ])
  })
  it('goes on past a visit that says nothing about it', () => {
    expect(
      lane({
        assessments: [
          assessment('2020-01-10', { targetedTherapySince: true }),
          assessment('2020-02-10'),
          assessment('2020-03-10', { targetedTherapySince: true }),
        ],
      }),
    ).toMatchObject([{ kind: 'targeted', from: '2020-01-10', to: '2020-03-10' }])
  })
})
