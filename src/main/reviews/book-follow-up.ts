import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import { planFollowUp } from '../../shared/rules/response/follow-up-schedule.ts'
import { supersededOn } from '../../shared/rules/sessions/review-succession.ts'
import type { WriteCtx } from '../core/context.ts'
import { courseOfPatient } from '../sessions/sessions-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { bookNewReview } from './bookings-store.ts'
import { type ReviewRecord, reviewStandings } from './reviews-store.ts'

/** Books the next review of the same session; where a later session has its own, that one is waited for instead. */
export function bookFollowUp(
  ctx: WriteCtx,
  { sessionId, patientId }: Pick<ReviewRecord, 'sessionId' | 'patientId'>,
  askedOn: IsoDate,
): Review {
  const { db } = ctx
  const sessions = courseOfPatient(db, patientId).filter(({ state }) => state !== 'void')
  const asked = { sessionId, kind: 'follow_up' as const, closedReason: null }
  const closedOn = supersededOn(asked, sessions, reviewStandings(db, patientId))
  const dates = planFollowUp(askedOn, currentSettings(db).holidays)
  const state =
    closedOn === null
      ? { state: 'open' as const }
      : { state: 'superseded' as const, closedReason: 'superseded', closedOn }
  return bookNewReview(ctx, { sessionId, patientId }, { ...dates, ...state, kind: asked.kind })
}
