import { describe, expect, it } from 'vitest'
import { detectUnit, usualReadings } from '../../../src/shared/rules/plausibility/unit-detective.ts'
import { UNIT_SLIPS } from '../../../src/shared/rules/plausibility/unit-slips.ts'

const IMPOSSIBLE = 'impossible-as-typed'
const UNUSUAL = 'unusual-as-typed'
type Reading = readonly [field: string, value: number, unit: string, readAs: string]
type Asked = readonly [field: string, value: number, unit: string, reason: string, ...readings: Reading[]]

/** What is typed, how it is meant, and whether it could be true as typed; further readings that fit after it. */
const ASKED: readonly Asked[] = [
  ['platelets', 459_000, '10*9/L', IMPOSSIBLE, ['platelets', 459, '10*9/L', '/uL']],
  ['platelets', 120_000, '10*9/L', IMPOSSIBLE, ['platelets', 120, '10*9/L', '/uL']],
  ['platelets', 22_000, '10*9/L', IMPOSSIBLE, ['platelets', 22, '10*9/L', '/uL']],
  ['platelets', 2001, '10*9/L', IMPOSSIBLE, ['platelets', 2.001, '10*9/L', '/uL']],
  ['wbc', 4500, '10*9/L', IMPOSSIBLE, ['wbc', 4.5, '10*9/L', '/uL']],
  ['neutrophils', 3100, '10*9/L', IMPOSSIBLE, ['neutrophils', 3.1, '10*9/L', '/uL']],
  ['albumin', 3.5, 'g/L', IMPOSSIBLE, ['albumin', 3.5, 'g/dL', 'g/dL']],
  ['albumin', 35, 'g/dL', IMPOSSIBLE, ['albumin', 35, 'g/L', 'g/L']],
  ['bilirubin', 17, 'mg/dL', UNUSUAL, ['bilirubin', 17, 'umol/L', 'umol/L']],
  ['bilirubin', 85, 'mg/dL', IMPOSSIBLE, ['bilirubin', 85, 'umol/L', 'umol/L']],
  ['bilirubin', 86, 'mg/dL', IMPOSSIBLE, ['bilirubin', 86, 'umol/L', 'umol/L']],
  ['bilirubin', 1, 'umol/L', UNUSUAL, ['bilirubin', 1, 'mg/dL', 'mg/dL']],
  ['bilirubin', 0.4, 'umol/L', IMPOSSIBLE, ['bilirubin', 0.4, 'mg/dL', 'mg/dL']],
  ['creatinine', 88, 'mg/dL', IMPOSSIBLE, ['creatinine', 88, 'umol/L', 'umol/L']],
  ['creatinine', 1, 'umol/L', IMPOSSIBLE, ['creatinine', 1, 'mg/dL', 'mg/dL']],
  ['haemoglobin', 13.5, 'g/L', IMPOSSIBLE, ['haemoglobin', 135, 'g/L', 'g/dL']],
  ['inr', 13, '1', UNUSUAL, ['pt', 13, 's', 's']],
  ['inr', 25, '1', IMPOSSIBLE, ['pt', 25, 's', 's']],
  ['pt', 1.1, 's', IMPOSSIBLE, ['inr', 1.1, '1', '1']],
  ['pt_prolongation', 14.2, 's', UNUSUAL, ['pt', 14.2, 's', 's']],
  ['heightCm', 1.72, 'cm', IMPOSSIBLE, ['heightCm', 172, 'cm', 'm']],
  ['heightCm', 1720, 'cm', IMPOSSIBLE, ['heightCm', 172, 'cm', 'mm']],
  ['heightCm', 68, 'cm', IMPOSSIBLE, ['weightKg', 68, 'kg', 'kg'], ['heightCm', 172.72, 'cm', '[in_i]']],
  ['weightKg', 68_000, 'kg', IMPOSSIBLE, ['weightKg', 68, 'kg', 'g']],
  [
    'weightKg',
    172,
    'kg',
    UNUSUAL,
    ['weightKg', 86, 'kg', '{jin}'],
    ['weightKg', 78.0179, 'kg', '[lb_av]'],
    ['heightCm', 172, 'cm', 'cm'],
  ],
  ['longestMm', 3.5, 'mm', UNUSUAL, ['longestMm', 35, 'mm', 'cm']],
  ['largestMm', 0.7, 'mm', IMPOSSIBLE, ['largestMm', 7, 'mm', 'cm']],
  ['sheathCh', 1.67, 'Ch', IMPOSSIBLE, ['sheathCh', 5.01, 'Ch', 'mm']],
  ['microcatheterCh', 0.9, 'Ch', IMPOSSIBLE, ['microcatheterCh', 2.7, 'Ch', 'mm']],
  ['fluoroscopyMin', 1224, 'min', IMPOSSIBLE, ['fluoroscopyMin', 20.4, 'min', 's']],
  ['fluoroscopyMin', 290, 'min', UNUSUAL, ['fluoroscopyMin', 4.8333, 'min', 's']],
  ['feverMaxCel', 101.2, 'Cel', IMPOSSIBLE, ['feverMaxCel', 38.4, 'Cel', '[degF]']],
  ['feverMaxCel', 95, 'Cel', IMPOSSIBLE, ['feverMaxCel', 35, 'Cel', '[degF]']],
  ['feverMaxCel', 109.4, 'Cel', IMPOSSIBLE, ['feverMaxCel', 43, 'Cel', '[degF]']],
  ['longestMm', 4.2, 'mm', UNUSUAL, ['longestMm', 42, 'mm', 'cm']],
  ['airKermaMgy', 1.186, 'mGy', UNUSUAL, ['airKermaMgy', 1186, 'mGy', 'Gy']],
  ['airKermaMgy', 3.5, 'mGy', UNUSUAL, ['airKermaMgy', 3500, 'mGy', 'Gy']],
  ['airKermaMgy', 10, 'mGy', UNUSUAL, ['airKermaMgy', 10_000, 'mGy', 'Gy']],
]

