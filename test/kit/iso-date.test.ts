import { expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  weekday,
  yearsBetween,
} from '../../src/shared/kit/iso-date.ts'

it('knows every day of four hundred years, and none between', () => {
  let day = '1700-01-01'
  for (let i = 0; i < 146_097; i++) {
    expect(isIsoDate(day)).toBe(true)
    const next = addDays(day, 1)
    expect(next > day).toBe(true)
    day = next
  }
  expect(day).toBe('2100-01-01')
})

it.each([
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-04-30', true],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-10', false],
  ['2026-01-00', false],
  ['0000-01-01', false],
  ['0206-03-01', false],
  ['1699-12-31', false],
  ['1700-01-01', true],
  ['2299-12-31', true],
  ['2300-01-01', false],
  ['9999-12-31', false],
  ['2026-2-3', false],
  ['2026-02-03T00:00', false],
  ['２０２６-02-03', false],
  ['', false],
])('%s exists: %s', (text, exists) => {
  expect(isIsoDate(text)).toBe(exists)
})

it.each([
  ['2026-01-31', 1, '2026-02-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-28', 2, '2026-03-30'],
])('counts days across months, leap days and clock changes: %s + %i = %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to)
  expect(daysBetween(from, to)).toBe(days)
})

it('counts weekdays from Monday and completed years of age', () => {
  expect(weekday('2026-11-23')).toBe(1)
  expect(weekday('2026-11-29')).toBe(7)
  expect(yearsBetween('1960-11-24', '2026-11-23')).toBe(65)
  expect(yearsBetween('1960-11-23', '2026-11-23')).toBe(66)
})

it.each([
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-07-15', 6, '2027-01-15'],
  ['2026-12-01', 1, '2027-01-01'],
  ['2026-01-31', -1, '2025-12-31'],
])('counts calendar months, and stops at the end of a shorter one: %s + %i = %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})
