import type { contacts } from '../../shared/contract/contacts.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { outcomeMeaning } from '../../shared/model/contact.ts'
import type { Handler } from '../core/handler.ts'
import { bookOtherDates } from '../reviews/bookings-store.ts'
import { reviewByUid } from '../reviews/reviews-store.ts'
import { insertContact } from './contacts-store.ts'

/** What has to follow when the caller writes no next step of their own: a death is told, it closes nothing. */
const AFTER_DEATH = 'Close the review: died · 因死亡关闭复查'

const MADE_ON_CONTACT = 'Appointment made on contact · 联系时预约'

/** An appointment that was made on the phone becomes the review's. */
export const logContact: Handler<typeof contacts.log> = (ctx, draft) => {
  const { db, now, today, caller } = ctx
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
    bookOtherDates(ctx, found, { appointmentOn: draft.appointmentOn }, MADE_ON_CONTACT)
  const { reached, closeReason } = outcomeMeaning(draft.outcome)
  return ok({
    ...attempt,
    patientUid: review.patientUid,
    reached,
    closeReason: review.state === 'open' ? closeReason : null,
  })
}
