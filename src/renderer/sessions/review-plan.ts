import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { explainReviewDue, planReview, type ReviewPlan } from '../../shared/rules/response/review-schedule.ts'
import type { Explanation } from '../../shared/model/formula.ts'
import type { SessionForm } from './session-form.ts'

export interface PlannedReview extends ReviewPlan {
  readonly proposedOn: string
  /** How the due date came about; null where a person chose another. */
  readonly explain: Explanation | null
}

/** The review this session books: the dates of the plan, with the due date that was typed instead of the proposed one. */
export function plannedReview(
  { performedOn, review }: Pick<SessionForm, 'review'> & { readonly performedOn: string },
  holidays: readonly string[],
): PlannedReview | null {
  if (!isIsoDate(performedOn)) return null
  const asked = { performedOn, holidays: [...holidays] }
  const plan = planReview(asked)
  const chosen = review.dueOn !== null && isIsoDate(review.dueOn) ? review.dueOn : plan.dueOn
  return {
    ...plan,
    proposedOn: plan.dueOn,
    dueOn: chosen,
    explain: chosen === plan.dueOn ? explainReviewDue(asked) : null,
  }
}
