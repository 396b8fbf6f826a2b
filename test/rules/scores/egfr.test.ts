import { describe, expect, it } from 'vitest'
import { answerEgfr, EgfrInput } from '../../../src/shared/rules/scores/egfr.ts'

const ask = (asked: Parameters<typeof EgfrInput.parse>[0]) => answerEgfr(EgfrInput.parse(asked))

describe('the worked values, in both units', () => {
  it.each([
    [1, 88.42, 60, 'female', 64.495, 64],
    [1, 88.42, 60, 'male', 86.1626, 86],
    [0.7, 61.894, 45, 'female', 108.6234, 109],
    [0.9, 79.578, 45, 'male', 107.3354, 107],
    [2, 176.84, 70, 'male', 35.243, 35],
    [0.5, 44.21, 30, 'male', 140.7182, 141],
  ] as const)('%s mg/dL or %s umol/L, %s years, %s', (mgDl, umolL, ageYears, sex, raw, shown) => {
    for (const creatinine of [
      { value: mgDl, unit: 'mg/dL' },
      { value: umolL, unit: 'umol/L' },
    ]) {
      const answer = ask({ creatinine, ageYears, sex })
      expect(answer).toMatchObject({ shown, formula: 'ckdepi2021.v1' })
      expect(answer.raw).toBeCloseTo(raw, 4)
    }
  })

  it('176.8 umol/L are 1.9995 mg/dL', () => {
    const answer = ask({ creatinine: { value: 176.8, unit: 'umol/L' }, ageYears: 55, sex: 'female' })
    expect(answer.shown).toBe(29)
    expect(answer.raw).toBeCloseTo(28.9676, 4)
  })
})

it('tells how it came about', () => {
  const { explain } = ask({ creatinine: { value: 176.84, unit: 'umol/L' }, ageYears: 70, sex: 'male' })
  expect(explain).toEqual({
    formula: 'ckdepi2021.v1',
    expression:
      'eGFR = 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.2 × 0.9938^age × 1.012 if female; Scr in mg/dL',
    worked: '142 × min(2/0.9, 1)^−0.302 × max(2/0.9, 1)^−1.2 × 0.9938^70 × 1 = 35.243',
    inputs: [
      { name: 'creatinine', value: 176.84, unit: 'umol/L', points: null },
      { name: 'ageYears', value: 70, unit: 'a', points: null },
      { name: 'sex', value: 'male', unit: null, points: null },
    ],
    missing: [],
    source: 'Inker, N Engl J Med 2021;385:1737',
    certainty: 'K',
  })
})

const WHOLE = { creatinine: { value: 1, unit: 'mg/dL' }, ageYears: 60, sex: 'female' } as const
it.each([
  ['creatinine', { creatinine: null }],
  ['creatinine', { creatinine: { value: null, unit: 'mg/dL' } }],
  ['ageYears', { ageYears: null }],
  ['sex', { sex: null }],
  ['sex', { sex: 'other' }],
  ['sex', { sex: 'unknown' }],
] as const)('misses %s in %j', (missing, over) => {
  expect(ask({ ...WHOLE, ...over })).toMatchObject({
    raw: null,
    shown: null,
    explain: { worked: null, missing: [missing] },
  })
})

it('names the usual unit of a creatinine that is missing', () => {
  expect(ask({}).explain.inputs[0]).toEqual({ name: 'creatinine', value: null, unit: 'umol/L', points: null })
})

it.each([
  [17, false],
  [18, true],
  [115, true],
  [116, false],
])('takes an age of %s: %s', (ageYears, isTaken) => {
  expect(EgfrInput.safeParse({ ...WHOLE, ageYears }).success).toBe(isTaken)
})
