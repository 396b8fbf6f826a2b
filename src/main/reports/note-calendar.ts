import type { reports } from '../../shared/contract/reports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { reviewByUid } from '../reviews/reviews-store.ts'

/** The event names the review and its patient, where the file holds one review. */
export const noteCalendar: Handler<typeof reports.noteCalendar> = ({ db }, { reviewUid }) => {
  if (reviewUid === null) return ok({ uid: null, patientUid: null })
  const found = reviewByUid(db, reviewUid)
  return found
    ? ok({ uid: reviewUid, patientUid: found.review.patientUid })
    : err({ code: 'review-not-found', reviewUid })
}
