import { expect, test } from 'vitest'
import {
  noteViableLonger,
  type ReaderFields,
  readersIn,
  readingIn,
} from '../../../src/shared/rules/imports/import-readers.ts'
import { underReview } from '../../../src/shared/rules/imports/import-row.ts'

const VIABLE: ReaderFields = {
  criteria: 'mRECIST',
  baseline: 'viable0',
  review: 'viable1',
  category: 'vCode',
}
const WHOLE: ReaderFields = { criteria: 'RECIST1.1', baseline: 'whole0', review: 'whole1', category: 'wCode' }

const rowWith = (cells: Record<string, string>) =>
  underReview({ line: 2, cells, cellsFound: 1, cellsExpected: 1 }, {})
const said = (row: ReturnType<typeof rowWith>) =>
  row.findings.map(({ column, reason }) => `${column}: ${reason.en}`)

test('judges the sums of a reader by our rules', () => {
  expect(readingIn(rowWith({ viable0: '60', viable1: '42' }), VIABLE)).toEqual({
    criteria: 'mRECIST',
    baselineSumMm: 60,
    nadirSumMm: 60,
    currentSumMm: 42,
    target: 'PR',
    overall: 'PR',
    changeFromBaselinePct: -30,
    changeFromNadirPct: -30,
    versusPrevious: null,
  })
})

test.each([
  ['', ''],
  ['60', ''],
  ['', '42'],
])('has no reading from the sums %j and %j', (viable0, viable1) => {
  const row = rowWith({ viable0, viable1, vCode: '4' })
  expect(readingIn(row, VIABLE)).toBeNull()
  expect(said(row)).toEqual([])
})

test.each([
  ['0', '1', []],
  ['42', '2', []],
  ['43', ' 3 ', []],
  ['72', '4', []],
  ['42', '', []],
  ['42', '5', []],
  ['0', '2', ['vCode: The file says PR; the sums give CR.']],
  ['42', '1', ['vCode: The file says CR; the sums give PR.']],
  ['42', ' 3 ', ['vCode: The file says SD; the sums give PR.']],
  ['43', '4', ['vCode: The file says PD; the sums give SD.']],
])('holds 60 → %s mm against the category %j of the file: %j', (viable1, vCode, expected) => {
  const row = rowWith({ viable0: '60', viable1, vCode })
  readingIn(row, VIABLE)
  expect(said(row)).toEqual(expected)
})

test.each([
  ['60', '42', []],
  ['59', '41', []],
  ['61', '42', ['viable0: The viable sum is longer than the whole (60 mm).']],
  ['60', '43', ['viable1: The viable sum is longer than the whole (42 mm).']],
])('holds viable sums of %s and %s mm against whole sums of 60 and 42 mm', (viable0, viable1, expected) => {
  const row = rowWith({ viable0, viable1, whole0: '60', whole1: '42' })
  noteViableLonger(row, VIABLE, readingIn(row, VIABLE), readingIn(row, WHOLE))
  expect(said(row)).toEqual(expected)
})

test('says nothing about viable and whole sums where a reader gave one kind', () => {
  const row = rowWith({ viable0: '60', viable1: '42' })
  const viable = readingIn(row, VIABLE)
  noteViableLonger(row, VIABLE, viable, null)
  noteViableLonger(row, VIABLE, null, viable)
  expect(said(row)).toEqual([])
})

test('keeps every reader under the number that the file knows him by, without those who gave nothing', () => {
  const row = rowWith({ viable0: '60', viable1: '42' })
  const reading = readingIn(row, VIABLE)
  expect(readersIn([[reading, null], [null, null], [], [null, reading]])).toEqual([
    { reader: 'Reader 1', responses: [reading] },
    { reader: 'Reader 4', responses: [reading] },
  ])
})
