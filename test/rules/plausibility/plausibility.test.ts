import { expect, it } from 'vitest'
import { DRUGS } from '../../../src/shared/model/agent.ts'
import { LABS } from '../../../src/shared/model/lab.ts'
import {
  hardLimits,
  judgeRange,
  RANGES,
  rangeOf,
} from '../../../src/shared/rules/plausibility/plausibility.ts'
import { drugOfField } from '../../../src/shared/rules/plausibility/ranges/drugs.ts'
import { rangeFieldName } from '../../../src/shared/wording/range-fields.ts'

it('knows every field once per unit', () => {
  const keys = RANGES.map(({ field, unit }) => `${field} ${unit}`)
  expect(new Set(keys).size).toBe(keys.length)
})

it('covers every laboratory value in each of its units, and every drug', () => {
  const labs = LABS.flatMap(({ code, units }) =>
    units.filter((unit) => !rangeOf(code, unit)).map((unit) => `${code} ${unit}`),
  )
  expect(labs).toEqual([])
  expect(DRUGS.filter(({ code }) => !rangeOf(code, 'mg'))).toEqual([])
})

it('has a name in both languages for every field', () => {
  const nameless = RANGES.filter(({ field }) =>
    (['en', 'zh'] as const).some((language) => rangeFieldName(field, language) === field),
  )
  expect(nameless).toEqual([])
})

it('has no opinion on what it does not know', () => {
  expect(judgeRange('shoeSize', 99, '1')).toBeNull()
  expect(judgeRange('platelets', 1, 'mg')).toBeNull()
})

it('hands out both hard limits of a field that has them', () => {
  expect(hardLimits('bilirubin', 'mg/dL')).toEqual([0.03, 58])
  expect(() => hardLimits('emulsionRatio', '1')).toThrow('no hard limits for emulsionRatio in 1')
  expect(() => hardLimits('shoeSize', '1')).toThrow('no hard limits for shoeSize in 1')
})

it.each([
  ['doxorubicin_deb', 'doxorubicin'],
  ['fluorouracil_haic', 'fluorouracil'],
  ['cisplatin', 'cisplatin'],
  ['x_deb_y', 'x_deb_y'],
])('judges %s as the drug %s', (field, drug) => expect(drugOfField(field)).toBe(drug))
