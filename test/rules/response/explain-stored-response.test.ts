import { expect, it } from 'vitest'
import type { ReviewResponse } from '../../../src/shared/model/review.ts'
import {
  explainStoredArea,
  explainStoredResponse,
} from '../../../src/shared/rules/response/explain-stored-response.ts'

const nothingBeside = { nonTarget: 'none', newLesion: false }
const stored = (overall: ReviewResponse['overall'], parts: Partial<ReviewResponse> = {}): ReviewResponse => ({
  criteria: 'mRECIST',
  baselineSumMm: 60,
  nadirSumMm: 20,
  currentSumMm: 24,
  target: overall,
  overall,
  changeFromBaselinePct: -60,
  changeFromNadirPct: 20,
  ...parts,
})
const names = (response: ReviewResponse, fiveMmRule?: boolean) =>
  explainStoredResponse(response, nothingBeside, fiveMmRule)?.inputs.map(({ name, value }) => [name, value])

const sums = [
  ['baselineSumMm', 60],
  ['nadirSumMm', 20],
  ['currentSumMm', 24],
]
const beside = [
  ['nonTarget', 'none'],
  ['newLesion', false],
]

it.each([
  // 20 % up and 4 mm up: the answer itself says which rule the department had.
  ['PD', undefined, [...sums, ['fiveMmRule', false], ...beside]],
  ['PR', undefined, [...sums, ['fiveMmRule', true], ...beside]],
  ['PD', false, [...sums, ['fiveMmRule', false], ...beside]],
  ['PR', true, [...sums, ['fiveMmRule', true], ...beside]],
  // No rule leads from these sums to what was stored.
  ['PD', true, undefined],
  ['PR', false, undefined],
  ['CR', undefined, undefined],
] as const)('explains a stored %s where the five-millimetre rule is %s', (overall, rule, inputs) => {
  expect(names(stored(overall), rule)).toEqual(inputs)
})

it('leaves the five-millimetre rule out where it made no difference, and keeps it for RECIST 1.1', () => {
  const shrunk = { nadirSumMm: 60, currentSumMm: 24 }
  const without = [['baselineSumMm', 60], ['nadirSumMm', 60], ['currentSumMm', 24], ...beside]
  expect(names(stored('PR', shrunk))).toEqual(without)
  const kept = [
    ['baselineSumMm', 60],
    ['nadirSumMm', 60],
    ['currentSumMm', 24],
    ['fiveMmRule', true],
    ...beside,
  ]
  for (const rule of [undefined, false, true])
    expect(names(stored('PR', { ...shrunk, criteria: 'RECIST1.1' }), rule)).toEqual(kept)
})

it('takes an answer of a source that is none of ours for not given', () => {
  const explained = explainStoredResponse(stored('PD'), { nonTarget: 'stable?', newLesion: null }, false)
  expect(explained?.worked).toBe(
    '(24 − 60) / 60 = −60 %; (24 − 20) / 20 = 20 %; target PD, non-target none → PD',
  )
})

it.each([
  ['PD', 'PD', false, 'target PR, non-target PD → PD'],
  ['PR', 'non-CR/non-PD', null, 'target PR, non-target non-CR/non-PD → PR'],
  ['PD', 'none', true, 'target PR, non-target none, new lesion → PD'],
] as const)(
  'explains a stored %s by non-targets %s and a new lesion %s',
  (overall, nonTarget, newLesion, end) => {
    const response = stored(overall, { target: 'PR', nadirSumMm: 60 })
    const worked = explainStoredResponse(response, { nonTarget, newLesion }, false)?.worked
    expect(worked).toBe(`(24 − 60) / 60 = −60 %; (24 − 60) / 60 = −60 %; ${end}`)
  },
)

it('explains a response by areas, and no other result than the stored one', () => {
  const area = {
    criteria: 'EASL',
    baselineMm2: 400,
    nadirMm2: 400,
    currentMm2: 200,
    target: 'PR',
    overall: 'PR',
    changeFromBaselinePct: -50,
    changeFromNadirPct: -50,
  } as const
  expect(explainStoredArea(area, nothingBeside)?.worked).toContain('(200 − 400) / 400 = −50 %')
  expect(explainStoredArea({ ...area, overall: 'SD' }, nothingBeside)).toBeNull()
})
