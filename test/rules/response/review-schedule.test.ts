import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekday } from '../../../src/shared/kit/iso-date.ts'
import {
  explainReviewDue,
  planReview,
  reviewStatus,
} from '../../../src/shared/rules/response/review-schedule.ts'

describe('the worked dates', () => {
  it.each([
    ['2024-01-31', '2024-03-01', '2024-02-28', '2024-03-13', '2024-03-14', '2024-03-28'],
    ['2024-02-29', '2024-04-01', '2024-03-28', '2024-04-11', '2024-04-12', '2024-04-26'],
    ['2025-01-30', '2025-03-03', '2025-02-27', '2025-03-13', '2025-03-14', '2025-03-28'],
    ['2025-12-03', '2026-01-02', '2025-12-31', '2026-01-14', '2026-01-15', '2026-01-29'],
    ['2026-02-27', '2026-03-30', '2026-03-27', '2026-04-10', '2026-04-11', '2026-04-25'],
    ['2026-07-31', '2026-08-31', '2026-08-28', '2026-09-11', '2026-09-12', '2026-09-26'],
  ])('TACE on %s', (performedOn, dueOn, windowOpensOn, windowClosesOn, overdueFrom, criticalFrom) => {
    expect(planReview({ performedOn })).toEqual({
      dueOn,
      windowOpensOn,
      windowClosesOn,
      overdueFrom,
      criticalFrom,
    })
  })
})

describe('holidays', () => {
  it('moves the due day past a holiday and the weekend behind it', () => {
    const holidays = ['2026-01-02']
    expect(planReview({ performedOn: '2025-12-03', holidays }).dueOn).toBe('2026-01-05')
  })
  it('never moves the due day past the close of the window', () => {
    const holidays = Array.from({ length: 60 }, (_, day) => addDays('2026-01-01', day))
    const { dueOn, windowClosesOn } = planReview({ performedOn: '2025-12-03', holidays })
    expect(dueOn).toBe('2026-01-14')
    expect(dueOn).toBe(windowClosesOn)
  })
})

describe('the worked statuses', () => {
  const performedOn = '2026-03-02'
  it.each([
    ['2026-03-29', '2026-04-20', 27, 'done-early'],
    ['2026-03-30', '2026-04-20', 28, 'done-in-window'],
    ['2026-04-13', '2026-04-20', 42, 'done-in-window'],
    ['2026-04-14', '2026-04-20', 43, 'done-late'],
    [null, '2026-03-29', 27, 'scheduled'],
    [null, '2026-03-30', 28, 'open'],
    [null, '2026-04-13', 42, 'open'],
    [null, '2026-04-14', 43, 'overdue'],
    [null, '2026-04-27', 56, 'overdue'],
    [null, '2026-04-28', 57, 'critical'],
  ])('review done %s, today %s: day %i, %s', (doneOn, asOf, days, status) => {
    expect(reviewStatus({ performedOn, doneOn, asOf })).toEqual({ status, days })
  })
  it.each([
    ['2026-04-19', 'done-late', 48],
    ['2026-04-20', 'done-late', 49],
    ['2026-04-21', 'overdue', 49],
    ['2026-05-29', 'overdue', 49],
  ])('review done %s, looked at on 2026-04-20: %s, day %i', (doneOn, status, days) => {
    expect(reviewStatus({ performedOn, doneOn, asOf: '2026-04-20' })).toEqual({ status, days })
  })
  it('takes an image of the day of the procedure for a review, however early', () => {
    expect(reviewStatus({ performedOn, doneOn: performedOn, asOf: '2026-04-20' })).toEqual({
      status: 'done-early',
      days: 0,
    })
  })
  it('does not take an image from before the procedure for a review', () => {
    expect(reviewStatus({ performedOn, doneOn: '2026-03-01', asOf: '2026-04-20' }).status).toBe('overdue')
  })
})

describe('2,557 consecutive procedure days', () => {
  const days = Array.from({ length: 2557 }, (_, day) => addDays('2020-01-01', day))
  const plans = days.map((performedOn) => ({ performedOn, ...planReview({ performedOn }) }))

  it('run from 2020 to the end of 2026', () => expect(days.at(-1)).toBe('2026-12-31'))
  it('all get a due day on a weekday, 30 to 32 days on', () => {
    const odd = plans.filter(({ performedOn, dueOn }) => {
      const wait = daysBetween(performedOn, dueOn)
      return weekday(dueOn) > 5 || wait < 30 || wait > 32
    })
    expect(odd).toEqual([])
  })
  it('all get the same window, and statuses that change on its edges', () => {
    const odd = plans.filter(({ performedOn, windowOpensOn, windowClosesOn, overdueFrom, criticalFrom }) => {
      const edges = [windowOpensOn, windowClosesOn, overdueFrom, criticalFrom]
      const waits = edges.map((date) => daysBetween(performedOn, date)).join()
      const statuses = [addDays(windowOpensOn, -1), ...edges].map(
        (asOf) => reviewStatus({ performedOn, asOf }).status,
      )
      return waits !== '28,42,43,57' || statuses.join() !== 'scheduled,open,open,overdue,critical'
    })
    expect(odd).toEqual([])
  })
})

it.each([
  ['2025-12-03', [], '2025-12-03 + 30 d = 2026-01-02 ∈ [2025-12-31, 2026-01-14]'],
  ['2025-12-03', ['2026-01-02'], '2025-12-03 + 30 d = 2026-01-02 → 2026-01-05 ∈ [2025-12-31, 2026-01-14]'],
  ['2026-02-27', [], '2026-02-27 + 30 d = 2026-03-29 → 2026-03-30 ∈ [2026-03-27, 2026-04-10]'],
] as const)('says how the due date of %s came about, holidays %j', (performedOn, holidays, worked) => {
  expect(explainReviewDue({ performedOn, holidays: [...holidays] })).toMatchObject({
    formula: 'review-due.v1',
    worked,
    inputs: [{ name: 'performedOn', value: performedOn }],
    missing: [],
    certainty: 'D',
  })
})
