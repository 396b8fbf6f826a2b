import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Handler } from '../core/handler.ts'
import { patientByUid, updatePatientCourse } from '../patients/patients-store.ts'
import { sessionRowByUid } from '../sessions/sessions-store.ts'
import { openReviewsOfPatient, reviewByUid, updateReview } from './reviews-store.ts'

/** A death is noted on the patient, so that nothing is logged after it, and ends every other wait too. */
export const closeReview: Handler<typeof reviews.close> = ({ db, today }, request) => {
  const { reviewUid, reason, closedOn, note } = request
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { id, patientId, review } = found
  if (review.state !== 'open') return err({ code: 'review-not-open', reviewUid, state: review.state })
  if (reason === 'lost' && note === null) return err({ code: 'lost-note-needed', reviewUid })
  if (closedOn > today) return err({ code: 'review-in-future', doneOn: closedOn, today })
  const performedOn = sessionRowByUid(db, review.sessionUid)?.performedOn ?? closedOn
  if (closedOn < performedOn) return err({ code: 'review-before-session', doneOn: closedOn, performedOn })
  if (reason === 'dead') {
    const lastSessionOn = patientByUid(db, review.patientUid)?.lastSessionOn ?? performedOn
    if (closedOn < lastSessionOn)
      return err({ code: 'death-before-session', diedOn: closedOn, performedOn: lastSessionOn })
  }
  const patch = { state: 'closed' as const, closedReason: reason, closedOn, note: note ?? review.note }
  updateReview(db, id, patch)
  if (reason === 'dead') {
    updatePatientCourse(db, patientId, { diedOn: closedOn })
    for (const other of openReviewsOfPatient(db, patientId))
      updateReview(db, other.id, { state: 'closed', closedReason: reason, closedOn })
  }
  return ok<Review>({ ...review, ...patch })
}
