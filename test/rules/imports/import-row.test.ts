import { expect, test } from 'vitest'
import { IMPORT_REASONS } from '../../../src/shared/rules/imports/import-reasons.ts'
import { isRefused, underReview } from '../../../src/shared/rules/imports/import-row.ts'

const COLUMNS = { stage: { column: 'Stage', codes: { '1': 'A', ' 2': 'B', none: '' } }, note: undefined }
const rowWith = (cells: Record<string, string>, cellsFound = 2) =>
  underReview({ line: 5, cells, cellsFound, cellsExpected: 2 }, COLUMNS)

test.each([
  ['1', 'A'],
  [' 1 ', 'A'],
  ['none', ''],
  ['2', '2'],
  [' 3 ', ' 3 '],
  ['toString', 'toString'],
])('reads the cell %j by the codes of its source as %j', (cell, meant) => {
  const row = rowWith({ stage: cell })
  expect([row.cell('stage'), row.cell('note'), row.line]).toEqual([meant, '', 5])
  expect([row.column('stage'), row.column('note')]).toEqual([COLUMNS.stage, undefined])
})

test('quotes a cell as the file has it, under the name of its column or else of its field', () => {
  const row = rowWith({ stage: '1', note: 'x'.repeat(121) })
  row.note('stage', 'wrong-order')
  row.note('note', 'formula-text')
  row.note('weight', 'not-a-number')
  expect(row.findings.map(({ row: line, column, value }) => [line, column, value])).toEqual([
    [5, 'Stage', '1'],
    [5, 'note', 'x'.repeat(120)],
    [5, 'weight', ''],
  ])
})

test('names a row with another number of cells than the heading', () => {
  expect(rowWith({ hospitalNo: 'S9001' }).findings).toEqual([])
  expect(rowWith({ hospitalNo: 'S9001' }, 3).findings).toEqual([
    {
      row: 5,
      column: 'hospitalNo',
      value: 'S9001',
      severity: 'refuse',
      code: 'cell-count',
      reason: { en: 'The row has 3 cells, the heading 2.', zh: '该行有 3 格，表头为 2 格。' },
    },
  ])
})

test('is out by one refusal, and in with any number of questions', () => {
  const row = rowWith({})
  row.note('stage', 'code-unknown')
  row.note('stage', 'wrong-order')
  expect(isRefused(row.findings)).toBe(false)
  row.note('stage', 'formula-text')
  expect(isRefused(row.findings)).toBe(true)
})

test('fills a reason in each language, and leaves out what nobody gave', () => {
  const row = rowWith({ stage: '10' })
  row.note('stage', 'value-unusual', { low: 1, high: '9', offer: { en: ' Meant 3?', zh: '是否为 3？' } })
  expect(row.findings).toEqual([
    {
      row: 5,
      column: 'Stage',
      value: '10',
      severity: 'question',
      code: 'value-unusual',
      reason: {
        en: 'The value lies outside the usual 1 to 9. Meant 3?',
        zh: '数值超出常见范围 1 至 9。是否为 3？',
      },
    },
  ])
})

test('every reason says the same in both languages: the same blanks to fill', () => {
  const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
  for (const { en, zh } of Object.values(IMPORT_REASONS)) {
    expect(new Set(blanks(zh))).toEqual(new Set(blanks(en)))
    expect(zh).toMatch(/[。？](\{offer\})?$/)
  }
})