describe('asks whether another unit was meant', () => {
  it.each(ASKED.map((row) => [row.slice(0, 4).join(' '), row] as const))('%s', (_name, row) => {
    const [field, value, unit, reason, ...readings] = row
    const [likeliest, ...otherReadings] = readings.map(
      ([suggestedField, suggestedValue, suggestedUnit, readAs]) => ({
        suggestedField,
        suggestedValue,
        suggestedUnit,
        readAs,
      }),
    )
    expect(detectUnit(field, value, unit)).toEqual({ field, ...likeliest, reason, otherReadings })
  })
  it('about every confusion that is known', () => {
    const tried = ASKED.flatMap(([field, , unit, , ...readings]) =>
      readings.map(([, , , readAs]) => `${field} ${unit} ${readAs}`),
    )
    const silent = UNIT_SLIPS.map((slip) => `${slip.field} ${slip.typedUnit} ${slip.readAs}`).filter(
      (key) => !tried.includes(key) && !key.startsWith('dapGyCm2'),
    )
    expect(silent).toEqual([])
  })
})

describe('238 Gy.cm2 as each system shows it', () => {
  it.each([
    [
      23_800,
      'cGy.cm2',
      [
        [238, 'uGy.m2'],
        [23.8, 'mGy.cm2'],
      ],
    ],
    [238_000, 'mGy.cm2', []],
    [
      2380,
      'dGy.cm2',
      [
        [23.8, 'cGy.cm2'],
        [23.8, 'uGy.m2'],
      ],
    ],
    [0.0238, 'Gy.m2', []],
    // 23.8 mGy.m2 is as usual a number as 238 Gy.cm2; half of it is below what was ever published.
  ] as const)('%s is read as %s', (typed, readAs, others) => {
    const detected = detectUnit('dapGyCm2', typed, 'Gy.cm2')
    expect(detected).toMatchObject({ suggestedValue: 238, suggestedUnit: 'Gy.cm2', readAs })
    expect(detected?.otherReadings.map((other) => [other.suggestedValue, other.readAs])).toEqual(others)
  })
  it.each([
    [8.4, 84, 'mGy.m2'],
    [8.5, undefined, undefined],
    [9.9, undefined, undefined],
    [10, undefined, undefined],
    [23.8, undefined, undefined],
    [238, undefined, undefined],
    [620, undefined, undefined],
    [1679, undefined, undefined],
    [1679.1, 167.91, 'dGy.cm2'],
    [5000, 500, 'dGy.cm2'],
    [5000.1, 50.001, 'cGy.cm2'],
  ])('%s Gy.cm2: %s (%s)', (typed, suggestedValue, readAs) => {
    const detected = detectUnit('dapGyCm2', typed, 'Gy.cm2')
    expect([detected?.suggestedValue, detected?.readAs]).toEqual([suggestedValue, readAs])
  })
})

