import { expect, it } from 'vitest'
import { axisSpan, monthTicks, timeScale } from '../../../src/renderer/timeline/chart/time-scale.ts'
import { albiPlot, logPlot, zeroPlot } from '../../../src/renderer/timeline/chart/value-scale.ts'

const TODAY = '2026-11-23'

it('shows every entry with air around, today, and a future with the booked review in it', () => {
  const span = axisSpan(['2025-09-10', '2026-11-12', '2027-01-11'], TODAY, false)
  expect(span).toMatchObject({ today: TODAY })
  expect(span && span.from < '2025-09-10' && span.to > '2027-01-11').toBe(true)
})

it('leaves room for a future even when nothing is booked', () => {
  expect(axisSpan(['2026-01-10', '2026-11-12'], TODAY, false)?.to).toBe('2026-12-25')
})

it('never squeezes a single session into less than 90 days', () => {
  const span = axisSpan(['2026-11-20'], TODAY, false)
  expect(span).toEqual({ from: '2026-09-08', to: '2026-12-07', today: TODAY })
})

it('ends with the record after a year of silence, and not a day before', () => {
  expect(axisSpan(['2025-10-01', '2025-11-23'], TODAY, false)?.today).toBe(TODAY)
  expect(axisSpan(['2025-10-01', '2025-11-22'], TODAY, false)?.today).toBeNull()
})

it('does not call a pause silence that is shorter than the record itself', () => {
  expect(axisSpan(['2018-01-01', '2024-01-01'], TODAY, false)?.today).toBe(TODAY)
})

it('ends with a closed record', () => {
  expect(axisSpan(['2026-01-01', '2026-10-01'], TODAY, true)?.today).toBeNull()
})

it('has no axis without an entry', () => {
  expect(axisSpan([], TODAY, false)).toBeNull()
})

it('names the year at the first tick and at each January', () => {
  const scale = timeScale({ from: '2025-08-20', to: '2027-02-01', today: TODAY }, 832)
  expect(monthTicks(scale).map(({ on, says }) => `${on} ${says}`)).toEqual([
    '2025-09-01 year-month',
    '2025-11-01 month',
    '2026-01-01 year-month',
    '2026-03-01 month',
    '2026-05-01 month',
    '2026-07-01 month',
    '2026-09-01 month',
    '2026-11-01 month',
    '2027-01-01 year-month',
  ])
})

it('says years alone over decades', () => {
  const scale = timeScale({ from: '2005-03-01', to: '2024-06-01', today: null }, 832)
  expect(monthTicks(scale).map(({ year, says }) => `${year} ${says}`)).toContain('2008 year')
})

it('spreads AFP over decades, from 10 to 1,000 at least, and stands zero on the lowest line', () => {
  const plot = logPlot([96], 0, 100)
  expect(plot.ticks).toEqual([10, 100, 1000])
  expect([plot.y(10), plot.y(100), plot.y(1000)]).toEqual([100, 50, 0])
  const wide = logPlot([0, 60_500], 0, 100)
  expect(wide.ticks).toEqual([1, 100, 10_000])
  expect(wide.y(0)).toBe(wide.y(1))
})

it('draws diameters from zero', () => {
  const plot = zeroPlot([93, 26], 0, 100)
  expect(plot.ticks).toEqual([0, 50, 100])
  expect(plot.y(0)).toBe(100)
})

it('draws the ALBI bands that the values come near', () => {
  expect(albiPlot([-2.3, -2.1], 0, 100).bands.map(({ grade }) => grade)).toEqual(['1', '2a', '2b'])
  expect(albiPlot([-1.4], 0, 100).bands.map(({ grade }) => grade)).toEqual(['1', '2a', '2b', '3'])
  expect(albiPlot([-2.3], 0, 100).ticks).toEqual([-2.6, -2.27])
})
