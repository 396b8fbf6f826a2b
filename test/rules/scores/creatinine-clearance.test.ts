import { expect, it } from 'vitest'
import { creatinineClearanceMlMin } from '../../../src/shared/rules/scores/creatinine-clearance.ts'

it.each([
  [1, 60, 'female', 60, 56.6667],
  [1, 60, 'male', 70, 77.7778],
  [0.7, 45, 'female', 55, 88.12],
  [0.9, 45, 'male', 68, 99.6914],
  [2, 70, 'male', 65, 31.5972],
  [176.8 / 88.42, 55, 'female', 50, 25.0925],
  [0.5, 30, 'male', 80, 244.4444],
] as const)(
  'clears %s mg/dL at %s years, %s, %s kg with %s mL/min',
  (creatinineMgDl, ageYears, sex, weightKg, expected) => {
    const raw = creatinineClearanceMlMin({ creatinineMgDl, ageYears, weightKg, sex })
    expect(raw).toBeCloseTo(expected, 4)
  },
)
