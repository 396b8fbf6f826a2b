import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Handler } from '../core/handler.ts'
import { sessionRowByUid } from '../sessions/sessions-store.ts'
import { reviewByUid, updateReview } from './reviews-store.ts'

/** The window stays where the procedure put it: moving the due date makes nobody in time who was late. */
export const rebookReview: Handler<typeof reviews.rebook> = ({ db }, request) => {
  const { reviewUid, dueOn, appointmentOn, reason } = request
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { id, review } = found
  if (review.state !== 'open') return err({ code: 'review-not-open', reviewUid, state: review.state })
  const performedOn = sessionRowByUid(db, review.sessionUid)?.performedOn ?? review.windowOpensOn
  const tooEarly = [dueOn, appointmentOn].find((date) => date && date < performedOn)
  if (tooEarly) return err({ code: 'review-before-session', doneOn: tooEarly, performedOn })
  const patch = {
    ...(dueOn === undefined ? {} : { dueOn, dueReason: reason }),
    ...(appointmentOn === undefined ? {} : { appointmentOn }),
  }
  updateReview(db, id, patch)
  return ok<Review>({ ...review, ...patch })
}
