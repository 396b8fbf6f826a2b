import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { explainReviewDue, planReview, type ReviewPlan } from '../../shared/rules/response/review-schedule.ts'
import { withOwnWindow } from '../../shared/rules/response/own-window.ts'
import type { Explanation } from '../../shared/model/formula.ts'
import type { SessionForm } from './session-form.ts'

export interface PlannedReview extends ReviewPlan {
  readonly proposedOn: string
  /** Whether the window is not the one that the procedure day gives. */
  readonly isOwnWindow: boolean
  /** How the due date came about; null where a person chose another. */
  readonly explain: Explanation | null
}

/** The review this session books: the dates of the plan, with the due date and the window that were typed instead. */
export function plannedReview(
  { performedOn, review }: Pick<SessionForm, 'review'> & { readonly performedOn: string },
  holidays: readonly string[],
): PlannedReview | null {
  if (!isIsoDate(performedOn)) return null
  const asked = { performedOn, holidays: [...holidays] }
  const planned = planReview(asked)
  const moved = (typed: string | null | undefined, date: string) =>
    typed != null && isIsoDate(typed) ? typed : date
  const own = {
    windowOpensOn: moved(review.windowOpensOn, planned.windowOpensOn),
    windowClosesOn: moved(review.windowClosesOn, planned.windowClosesOn),
  }
  const windowed = withOwnWindow(planned, own, holidays)
  // A window that closes before it opens is refused when the session is saved; until then it stands as typed.
  const plan = windowed.ok ? windowed.value : { ...planned, ...own }
  const isOwnWindow =
    own.windowOpensOn !== planned.windowOpensOn || own.windowClosesOn !== planned.windowClosesOn
  const chosen = review.dueOn !== null && isIsoDate(review.dueOn) ? review.dueOn : plan.dueOn
  return {
    ...plan,
    proposedOn: plan.dueOn,
    isOwnWindow,
    dueOn: chosen,
    explain: chosen === planned.dueOn && !isOwnWindow ? explainReviewDue(asked) : null,
  }
}
