import { describe, expect, it } from 'vitest'
import { detectUnit } from '../../../src/shared/rules/plausibility/unit-detective.ts'

describe('asks whether another unit was meant', () => {
  it.each([
    ['platelets', 459_000, '10*9/L', 459, '10*9/L', '/uL', 'impossible-as-typed'],
    ['platelets', 120_000, '10*9/L', 120, '10*9/L', '/uL', 'impossible-as-typed'],
    ['wbc', 4500, '10*9/L', 4.5, '10*9/L', '/uL', 'impossible-as-typed'],
    ['albumin', 3.5, 'g/L', 3.5, 'g/dL', 'g/dL', 'impossible-as-typed'],
    ['albumin', 35, 'g/dL', 35, 'g/L', 'g/L', 'impossible-as-typed'],
    ['bilirubin', 17, 'mg/dL', 17, 'umol/L', 'umol/L', 'unusual-as-typed'],
    ['bilirubin', 1.1, 'umol/L', 1.1, 'mg/dL', 'mg/dL', 'unusual-as-typed'],
    ['creatinine', 88, 'mg/dL', 88, 'umol/L', 'umol/L', 'impossible-as-typed'],
    ['creatinine', 1.1, 'umol/L', 1.1, 'mg/dL', 'mg/dL', 'impossible-as-typed'],
    ['haemoglobin', 13.5, 'g/L', 135, 'g/L', 'g/dL', 'impossible-as-typed'],
    ['heightCm', 1.72, 'cm', 172, 'cm', 'm', 'impossible-as-typed'],
    ['fluoroscopyMin', 1224, 'min', 20.4, 'min', 's', 'impossible-as-typed'],
    ['dapGyCm2', 23_800, 'Gy.cm2', 238, 'Gy.cm2', 'cGy.cm2', 'impossible-as-typed'],
    ['dapGyCm2', 238_000, 'Gy.cm2', 238, 'Gy.cm2', 'mGy.cm2', 'impossible-as-typed'],
    ['dapGyCm2', 0.0238, 'Gy.cm2', 238, 'Gy.cm2', 'Gy.m2', 'unusual-as-typed'],
    ['airKermaMgy', 1.186, 'mGy', 1186, 'mGy', 'Gy', 'unusual-as-typed'],
  ] as const)('%s %s %s: %s %s (%s)', (field, value, unit, suggestedValue, suggestedUnit, readAs, reason) => {
    expect(detectUnit(field, value, unit)).toEqual({ field, suggestedValue, suggestedUnit, readAs, reason })
  })
})

describe('keeps quiet', () => {
  it.each([
    ['a usual value', 'albumin', 38, 'g/L'],
    ['the usual limit itself', 'bilirubin', 5, 'mg/dL'],
    ['a low albumin that is no g/dL either', 'albumin', 19, 'g/L'],
    ['a high bilirubin that is no mg/dL', 'bilirubin', 120, 'umol/L'],
    ['a high creatinine that is no umol/L', 'creatinine', 2.4, 'mg/dL'],
    ['thrombocytopenia', 'platelets', 22, '10*9/L'],
    ['leucocytosis', 'wbc', 24, '10*9/L'],
    ['a long procedure', 'dapGyCm2', 620, 'Gy.cm2'],
    ['a field without units to confuse', 'inr', 4, '1'],
    ['an unknown field', 'shoeSize', 44, '1'],
  ] as const)('%s', (_name, field, value, unit) => expect(detectUnit(field, value, unit)).toBeNull())
})
