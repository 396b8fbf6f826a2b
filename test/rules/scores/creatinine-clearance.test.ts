import { expect, it } from 'vitest'
import {
  answerCreatinineClearance,
  CreatinineClearanceInput,
} from '../../../src/shared/rules/scores/creatinine-clearance.ts'

const ask = (asked: Parameters<typeof CreatinineClearanceInput.parse>[0]) =>
  answerCreatinineClearance(CreatinineClearanceInput.parse(asked))

it.each([
  [1, 'mg/dL', 60, 'female', 60, 56.6667, 57],
  [1, 'mg/dL', 60, 'male', 70, 77.7778, 78],
  [88.42, 'umol/L', 60, 'male', 70, 77.7778, 78],
  [0.7, 'mg/dL', 45, 'female', 55, 88.12, 88],
  [0.9, 'mg/dL', 45, 'male', 68, 99.6914, 100],
  [2, 'mg/dL', 70, 'male', 65, 31.5972, 32],
  [176.8, 'umol/L', 55, 'female', 50, 25.0925, 25],
  [0.5, 'mg/dL', 30, 'male', 80, 244.4444, 244],
] as const)(
  'clears %s %s at %s years, %s, %s kg with %s mL/min, shown %s',
  (value, unit, ageYears, sex, weightKg, raw, shown) => {
    const answer = ask({ creatinine: { value, unit }, ageYears, sex, weightKg })
    expect(answer).toMatchObject({ shown, formula: 'cockcroft-gault.v1' })
    expect(answer.raw).toBeCloseTo(raw, 4)
  },
)

const WHOLE = {
  creatinine: { value: 176.84, unit: 'umol/L' },
  ageYears: 70,
  weightKg: 65,
  sex: 'female',
} as const

it('tells how it came about', () => {
  expect(ask(WHOLE).explain).toEqual({
    formula: 'cockcroft-gault.v1',
    expression: 'CrCl = (140 − age) × (weight, kg) ÷ (72 × (creatinine, mg/dL)) × 0.85 if female',
    worked: '(140 − 70) × 65 ÷ (72 × 2) × 0.85 = 26.8576',
    inputs: [
      { name: 'creatinine', value: 176.84, unit: 'umol/L', points: null },
      { name: 'ageYears', value: 70, unit: 'a', points: null },
      { name: 'weightKg', value: 65, unit: 'kg', points: null },
      { name: 'sex', value: 'female', unit: null, points: null },
    ],
    missing: [],
    source: 'Cockcroft & Gault, Nephron 1976;16:31',
    certainty: 'K',
  })
})

it.each([
  ['creatinine', { creatinine: null }],
  ['ageYears', { ageYears: null }],
  ['weightKg', { weightKg: null }],
  ['sex', { sex: 'unknown' }],
] as const)('misses %s in %j', (missing, over) => {
  expect(ask({ ...WHOLE, ...over })).toMatchObject({
    raw: null,
    shown: null,
    explain: { worked: null, missing: [missing] },
  })
})

it('misses everything that was left out, and names the usual unit', () => {
  expect(ask({}).explain).toMatchObject({
    missing: ['creatinine', 'ageYears', 'weightKg', 'sex'],
    inputs: [{ unit: 'umol/L' }, {}, {}, {}],
  })
})
