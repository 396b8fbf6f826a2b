import { describe, expect, it } from 'vitest'
import { convertUnit } from '../../../src/shared/rules/plausibility/units.ts'

describe('the worked conversions', () => {
  it.each([
    ['bilirubin', 3, 'mg/dL', 'umol/L', 51.312],
    ['bilirubin', 34, 'umol/L', 'mg/dL', 1.9878],
    ['albumin', 3.5, 'g/dL', 'g/L', 35],
    ['creatinine', 2, 'mg/dL', 'umol/L', 176.84],
    ['creatinine', 176.8, 'umol/L', 'mg/dL', 1.9995],
    ['afp', 330, '[IU]/mL', 'ng/mL', 399.3],
    ['afp', 50, 'k[IU]/L', 'ng/mL', 60.5],
    ['afp', 400, 'ug/L', 'ng/mL', 400],
    ['catheter', 5, 'Ch', 'mm', 1.667],
    ['guidewire', 0.018, '[in_i]', 'mm', 0.4572],
    ['dap', 238, 'Gy.cm2', 'Gy.cm2', 238],
    ['dap', 23_800, 'cGy.cm2', 'Gy.cm2', 238],
    ['dap', 2380, 'dGy.cm2', 'Gy.cm2', 238],
    ['dap', 238_000, 'mGy.cm2', 'Gy.cm2', 238],
    ['dap', 23_800, 'uGy.m2', 'Gy.cm2', 238],
    ['dap', 23.8, 'mGy.m2', 'Gy.cm2', 238],
    ['dap', 0.0238, 'Gy.m2', 'Gy.cm2', 238],
  ] as const)('%s %s %s in %s is %s', (quantity, value, from, to, expected) => {
    const places = String(expected).split('.')[1]?.length ?? 0
    expect(convertUnit(quantity, value, from, to)).toBeCloseTo(expected, places)
  })
})

it('is exact where a factor multiplies', () => {
  expect(convertUnit('albumin', 3.7, 'g/dL', 'g/L')).toBe(37)
  expect(convertUnit('afp', 0.7, '[IU]/mL', 'ng/mL')).toBe(0.847)
})

it('gives the outer diameter of a catheter either way', () => {
  expect(convertUnit('catheter', 2, 'mm', 'Ch')).toBe(6)
  expect(convertUnit('catheter', 5, 'Ch', 'mm')).toBe(1.666666666667)
})

it.each([
  ['bilirubin', 'mg/dL', 'g/L'],
  ['bilirubin', 'umol/L', 'g/L'],
  ['bilirubin', 'g/L', 'umol/L'],
  ['bilirubin', 'g/L', 'mg/dL'],
  ['dap', 'cGy.cm2', 'mGy.cm2'],
  ['afp', 'ug/L', '[IU]/mL'],
  ['catheter', 'Ch', '[in_i]'],
  ['catheter', 'mm', '[in_i]'],
  ['catheter', '[in_i]', 'Ch'],
  ['catheter', '[in_i]', 'mm'],
] as const)('does not convert %s from %s to %s, for which there is no factor', (quantity, from, to) => {
  expect(convertUnit(quantity, 3, from, to)).toBeNull()
})
