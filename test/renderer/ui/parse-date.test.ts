import { expect, it } from 'vitest'
import { dateReadings, parseDate, shortYearReading } from '../../../src/renderer/ui/parse-date.ts'

const TODAY = '2026-11-23'

it.each([
  ['2026-11-23', '2026-11-23'],
  ['20261123', '2026-11-23'],
  ['2026/1/3', '2026-01-03'],
  ['2026.1.3', '2026-01-03'],
  ['2026年1月3日', '2026-01-03'],
  ['２０２６-０１-０３', '2026-01-03'],
  ['3.4.2026', '2026-04-03'],
  ['23.11.2026', '2026-11-23'],
  ['23/11/2026', '2026-11-23'],
  ['11/23/2026', '2026-11-23'],
  ['23-11-2026', '2026-11-23'],
  ['3/3/2026', '2026-03-03'],
  ['23 Nov 2026', '2026-11-23'],
  ['23. november 2026', '2026-11-23'],
  ['Nov 23, 2026', '2026-11-23'],
  ['23 oct', '2026-10-23'],
  ['Oct 23', '2026-10-23'],
  ['11-20', '2026-11-20'],
  ['11月20日', '2026-11-20'],
  ['1-3', '2027-01-03'],
  ['6-30', '2026-06-30'],
  [' 2026-11-23 ', '2026-11-23'],
])('reads %j as %s', (typed, date) => {
  expect(parseDate(typed, TODAY)).toBe(date)
})

it.each([
  '',
  '2026',
  '2026-02-30',
  '29.2.2026',
  '31/11/2026',
  '13/13/2026',
  '23 Xyz 2026',
  '2-30',
  '2026-1',
  '23.11-2026',
])('reads no date out of %j', (typed) => {
  expect(dateReadings(typed, TODAY)).toEqual([])
})

it('names both dates where day and month cannot be told apart, and takes neither', () => {
  expect(dateReadings('03/04/2026', TODAY)).toEqual(['2026-04-03', '2026-03-04'])
  expect(parseDate('03/04/2026', TODAY)).toBeNull()
  expect(dateReadings('3-4-2026', TODAY)).toEqual(['2026-04-03', '2026-03-04'])
})

it('takes the leap day of the nearest year that has one', () => {
  expect(parseDate('2-29', '2027-12-01')).toBe('2028-02-29')
})

it.each([
  ['5.3.58', '1958-03-05'],
  ['05/03/58', '1958-03-05'],
  ['23.11.26', '2026-11-23'],
  ['24.11.26', '1926-11-24'],
  ['5.3.00', '2000-03-05'],
  ['29.2.27', null],
  ['5.3.1958', null],
  ['58', null],
])('offers for the short year of %s the latest date that is not ahead: %s', (typed, date) => {
  expect(shortYearReading(typed, TODAY)).toBe(date)
  expect(date === null ? null : parseDate(typed, TODAY)).toBeNull()
})
