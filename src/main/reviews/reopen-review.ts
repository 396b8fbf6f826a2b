import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { REOPENABLE } from '../../shared/model/review.ts'
import { supersededOn } from '../../shared/rules/sessions/review-succession.ts'
import type { Handler } from '../core/handler.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { courseOfPatient } from '../sessions/sessions-store.ts'
import { bookOtherDates } from './bookings-store.ts'
import { reviewByUid, reviewStandings } from './reviews-store.ts'

/** The dates stay as they were booked: who was away for a year is as late as that. */
export const reopenReview: Handler<typeof reviews.reopen> = (ctx, { reviewUid, reason }) => {
  const { db } = ctx
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { id, review, patientId } = found
  const { state, closedReason } = review
  if (state !== 'closed' || closedReason === null || !REOPENABLE.has(closedReason))
    return err({ code: 'review-not-reopenable', reviewUid, state, closedReason })
  const diedOn = patientByUid(db, review.patientUid)?.diedOn ?? null
  if (diedOn !== null) return err({ code: 'patient-died', diedOn })
  const standings = reviewStandings(db, patientId)
  const standing = standings.find((each) => each.id === id)
  const sessions = courseOfPatient(db, patientId).filter((session) => session.state !== 'void')
  const performedOn = standing ? supersededOn(standing, sessions, standings) : null
  if (performedOn !== null) return err({ code: 'review-superseded', performedOn })
  return ok(bookOtherDates(ctx, found, { state: 'open', closedReason: null, closedOn: null }, reason))
}
