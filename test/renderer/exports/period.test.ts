import { expect, it } from 'vitest'
import { isPeriod, isReversed, periodOf } from '../../../src/renderer/exports/period.ts'

it('knows whole years on any day of them', () => {
  expect(periodOf('thisYear', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect(periodOf('lastYear', '2026-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(periodOf('all', '2026-11-23')).toEqual({ from: null, to: null })
  expect(periodOf('own', '2026-11-23')).toBeNull()
})

it('takes one day as a period, and the day before its beginning as a reversed one', () => {
  expect(isPeriod({ from: '2026-03-02', to: '2026-03-02' })).toBe(true)
  expect(isReversed({ from: '2026-03-02', to: '2026-03-01' })).toBe(true)
  expect(isPeriod({ from: '2026-03-02', to: '2026-03-01' })).toBe(false)
  expect(isPeriod({ from: null, to: '2026-02-30' })).toBe(false)
  expect(isPeriod({ from: '2026-03-02', to: null })).toBe(true)
})
