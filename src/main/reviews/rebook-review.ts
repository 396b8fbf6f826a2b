import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Review } from '../../shared/model/review.ts'
import { withOwnWindow } from '../../shared/rules/response/own-window.ts'
import type { Handler } from '../core/handler.ts'
import { sessionRowByUid } from '../sessions/sessions-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { bookOtherDates } from './bookings-store.ts'
import { reviewByUid } from './reviews-store.ts'

/** A due date alone leaves the window where it was: moving the date makes nobody in time who was late. */
export const rebookReview: Handler<typeof reviews.rebook> = (ctx, request) => {
  const { db } = ctx
  const { reviewUid, dueOn, appointmentOn, windowOpensOn, windowClosesOn, reason } = request
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { review } = found
  if (review.state !== 'open') return err({ code: 'review-not-open', reviewUid, state: review.state })
  const performedOn = sessionRowByUid(db, review.sessionUid)?.performedOn ?? review.windowOpensOn
  const tooEarly = [dueOn, windowOpensOn, windowClosesOn, appointmentOn].find(
    (date) => date && date < performedOn,
  )
  if (tooEarly) return err({ code: 'review-before-session', doneOn: tooEarly, performedOn })
  const movesWindow = windowOpensOn !== undefined || windowClosesOn !== undefined
  const own = { ...(windowOpensOn && { windowOpensOn }), ...(windowClosesOn && { windowClosesOn }) }
  const window = withOwnWindow(review, own, currentSettings(db).holidays)
  if (!window.ok) return window
  const patch = {
    ...(movesWindow ? { ...window.value, windowReason: reason } : {}),
    ...(dueOn === undefined ? {} : { dueOn, dueReason: reason }),
    ...(appointmentOn === undefined ? {} : { appointmentOn }),
  }
  return ok<Review>(Object.keys(patch).length === 0 ? review : bookOtherDates(ctx, found, patch, reason))
}
