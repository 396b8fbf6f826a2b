import { expect, it } from 'vitest'
import {
  isMeasuredThoughNonevaluable,
  judgeReviewFindings,
} from '../../../src/shared/rules/response/review-findings.ts'

type Reviewed = Parameters<typeof judgeReviewFindings>[0]
type Reading = Reviewed['readings'][number]

const PERFORMED_ON = '2026-03-02'
const reading = (lrTr: Reading['lrTr'], viableMm: number | null): Reading => ({
  lesionUid: '01936f00-0000-7000-8000-0000000000aa',
  evaluable: true,
  longestMm: 40,
  viableMm,
  viableAcrossMm: null,
  oilFilledPct: null,
  oilPeripheralDefect: null,
  lrTr,
})
const judge = (parts: Partial<Reviewed>) =>
  judgeReviewFindings({ doneOn: '2026-04-01', labs: [], readings: [], ...parts }, PERFORMED_ON)
const early = (value: number) => ({
  code: 'imaged-early',
  severity: 'warn',
  field: 'doneOn',
  value,
  limit: 14,
  unit: 'd',
})
const measured = (at: number, value: number) => ({
  code: 'nonevaluable-measured',
  severity: 'warn',
  field: `readings.${at}.lrTr`,
  value,
  limit: 0,
  unit: 'mm',
})

it.each([
  ['2026-03-01', [early(-1)]],
  ['2026-03-02', [early(0)]],
  ['2026-03-15', [early(13)]],
  ['2026-03-16', []],
  ['2026-03-17', []],
])('asks about an image of %s, after a session on 2026-03-02: %j', (doneOn, findings) => {
  expect(judge({ doneOn })).toEqual(findings)
})

it.each([
  ['LR-TR-NE', 0, true],
  ['LR-TR-NE', 0.1, true],
  ['LR-TR-NE', null, false],
  ['LR-TR-NV', 0, false],
  ['LR-TR-EQ', 12, false],
  ['LR-TR-V', 12, false],
  ['LR-TR-NP', 12, false],
  [null, 12, false],
  [null, null, false],
] as const)('takes %s with a viable part of %s mm for measured though nonevaluable: %s', (lrTr, mm, is) => {
  expect(isMeasuredThoughNonevaluable(reading(lrTr, mm))).toBe(is)
  expect(judge({ readings: [reading(lrTr, mm)] })).toEqual(is ? [measured(0, mm ?? -1)] : [])
})

it('names each lesion by its place among the readings', () => {
  const readings = [reading('LR-TR-NE', 8), reading('LR-TR-V', 9), reading('LR-TR-NE', 0)]
  expect(judge({ readings })).toEqual([measured(0, 8), measured(2, 0)])
})

it('names the day of the image, then the lesions, then the laboratory values', () => {
  const lab = { unit: 'umol/L', comparator: null, sampledOn: '2026-03-10' } as const
  const labs: Reviewed['labs'] = [
    { ...lab, code: 'bilirubin', value: 17 },
    { ...lab, code: 'direct_bilirubin', value: 17.1 },
  ]
  const direct = {
    code: 'above-usual',
    severity: 'warn',
    field: 'direct_bilirubin',
    value: 17.1,
    limit: 17,
    unit: 'umol/L',
  }
  expect(judge({ doneOn: '2026-03-10', readings: [reading('LR-TR-NE', 8)], labs })).toEqual([
    early(8),
    measured(0, 8),
    direct,
  ])
})
