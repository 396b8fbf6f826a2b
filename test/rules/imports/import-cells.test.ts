import { describe, expect, test } from 'vitest'
import { err, ok } from '../../../src/shared/kit/result.ts'
import {
  readBoundedNumber,
  readDate,
  readFlag,
  readNumber,
  readSex,
  readText,
} from '../../../src/shared/rules/imports/import-cells.ts'

describe('a cell that its source has nothing for', () => {
  const NOTHING = ['', ' ', 'NA', 'na', 'N/A', 'null', 'None', 'NaN', '-', '--', '—', '/', '\\']
  test.each([...NOTHING, '无', '未查', '不详'])('is %j, for every kind of value', (cell) => {
    expect(readText(cell)).toBeNull()
    for (const read of [readNumber, readBoundedNumber, readDate, readFlag, readSex])
      expect(read(` ${cell} `)).toEqual(ok(null))
  })
  test.each(['0', 'N', '---', 'N.A.', 'unknown'])('is not %j', (cell) => {
    expect(readText(` ${cell} `)).toBe(cell)
  })
})

test.each<[string, number | 'not-a-number' | 'formula-text']>([
  [' 12 ', 12],
  ['12.25', 12.25],
  ['5.', 5],
  ['.25', 0.25],
  ['+3', 3],
  ['-3.5', -3.5],
  ['1e3', 1000],
  ['1E-2', 0.01],
  ['1.5e+12', 1.5e12],
  ['12,5', 'not-a-number'],
  ['1 200', 'not-a-number'],
  ['.', 'not-a-number'],
  ['.x', 'not-a-number'],
  ['1e', 'not-a-number'],
  ['1ex', 'not-a-number'],
  ['1e100', 'not-a-number'],
  ['x5', 'not-a-number'],
  ['5x', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['-x', 'formula-text'],
  ['=5', 'formula-text'],
  ['+5+5', 'formula-text'],
])('reads the number %j as %j', (cell, answer) => {
  expect(readNumber(cell)).toEqual(typeof answer === 'number' ? ok(answer) : err(answer))
})

test.each([
  ['0.6', ok({ value: 0.6, comparator: null })],
  [' <0.6 ', ok({ value: 0.6, comparator: '<' })],
  ['＜ 0.6', ok({ value: 0.6, comparator: '<' })],
  ['>121000', ok({ value: 121_000, comparator: '>' })],
  [' ＞ 121000', ok({ value: 121_000, comparator: '>' })],
  ['>-2', ok({ value: -2, comparator: '>' })],
  ['<', err('not-a-number')],
  ['>NA', err('not-a-number')],
  ['<<5', err('not-a-number')],
  ['5>', err('not-a-number')],
  ['< =5', err('formula-text')],
])('reads %j, that the analyser may have cut off, as %j', (cell, answer) => {
  expect(readBoundedNumber(cell)).toEqual(answer)
})

describe('a date', () => {
  test.each([
    ['2015-12-31', '2015-12-31'],
    ['2015-3-2', '2015-03-02'],
    ['2015/03/02', '2015-03-02'],
    ['2015.11.12', '2015-11-12'],
    ['2015/3.2', '2015-03-02'],
    ['2015年3月2日', '2015-03-02'],
    ['2015年12月31日', '2015-12-31'],
    ['2015年12月31', '2015-12-31'],
    ['20151231', '2015-12-31'],
    ['2015-12-31T8:05', '2015-12-31'],
    ['2015-12-31 18:05', '2015-12-31'],
    ['2015年12月31日 18:05:59', '2015-12-31'],
    ['20151231 18:05', '2015-12-31'],
  ])('%j is the day %s', (cell, date) => expect(readDate(` ${cell} `)).toEqual(ok(date)))
  test.each([
    ['2015-02-29', 'date-does-not-exist'],
    ['20151301', 'date-does-not-exist'],
    ['2015-12-00', 'date-does-not-exist'],
    ['31.12.2015', 'date-ambiguous'],
    ['3/4/15', 'date-ambiguous'],
    ['12-31-15', 'date-ambiguous'],
    ['x3/4/15', 'date-unreadable'],
    ['3/4/15x', 'date-unreadable'],
    ['3/4/5', 'date-unreadable'],
    ['3/4/201', 'date-unreadable'],
    ['3/4/Mi', 'date-unreadable'],
    ['3/4/20155', 'date-unreadable'],
    ['a/4/15', 'date-unreadable'],
    ['3/a/15', 'date-unreadable'],
    ['3_4/15', 'date-unreadable'],
    ['3/4_15', 'date-unreadable'],
    ['x2015-12-31', 'date-unreadable'],
    ['2015-12-31x', 'date-unreadable'],
    ['215-12-31', 'date-unreadable'],
    ['2015_12-31', 'date-unreadable'],
    ['2015-12_31', 'date-unreadable'],
    ['2015-ab-31', 'date-unreadable'],
    ['2015-12-ab', 'date-unreadable'],
    ['2015-123-1', 'date-unreadable'],
    ['2015年a月1日', 'date-unreadable'],
    ['2015年1月a日', 'date-unreadable'],
    ['2015年12月31号', 'date-unreadable'],
    ['2015123', 'date-unreadable'],
    ['201512', 'date-unreadable'],
    ['2015ab31', 'date-unreadable'],
    ['201512ab', 'date-unreadable'],
    ['2015-12-31x18:05', 'date-unreadable'],
    ['2015-12-31 18', 'date-unreadable'],
    ['2015-12-31 18:5', 'date-unreadable'],
    ['2015-12-31 ab:05', 'date-unreadable'],
    ['2015-12-31 18:ab', 'date-unreadable'],
    ['2015-12-31 18:05:5', 'date-unreadable'],
    ['2015-12-31 18:05:ab', 'date-unreadable'],
    ['spring 2015', 'date-unreadable'],
    ['=TODAY()', 'formula-text'],
    ['-2015', 'formula-text'],
  ] as const)('%j is none: %s', (cell, why) => expect(readDate(cell)).toEqual(err(why)))
})

describe('yes and no', () => {
  test.each(['1', 'YES', 'yes', 'Y', 'True', '是', '有'])('%j is yes', (cell) => {
    expect(readFlag(` ${cell} `)).toEqual(ok(true))
  })
  test.each(['0', 'NO', 'no', 'n', 'False', '否'])('%j is no', (cell) => {
    expect(readFlag(` ${cell} `)).toEqual(ok(false))
  })
  test.each(['2', 'yeah', '01', '没有'])('%j is neither', (cell) => {
    expect(readFlag(cell)).toEqual(err('code-unknown'))
  })
})

test.each([
  ['M', ok('male')],
  [' male ', ok('male')],
  ['男', ok('male')],
  ['f', ok('female')],
  ['Female', ok('female')],
  ['女', ok('female')],
  ['1', err('code-unknown')],
  ['men', err('code-unknown')],
  ['constructor', err('code-unknown')],
])('reads the sex %j as %j', (cell, answer) => expect(readSex(cell)).toEqual(answer))
