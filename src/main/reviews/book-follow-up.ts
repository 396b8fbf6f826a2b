import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import { planFollowUp } from '../../shared/rules/response/follow-up-schedule.ts'
import { supersededOn } from '../../shared/rules/sessions/review-succession.ts'
import type { WriteCtx } from '../core/context.ts'
import { courseOfPatient } from '../sessions/sessions-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { bookNewReview, bookOtherDates } from './bookings-store.ts'
import { type ReviewRecord, reviewByUid, reviewStandings } from './reviews-store.ts'

/**
 * Books the next review of the same session, or moves the one that waits; where a later session has its own, that one
 * is waited for instead.
 */
export function bookFollowUp(
  ctx: WriteCtx,
  { sessionId, patientId }: Pick<ReviewRecord, 'sessionId' | 'patientId'>,
  askedOn: IsoDate,
  reason: string | null = null,
): Review {
  const { db } = ctx
  const dates = planFollowUp(askedOn, currentSettings(db).holidays)
  const standings = reviewStandings(db, patientId)
  const waiting = standings.find((each) => each.sessionId === sessionId && each.state === 'open')
  const found = waiting && reviewByUid(db, waiting.uid)
  if (found) return bookOtherDates(ctx, found, { ...dates, dueReason: reason }, reason)
  const sessions = courseOfPatient(db, patientId).filter(({ state }) => state !== 'void')
  const asked = { sessionId, kind: 'follow_up' as const, closedReason: null }
  const closedOn = supersededOn(asked, sessions, standings)
  const state =
    closedOn === null
      ? { state: 'open' as const }
      : { state: 'superseded' as const, closedReason: 'superseded', closedOn }
  return bookNewReview(ctx, { sessionId, patientId }, { ...dates, ...state, kind: asked.kind })
}
