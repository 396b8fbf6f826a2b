import type { contacts } from '../../shared/contract/contacts.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { reviewByUid, updateReview } from '../reviews/reviews-store.ts'
import { insertContact } from './contacts-store.ts'

/** What has to follow when the caller writes no next step of their own: a death is told, it closes nothing. */
const AFTER_DEATH = 'Close the review: died · 因死亡关闭复查'

/** An appointment that was made on the phone becomes the review's. */
export const logContact: Handler<typeof contacts.log> = ({ db, now, today, caller }, draft) => {
  const found = reviewByUid(db, draft.reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid: draft.reviewUid })
  const { id, patientId, review } = found
  const nextStep = draft.nextStep ?? (draft.outcome === 'dead' ? AFTER_DEATH : null)
  const attempt = insertContact(
    db,
    { reviewId: id, patientId },
    { ...draft, nextStep },
    {
      madeOn: today,
      madeBy: caller.name,
      loggedAt: now().toISOString(),
    },
  )
  if (draft.appointmentOn !== null && review.state === 'open')
    updateReview(db, id, { appointmentOn: draft.appointmentOn })
  return ok({ ...attempt, patientUid: review.patientUid })
}
