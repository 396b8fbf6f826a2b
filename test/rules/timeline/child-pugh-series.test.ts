import { expect, it } from 'vitest'
import { childPughSeries } from '../../../src/shared/rules/timeline/child-pugh-series.ts'
import { pivkaSeries } from '../../../src/shared/rules/timeline/timeline-series.ts'
import { assessment, lab, patientRecord, review, session } from '../../support/patient-record.ts'

const MAU = "m[arb'U]/mL"
const wholeDay = (on: string, bilirubin: number) => ({
  labs: [lab('bilirubin', on, bilirubin), lab('albumin', on, 40), lab('inr', on, 1.1)],
  visit: assessment(on, { ascites: 'none', encephalopathyGrade: 0 }),
})
const shown = (points: ReturnType<typeof childPughSeries>) =>
  points.map(({ on, value, text }) => [on, value, text])

it('scores every week with all five parts, and takes a part from up to seven days before', () => {
  const [first, second] = [wholeDay('2026-01-05', 17), wholeDay('2026-03-05', 60)]
  const record = patientRecord({
    labs: [...first.labs, ...second.labs],
    assessments: [first.visit, assessment('2026-03-12', { ascites: 'none', encephalopathyGrade: 0 })],
  })
  expect(shown(childPughSeries(record, 'inr'))).toEqual([
    ['2026-01-05', 5, 'A5'],
    ['2026-03-12', 7, 'B7'],
  ])
})

it('leaves a gap where parts are missing, with the scores that remain possible', () => {
  const { labs, visit } = wholeDay('2026-01-05', 17)
  const record = patientRecord({
    labs: [...labs, lab('bilirubin', '2026-03-05', 17), lab('albumin', '2026-03-05', 40)],
    assessments: [visit],
    reviews: [review(session(1, '2026-01-06'), { on: '2026-05-05' })],
  })
  expect(shown(childPughSeries(record, 'inr'))).toEqual([
    ['2026-01-05', 5, 'A5'],
    ['2026-03-05', null, 'A5–C11'],
    ['2026-05-05', null, null],
  ])
})

it('draws a reported score where its parts are not known, and says that it is one', () => {
  const visit = assessment('2015-01-10', { source: 'import', childPughReported: 7 })
  const [point] = childPughSeries(patientRecord({ assessments: [visit] }), 'inr')
  expect(point).toMatchObject({ value: 7, text: 'B7', isReported: true, explain: null })
})

it('draws PIVKA-II in the unit of its newest value, and never converts the other', () => {
  const record = patientRecord({
    labs: [
      lab('pivka_ii', '2026-01-05', 320, { unit: MAU, comparator: '>' }),
      lab('pivka_ii', '2026-03-05', 9, { unit: 'ng/mL' }),
      lab('pivka_ii', '2026-05-05', 41, { unit: MAU }),
    ],
  })
  const { unit, points } = pivkaSeries(record)
  expect(unit).toBe(MAU)
  expect(points.map(({ value, comparator, sample }) => [value, comparator, sample?.unit])).toEqual([
    [320, '>', MAU],
    [null, null, 'ng/mL'],
    [41, null, MAU],
  ])
})
