import { expect, it } from 'vitest'
import { detectDapUnit } from '../../../src/shared/rules/sessions/dap-unit.ts'

it.each([
  [23_800, 'cGy.cm2'],
  [2380, 'dGy.cm2'],
  [238_000, 'mGy.cm2'],
  [23.8, 'mGy.m2'],
  [0.0238, 'Gy.m2'],
])('%s beside 1400 mGy is %s', (typed, readAs) => {
  expect(detectDapUnit(typed, 1400)).toMatchObject({
    field: 'dapPerAirKermaCm2',
    reason: 'unusual-as-typed',
    suggestedField: 'dapGyCm2',
    suggestedValue: 238,
    suggestedUnit: 'Gy.cm2',
    readAs,
  })
})

it('offers every other unit that gives a field', () => {
  const readings = (dap: number, airKermaMgy: number) =>
    detectDapUnit(dap, airKermaMgy)?.otherReadings.map(({ readAs }) => readAs)
  expect(readings(23_800, 1400)).toEqual(['uGy.m2'])
  expect(detectDapUnit(23_800, 200)).toMatchObject({
    readAs: 'mGy.cm2',
    suggestedValue: 23.8,
    otherReadings: [],
  })
  expect(readings(23.8, 1400)).toEqual([])
})

it.each([
  ['no unit explains it', 238, 14],
  ['there is no air kerma', 23.8, 0],
  ['the field exists as typed', 238, 1400],
  ['it only just exists', 60, 3000],
] as const)('says nothing where %s', (_name, dapGyCm2, airKermaMgy) => {
  expect(detectDapUnit(dapGyCm2, airKermaMgy)).toBeNull()
})
