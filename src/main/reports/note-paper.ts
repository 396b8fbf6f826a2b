import type { reports } from '../../shared/contract/reports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { reviewByUid } from '../reviews/reviews-store.ts'

export const notePaper: Handler<typeof reports.notePaper> = ({ db }, { reviewUid }) => {
  const found = reviewByUid(db, reviewUid)
  return found
    ? ok({ uid: reviewUid, patientUid: found.review.patientUid })
    : err({ code: 'review-not-found', reviewUid })
}
