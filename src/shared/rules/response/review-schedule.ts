import { z } from 'zod'
import { addDays, daysBetween } from '../../kit/iso-date.ts'
import type { Explanation, Formula } from '../../model/formula.ts'
import { IsoDate } from '../../model/primitives.ts'
import { explain, input } from '../scores/explain.ts'
import { deadlinesOf, doneStatus, waitingStatus } from './booked-window.ts'
import { movedOffHolidays } from './working-day.ts'

export const REVIEW_DUE = {
  formula: 'review-due.v1',
  en: 'Due date of the one-month review',
  zh: '一月复查日期',
  expression:
    'due = procedure day + 30 d, from a weekend or holiday to the next working day; window = [+28 d, +42 d]',
  unit: '{date}',
  constants: { dueDays: 30, opensDays: 28, closesDays: 42, criticalAfterDays: 56 },
  source:
    'Enhanced imaging 4–6 weeks after TACE: Chinese standards 2011–2022; the due day is a decision of this program',
  sourceZh: 'TACE 后 4–6 周增强影像复查：国内规范 2011–2022 年各版；应复查日为本程序的约定',
  certainty: 'D',
} as const satisfies Formula

const { dueDays, opensDays, closesDays, criticalAfterDays } = REVIEW_DUE.constants
export const REVIEW_DUE_DAYS = dueDays
export const REVIEW_OPENS_DAYS = opensDays
export const REVIEW_CLOSES_DAYS = closesDays
export const REVIEW_CRITICAL_AFTER_DAYS = criticalAfterDays

export const ReviewPlanInput = z.strictObject({
  performedOn: IsoDate,
  holidays: z.array(IsoDate).max(400).nullish(),
})
export type ReviewPlanInput = z.output<typeof ReviewPlanInput>

export const ReviewPlan = z.strictObject({
  dueOn: IsoDate,
  windowOpensOn: IsoDate,
  windowClosesOn: IsoDate,
  overdueFrom: IsoDate,
  criticalFrom: IsoDate,
})
export type ReviewPlan = z.output<typeof ReviewPlan>

export const ReviewStatusInput = z.strictObject({
  performedOn: IsoDate,
  doneOn: IsoDate.nullable().optional(),
  asOf: IsoDate,
})
export type ReviewStatusInput = z.output<typeof ReviewStatusInput>

export const REVIEW_STATUSES = [
  'done-early',
  'done-in-window',
  'done-late',
  'scheduled',
  'open',
  'overdue',
  'critical',
] as const

export const ReviewStatus = z.strictObject({
  status: z.enum(REVIEW_STATUSES),
  /** Whole days from the procedure to the review, or to `asOf` while it is not done. */
  days: z.int(),
})
export type ReviewStatus = z.output<typeof ReviewStatus>

/**
 * Dates of the one-month review: due D+30, moved from a weekend or holiday to the next working day but never past
 * the close of the window D+28 to D+42; overdue after D+42, critical after D+56.
 */
export function planReview({ performedOn, holidays }: ReviewPlanInput): ReviewPlan {
  const windowClosesOn = addDays(performedOn, REVIEW_CLOSES_DAYS)
  return {
    dueOn: movedOffHolidays(addDays(performedOn, REVIEW_DUE_DAYS), windowClosesOn, holidays),
    windowOpensOn: addDays(performedOn, REVIEW_OPENS_DAYS),
    windowClosesOn,
    ...deadlinesOf(windowClosesOn),
  }
}

/** How the due date of a plan came about; a move from a weekend or holiday shows as an arrow. */
export function explainReviewDue(given: ReviewPlanInput): Explanation {
  const { performedOn } = given
  const { dueOn, windowOpensOn, windowClosesOn } = planReview(given)
  const counted = addDays(performedOn, REVIEW_DUE_DAYS)
  const moved = counted === dueOn ? '' : ` → ${dueOn}`
  return explain(
    REVIEW_DUE,
    [input('performedOn', performedOn)],
    () =>
      `${performedOn} + ${REVIEW_DUE_DAYS} d = ${counted}${moved} ∈ [${windowOpensOn}, ${windowClosesOn}]`,
  )
}

/**
 * Where a review of the planned window stands on `asOf`. An image from before the procedure is no review and leaves
 * it not done, and so does one from after that day.
 */
export function reviewStatus({ performedOn, doneOn, asOf }: ReviewStatusInput): ReviewStatus {
  const plan = planReview({ performedOn })
  return doneOn && doneOn >= performedOn && doneOn <= asOf
    ? { status: doneStatus(plan, doneOn), days: daysBetween(performedOn, doneOn) }
    : { status: waitingStatus(plan, asOf), days: daysBetween(performedOn, asOf) }
}
