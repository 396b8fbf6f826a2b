import { expect, it } from 'vitest'
import { parseNumber, readEitherWay } from '../../../src/renderer/ui/parse-number.ts'
import { filterOptions } from '../../../src/renderer/ui/select-option.ts'
import {
  formatChange,
  formatDay,
  formatDayOffset,
  formatNumber,
  formatQuantity,
  formatShortDate,
} from '../../../src/renderer/i18n/format.ts'

it.each([
  ['', null],
  ['  ', null],
  ['12.5', 12.5],
  ['-3', -3],
  ['\u22123', -3],
  ['1,284.5', 1284.5],
  ['1,284.', 1284],
  ['1,234,567', 1_234_567],
  ['12,5', 12.5],
  ['12,', 12],
  [',5', 0.5],
  ['-3,25', -3.25],
  ['0,125', 0.125],
  ['1234,567', 1234.567],
  ['12，5', 12.5],
  ['１２．５', 12.5],
  ['12。5', 12.5],
  ['.5', 0.5],
  ['5.', 5],
])('reads the typed number %j as %j', (typed, value) => {
  expect(parseNumber(typed)).toBe(value)
})

it.each(['1.234,5', '1,2,3', '12,3456,7', '1.2.3', 'abc', '1e3', '-', '.', ',', '5 mg'])(
  'refuses %j rather than guess',
  (typed) => {
    expect(parseNumber(typed)).toBeNaN()
  },
)

it.each([
  ['1,234', '1234', '1.234'],
  ['60,500', '60500', '60.500'],
  ['-999,000', '-999000', '-999.000'],
  ['１，２３４', '1234', '1.234'],
])('asks which number %j is', (typed, grouped, decimal) => {
  expect(parseNumber(typed)).toBeNaN()
  expect(readEitherWay(typed)).toEqual({ grouped, decimal })
  expect(readEitherWay(`＞ ${typed}`)).toEqual({ grouped, decimal })
})

it.each(['1,23', '1,2345', '1234,567', '0,125', '1,234.5', '1,234,567', '1234', 'abc'])(
  'has no question about %j',
  (typed) => {
    expect(readEitherWay(typed)).toBeNull()
  },
)

it('finds an option by any of its words, in either language, beginnings first', () => {
  const options = [
    { value: 'DEB', label: 'Drug-eluting beads', keywords: '载药微球 DC Bead' },
    { value: 'bland', label: 'Bead block', keywords: '空白微球' },
  ]
  expect(filterOptions(options, 'bead').map((option) => option.value)).toEqual(['bland', 'DEB'])
  expect(filterOptions(options, '载药').map((option) => option.value)).toEqual(['DEB'])
  expect(filterOptions(options, 'drug bead').map((option) => option.value)).toEqual(['DEB'])
  expect(filterOptions(options, '').map((option) => option.value)).toEqual(['DEB', 'bland'])
})

it('prints numbers with a true minus, thin units and grouped thousands', () => {
  expect(formatNumber(-2.13)).toBe('\u22122.13')
  expect(formatNumber(1284)).toBe('1,284')
  expect(formatNumber(5, 1)).toBe('5.0')
  expect(formatQuantity(940, 'Gy·cm²')).toBe('940\u202fGy·cm²')
  expect(formatChange(-0.77)).toBe('\u221277\u202f%')
  expect(formatChange(0.16)).toBe('+16\u202f%')
})

it('shortens a date only within the year of today', () => {
  expect(formatShortDate('2026-01-02', '2026-11-23')).toBe('01-02')
  expect(formatShortDate('2025-12-31', '2026-11-23')).toBe('2025-12-31')
})

it('names days as each language does', () => {
  expect(formatDay('2026-11-23', 'en')).toBe('Mon 2026-11-23')
  expect(formatDay('2026-11-23', 'zh')).toBe('2026-11-23 周一')
  expect(formatDayOffset('2026-09-05', '2026-11-23')).toBe('D+79')
  expect(formatDayOffset('2026-09-05', '2026-09-05')).toBe('D0')
})
