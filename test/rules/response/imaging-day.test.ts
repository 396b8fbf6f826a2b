import { describe, expect, it } from 'vitest'
import { offeredImagingDay } from '../../../src/shared/rules/response/imaging-day.ts'

const WINDOW = { windowOpensOn: '2026-11-18' }
const offered = (today: string, holidays: readonly string[] = []) =>
  offeredImagingDay({ today, holidays, ...WINDOW })

describe('the day of imaging that is offered on the phone', () => {
  it.each([
    ['2026-11-10', '2026-11-18', 'the day the window opens, while it is still closed'],
    ['2026-11-16', '2026-11-18', 'that day from two days before it'],
    ['2026-11-18', '2026-11-19', 'tomorrow, once the window is open'],
    ['2026-11-20', '2026-11-23', 'Monday on a Friday'],
    ['2026-12-01', '2026-12-02', 'the last day of the window'],
    ['2026-12-04', '2026-12-07', 'the next working day once the window has closed'],
  ])('seen from %s is %s: %s', (today, day) => {
    expect(offered(today)).toBe(day)
  })

  it('is put off for holidays', () => {
    expect(offered('2026-11-18', ['2026-11-19', '2026-11-20'])).toBe('2026-11-23')
  })
})
