import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Handler } from '../core/handler.ts'
import { sessionRowByUid } from '../sessions/sessions-store.ts'
import { reviewByUid, updateReview } from './reviews-store.ts'

/** The patient came and the images exist: nobody has to be called, somebody has to read them. */
export const markImaged: Handler<typeof reviews.markImaged> = ({ db, today }, { reviewUid, imagedOn }) => {
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { id, review } = found
  if (review.state !== 'open') return err({ code: 'review-not-open', reviewUid, state: review.state })
  if (imagedOn !== null) {
    const performedOn = sessionRowByUid(db, review.sessionUid)?.performedOn ?? imagedOn
    if (imagedOn < performedOn) return err({ code: 'review-before-session', doneOn: imagedOn, performedOn })
    if (imagedOn > today) return err({ code: 'review-in-future', doneOn: imagedOn, today })
  }
  updateReview(db, id, { imagedOn })
  return ok<Review>({ ...review, imagedOn })
}
