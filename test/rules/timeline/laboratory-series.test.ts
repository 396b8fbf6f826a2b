import { expect, it } from 'vitest'
import {
  afpSeries,
  albiOf,
  albiSeries,
  dailyLabs,
  explainAlbi,
} from '../../../src/shared/rules/timeline/timeline-series.ts'
import { assessment, lab, patientRecord, review, session } from '../../support/patient-record.ts'

const gap = (on: string) => ({ on, value: null, comparator: null })

it('draws AFP in the order of its days, with a gap at every visit without a sample', () => {
  const of = session(1, '2026-01-05')
  const record = patientRecord({
    labs: [
      lab('afp', '2026-05-05', 96),
      lab('afp', '2026-03-05', 50, { unit: 'mg/L' }),
      lab('ast', '2026-03-06', 50),
      lab('afp', '2026-01-05', 300, { comparator: '>' }),
    ],
    reviews: [review(of, { on: '2026-02-20' }), review(of, { on: '2026-05-12' }), review(of)],
    assessments: [
      assessment('2025-12-20', { source: 'import' }),
      assessment('2026-02-20', { source: 'import' }),
      assessment('2026-03-20', { source: 'session' }),
    ],
  })
  expect(afpSeries(record)).toEqual([
    gap('2025-12-20'),
    { on: '2026-01-05', value: 300, comparator: '>' },
    gap('2026-02-20'),
    { on: '2026-05-05', value: 96, comparator: null },
  ])
})

it('draws ALBI with how it came about, and a gap like that of AFP', () => {
  const [bilirubin, albumin] = [lab('bilirubin', '2026-01-05', 17), lab('albumin', '2026-01-05', 40)]
  const record = patientRecord({
    labs: [lab('bilirubin', '2026-03-05', 17), albumin, bilirubin],
    reviews: [review(session(1, '2026-01-05'), { on: '2026-02-20' })],
  })
  const score = { raw: -2.587903712, shown: -2.59, grade: 2, modifiedGrade: '2a', formula: 'albi.v1' }
  const explain = explainAlbi(bilirubin, albumin)
  expect(albiSeries(record)).toEqual([
    { on: '2026-01-05', value: -2.587903712, comparator: null, score, explain },
    { ...gap('2026-02-20'), score: null, explain: null },
  ])
  expect(explain).toMatchObject({
    missing: [],
    inputs: [
      { name: 'bilirubin', value: 17, unit: 'umol/L' },
      { name: 'albumin', value: 40, unit: 'g/L' },
    ],
  })
})

const day = '2026-01-05'
it.each([
  [lab('bilirubin', day, 17), lab('albumin', day, 40), -2.59],
  [lab('bilirubin', day, 1, { unit: 'mg/dL' }), lab('albumin', day, 4, { unit: 'g/dL' }), -2.59],
  [lab('bilirubin', day, 17, { comparator: '<' }), lab('albumin', day, 40), null],
  [lab('bilirubin', day, 17), lab('albumin', day, 40, { comparator: '>' }), null],
  [lab('bilirubin', day, 0), lab('albumin', day, 40), null],
  [lab('bilirubin', day, 17), lab('albumin', day, 0), null],
  [lab('bilirubin', day, 17, { unit: 'g/L' }), lab('albumin', day, 40), null],
  [lab('bilirubin', day, 17), lab('albumin', day, 40, { unit: 'mmol/L' }), null],
  [undefined, lab('albumin', day, 40), null],
  [lab('bilirubin', day, 17), undefined, null],
])('scores ALBI of two exact positive samples in known units only (%#)', (bilirubin, albumin, shown) => {
  expect(albiOf(bilirubin, albumin)?.shown ?? null).toBe(shown)
})

it('keeps of each day the value recorded last, and the days in order', () => {
  const labs = [
    lab('afp', '2026-02-05', 7, { recordedAt: '2026-02-06T09:00:00Z' }),
    lab('afp', '2026-01-05', 1, { recordedAt: '2026-02-08T09:00:00Z' }),
    lab('afp', '2026-02-05', 8, { recordedAt: '2026-02-07T09:00:00Z' }),
    lab('ast', '2026-01-05', 3),
  ]
  expect(dailyLabs(labs, 'afp').map(({ sampledOn, value }) => [sampledOn, value])).toEqual([
    ['2026-01-05', 1],
    ['2026-02-05', 8],
  ])
})