describe('the limit of an analyser tells the unit of AFP', () => {
  it.each([
    ['<', 0.605, '[IU]/mL', 'ng/mL'],
    ['>', 1210, '[IU]/mL', 'ng/mL'],
    ['>', 60_500, '[IU]/mL', 'ng/mL'],
    ['>', 121_000, 'k[IU]/L', 'ug/L'],
  ] as const)('%s%s is not in %s but in %s', (comparator, value, unit, meant) => {
    expect(detectUnit('afp', value, unit, comparator)).toEqual({
      field: 'afp',
      suggestedField: 'afp',
      suggestedValue: value,
      suggestedUnit: meant,
      readAs: meant,
      reason: 'limit-of-other-unit',
      otherReadings: [],
    })
  })
  it.each([
    ['without a sign', 1210, '[IU]/mL', null],
    ['in the unit it is the limit of', 60_500, 'ng/mL', '>'],
    ['at the limit in IU/mL itself', 1000, '[IU]/mL', '>'],
    ['at a round limit, which many analysers have', 1000, 'ng/mL', '>'],
    ['beside the limit', 1211, '[IU]/mL', '>'],
  ] as const)('says nothing %s', (_name, value, unit, comparator) => {
    expect(detectUnit('afp', value, unit, comparator)).toBeNull()
  })
  it('and of nothing else', () => {
    expect(detectUnit('pivka_ii', 1210, 'ng/mL', '>')).toBeNull()
    expect(detectUnit('platelets', 60_500, '10*9/L', '>')?.suggestedValue).toBe(60.5)
  })
})

it('lists every usual reading of a value that is credible as it stands', () => {
  const readings = usualReadings('dapGyCm2', 1500, 'Gy.cm2')
  expect(readings.map(({ readAs, suggestedValue }) => [readAs, suggestedValue])).toEqual([
    ['dGy.cm2', 150],
    ['cGy.cm2', 15],
    ['uGy.m2', 15],
  ])
  expect(usualReadings('inr', 4, '1')).toEqual([])
})

it('keeps every digit where only the unit changes', () => {
  expect(detectUnit('bilirubin', 1.000_05, 'umol/L')?.suggestedValue).toBe(1.000_05)
})

describe('keeps quiet', () => {
  it.each([
    ['a usual value', 'albumin', 38, 'g/L'],
    ['the usual limit itself', 'bilirubin', 5, 'mg/dL'],
    ['the lower one', 'bilirubin', 3, 'umol/L'],
    ['a low albumin that is no g/dL either', 'albumin', 19, 'g/L'],
    ['a high bilirubin that is no mg/dL', 'bilirubin', 120, 'umol/L'],
    ['a high bilirubin that is no usual umol/L', 'bilirubin', 5.1, 'g/dL'],
    ['a high creatinine that is no umol/L', 'creatinine', 2.4, 'mg/dL'],
    ['a low creatinine that is no usual mg/dL', 'creatinine', 12, 'umol/L'],
    ['thrombocytopenia', 'platelets', 22, '10*9/L'],
    ['thrombocytosis', 'platelets', 459, '10*9/L'],
    ['leucocytosis', 'wbc', 24, '10*9/L'],
    ['a high INR that is no PT', 'inr', 4, '1'],
    ['a long prolongation that is no PT', 'pt_prolongation', 21, 's'],
    ['a high air kerma', 'airKermaMgy', 4200, 'mGy'],
    ['an air kerma that nobody gives in Gy', 'airKermaMgy', 10.1, 'mGy'],
    ['a high temperature', 'feverMaxCel', 42.6, 'Cel'],
    ['a count that is impossible in every unit', 'platelets', 5_000_000, '10*9/L'],
    ['a value beside the unit of another', 'creatinine', 2001, 'umol/L'],
    ['an unknown field', 'shoeSize', 44, '1'],
  ] as const)('%s', (_name, field, value, unit) => expect(detectUnit(field, value, unit)).toBeNull())
})
