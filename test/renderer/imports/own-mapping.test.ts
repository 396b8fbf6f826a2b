import { expect, it } from 'vitest'
import { guessMapping, mappingGaps, mappingInput } from '../../../src/renderer/imports/own-mapping.ts'
import { ImportMapping } from '../../../src/shared/model/import-mapping.ts'

it('takes a heading for its field by its name in either language', () => {
  const mapping = guessMapping(['Hospital number', '就诊日期', 'INR', 'Albumin', 'Something else'])
  expect(mapping.hospitalNo?.column).toBe('Hospital number')
  expect(mapping.visitOn?.column).toBe('就诊日期')
  expect(mapping.inr).toMatchObject({ column: 'INR', unit: '1' })
  expect(mapping.albumin).toMatchObject({ column: 'Albumin', unit: null })
})

it('names the columns that a file of visits cannot do without, and values without a unit', () => {
  expect(mappingGaps({}).needed).toEqual(['hospitalNo', 'visitOn'])
  const mapping = guessMapping(['Hospital number', 'Visit date', 'Albumin'])
  expect(mappingGaps(mapping)).toEqual({ needed: [], unitless: ['albumin'] })
})

it('becomes a mapping that the host accepts, meanings of cells included', () => {
  const mapping = {
    ...guessMapping(['Hospital number', 'Visit date']),
    sex: { column: 'Gender', unit: null, codes: '1=male，2 = female' },
  }
  const parsed = ImportMapping.parse(mappingInput('Ours', mapping))
  expect(parsed.columns.sex).toEqual({ column: 'Gender', codes: { '1': 'male', '2': 'female' } })
  expect(parsed.columns.hospitalNo).toEqual({ column: 'Hospital number' })
})
