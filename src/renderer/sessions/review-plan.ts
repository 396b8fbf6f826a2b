import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { planReview, type ReviewPlan } from '../../shared/rules/response/review-schedule.ts'
import type { SessionForm } from './session-form.ts'

/** The review this session books: the dates of the plan, with the due date that was typed instead of the proposed one. */
export function plannedReview(
  { performedOn, review }: Pick<SessionForm, 'review'> & { readonly performedOn: string },
  holidays: readonly string[],
): (ReviewPlan & { readonly proposedOn: string }) | null {
  if (!isIsoDate(performedOn)) return null
  const plan = planReview({ performedOn, holidays: [...holidays] })
  const chosen = review.dueOn !== null && isIsoDate(review.dueOn) ? review.dueOn : plan.dueOn
  return { ...plan, proposedOn: plan.dueOn, dueOn: chosen }
}
