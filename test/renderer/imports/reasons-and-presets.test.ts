import { expect, it } from 'vitest'
import { presetFor } from '../../../src/renderer/imports/preset-for.ts'
import { reasonText } from '../../../src/renderer/imports/reason-text.ts'
import { IMPORT_REASONS } from '../../../src/shared/rules/imports/import-reasons.ts'

it('words every reason as a whole sentence for a count of rows, in both languages', () => {
  const spoken = Object.keys(IMPORT_REASONS).flatMap((code) => [
    reasonText(code, 'en'),
    reasonText(code, 'zh'),
  ])
  expect(spoken.filter((text) => /[…{}]|\s[.,]/.test(text) || !/[.。]$/.test(text))).toEqual([])
})

const presets = [
  { id: 'sysucc-visits' as const, columns: ['id', 'date'] },
  { id: 'hcc-tace-seg' as const, columns: ['id', 'date', 'response'] },
]

it('takes the layout whose columns all stand in the file, and the one that explains more of it', () => {
  expect(presetFor(['date', 'id', 'age'], presets)).toBe('sysucc-visits')
  expect(presetFor(['response', 'date', 'id'], presets)).toBe('hcc-tace-seg')
  expect(presetFor(['id', 'response'], presets)).toBeUndefined()
})
