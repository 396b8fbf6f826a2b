import { expect, it } from 'vitest'
import { fieldPlace, recordedValueText } from '../../src/shared/wording/recorded-value.ts'

const LESION = '01936f00-0000-7000-8000-000000000001'

it.each([
  ['contrastMl', 110, '110 mL', '110 mL'],
  ['contrastMgIPerMl', 320, '320 mg I/mL', '320 mg I/mL'],
  ['fluoroscopyMin', 18.2, '18.2 min', '18.2 min'],
  ['dsaRuns', 12, '12', '12'],
  ['checklistDone', false, 'no', '否'],
  ['operator', 'Chen Jing', 'Chen Jing', 'Chen Jing'],
  ['contrastAgent', 'iohexol', 'Iohexol', '碘海醇'],
  ['arteries.0.lesionUids', [LESION], 'L3', 'L3'],
  ['unavailable.0.path', 'dapGyCm2', 'Dose-area product', '剂量面积乘积'],
] as const)('words %s as people read it', (path, value, en, zh) => {
  const recorded = typeof value === 'object' ? [...value] : value
  const lesions = [{ uid: LESION, no: 3 }]
  expect(recordedValueText(path, recorded, 'en', lesions)).toBe(en)
  expect(recordedValueText(path, recorded, 'zh', lesions)).toBe(zh)
})

it('says nothing for what is not recorded', () => {
  expect(recordedValueText('contrastMl', null, 'en')).toBeNull()
})

it('shows a code that this version does not know as it is', () => {
  expect(recordedValueText('contrastAgent', 'from_a_later_version', 'en')).toBe('from_a_later_version')
})

it('names a field with the lines of the lists that it stands in', () => {
  expect(fieldPlace('arteries.0.drugs.1.doseMg', 'en')).toBe('Arteries 1, Drugs 2, Dose')
  expect(fieldPlace('contrastMl', 'zh')).toBe('对比剂用量')
})
