import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { doneStatus, waitingStatus, windowDays } from '../../../src/shared/rules/response/booked-window.ts'
import { planFollowUp } from '../../../src/shared/rules/response/follow-up-schedule.ts'
import { withOwnWindow } from '../../../src/shared/rules/response/own-window.ts'
import { planReview } from '../../../src/shared/rules/response/review-schedule.ts'

describe('a follow-up review', () => {
  it('is due on the day asked for, within 14 days of it, and critical 14 days after it is overdue', () => {
    expect(planFollowUp('2026-06-03', [])).toEqual({
      dueOn: '2026-06-03',
      windowOpensOn: '2026-05-20',
      windowClosesOn: '2026-06-17',
      overdueFrom: '2026-06-18',
      criticalFrom: '2026-07-02',
    })
  })

  it.each([
    ['2026-05-20', 'done-in-window', 'open'],
    ['2026-05-19', 'done-early', 'scheduled'],
    ['2026-06-17', 'done-in-window', 'open'],
    ['2026-06-18', 'done-late', 'overdue'],
    ['2026-07-01', 'done-late', 'overdue'],
    ['2026-07-02', 'done-late', 'critical'],
  ])('on %s would be %s, and is %s while it waits', (day, done, waiting) => {
    const dates = planFollowUp('2026-06-03', [])
    expect(doneStatus(dates, day)).toBe(done)
    expect(waitingStatus(dates, day)).toBe(waiting)
  })

  it('moves from a weekend or holiday to the next working day; the window stays', () => {
    const saturday = planFollowUp('2026-06-06', ['2026-06-08'])
    expect(saturday).toMatchObject({ dueOn: '2026-06-09', windowOpensOn: '2026-05-23' })
    const closed = Array.from({ length: 40 }, (_, day) => addDays('2026-06-01', day))
    expect(planFollowUp('2026-06-06', closed)).toMatchObject({
      dueOn: '2026-06-20',
      windowClosesOn: '2026-06-20',
    })
  })
})

describe('a window of one’s own', () => {
  const plan = planReview({ performedOn: '2026-03-02' })

  it('moves overdue and critical with its close, and leaves a due date inside it', () => {
    expect(withOwnWindow(plan, { windowClosesOn: '2026-05-04' }, [])).toEqual({
      ok: true,
      value: {
        dueOn: '2026-04-01',
        windowOpensOn: '2026-03-30',
        windowClosesOn: '2026-05-04',
        overdueFrom: '2026-05-05',
        criticalFrom: '2026-05-19',
      },
    })
    expect(withOwnWindow(plan, {}, [])).toEqual({ ok: true, value: plan })
  })

  it('takes the due date in: to its first working day, or to its last day', () => {
    const later = { windowOpensOn: '2026-05-02', windowClosesOn: '2026-05-20' }
    expect(withOwnWindow(plan, later, ['2026-05-04'])).toMatchObject({ value: { dueOn: '2026-05-05' } })
    expect(withOwnWindow(plan, { ...later, windowOpensOn: '2026-04-01' }, [])).toMatchObject({
      value: { dueOn: '2026-04-01' },
    })
    const sooner = { windowOpensOn: '2026-03-10', windowClosesOn: '2026-03-20' }
    expect(withOwnWindow(plan, sooner, [])).toMatchObject({ value: { dueOn: '2026-03-20' } })
  })

  it('may be a single day, and does not close before it opens', () => {
    const day = { windowOpensOn: '2026-04-01', windowClosesOn: '2026-04-01' }
    expect(withOwnWindow(plan, day, [])).toMatchObject({ ok: true })
    expect(withOwnWindow(plan, { ...day, windowClosesOn: '2026-03-31' }, [])).toEqual({
      ok: false,
      error: { code: 'window-upside-down', windowOpensOn: '2026-04-01', windowClosesOn: '2026-03-31' },
    })
  })
})

it('counts the days of a window from the procedure, to the last one before it is critical', () => {
  const performedOn = '2026-03-02'
  expect(windowDays(performedOn, planReview({ performedOn }))).toEqual({
    opens: 28,
    closes: 42,
    critical: 56,
  })
  expect(windowDays(performedOn, planFollowUp('2026-06-03', []))).toEqual({
    opens: 79,
    closes: 107,
    critical: 121,
  })
})
