import type { IsoDate } from '../../kit/iso-date.ts'
import { err, ok } from '../../kit/result.ts'
import { deadlinesOf } from './booked-window.ts'
import type { ReviewPlan } from './review-schedule.ts'
import { movedOffHolidays } from './working-day.ts'

type Window = Pick<ReviewPlan, 'windowOpensOn' | 'windowClosesOn'>

/**
 * The dates of a review whose window somebody moved: overdue and critical follow the new close. A due date that lies
 * outside the new window comes into it, on a working day.
 */
export function withOwnWindow(plan: ReviewPlan, own: Partial<Window>, holidays: readonly IsoDate[]) {
  const windowOpensOn = own.windowOpensOn ?? plan.windowOpensOn
  const windowClosesOn = own.windowClosesOn ?? plan.windowClosesOn
  if (windowClosesOn < windowOpensOn)
    return err({ code: 'window-upside-down', windowOpensOn, windowClosesOn } as const)
  const isInside = plan.dueOn >= windowOpensOn && plan.dueOn <= windowClosesOn
  const nearest = plan.dueOn < windowOpensOn ? windowOpensOn : windowClosesOn
  return ok<ReviewPlan>({
    dueOn: isInside ? plan.dueOn : movedOffHolidays(nearest, windowClosesOn, holidays),
    windowOpensOn,
    windowClosesOn,
    ...deadlinesOf(windowClosesOn),
  })
}
