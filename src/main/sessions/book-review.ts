import type { SessionDraft } from '../../shared/contract/sessions.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Review } from '../../shared/model/review.ts'
import { planReview, type ReviewPlan } from '../../shared/rules/response/review-schedule.ts'
import { withOwnWindow } from '../../shared/rules/response/own-window.ts'
import { earlierStages, laterStages, type StagedSession } from '../../shared/rules/sessions/staged-plan.ts'
import { supersededOn } from '../../shared/rules/sessions/review-succession.ts'
import type { WriteCtx } from '../core/context.ts'
import type { WriteDb } from '../db/open.ts'
import { bookNewReview } from '../reviews/bookings-store.ts'
import { reviewStandings, updateReview } from '../reviews/reviews-store.ts'

export interface BookedDates extends ReviewPlan {
  readonly dueReason: string | null
  readonly windowReason: string | null
}

/** The dates to book, or null where none is wanted; a due date or a window of one's own needs its reason. */
export function datesToBook(
  decision: SessionDraft['review'],
  performedOn: IsoDate,
  holidays: readonly IsoDate[],
) {
  if (decision.kind === 'none') return ok(null)
  const { reason } = decision
  const planned = planReview({ performedOn, holidays: [...holidays] })
  const { windowOpensOn, windowClosesOn } = decision
  const own = { ...(windowOpensOn && { windowOpensOn }), ...(windowClosesOn && { windowClosesOn }) }
  const plan = withOwnWindow(planned, own, holidays)
  if (!plan.ok) return plan
  const dueOn = decision.dueOn ?? plan.value.dueOn
  const tooEarly = [dueOn, plan.value.windowOpensOn].find((date) => date < performedOn)
  if (tooEarly !== undefined) return err({ code: 'review-before-session', dueOn: tooEarly, performedOn })
  const ownWindow =
    plan.value.windowOpensOn !== planned.windowOpensOn || plan.value.windowClosesOn !== planned.windowClosesOn
  if (ownWindow && reason === null)
    return err({
      code: 'window-reason-needed',
      windowOpensOn: plan.value.windowOpensOn,
      windowClosesOn: plan.value.windowClosesOn,
    })
  if (dueOn !== plan.value.dueOn && reason === null)
    return err({ code: 'review-reason-needed', dueOn, plannedOn: plan.value.dueOn })
  return ok<BookedDates>({
    ...plan.value,
    dueOn,
    dueReason: reason,
    windowReason: ownWindow ? reason : null,
  })
}

interface Booking {
  readonly session: StagedSession & { readonly id: number; readonly uid: string }
  readonly patient: { readonly id: number; readonly uid: string }
  /** The patient's other sessions that count. */
  readonly others: readonly StagedSession[]
}

/** Books the review; of the stages of one plan only the last is reviewed, the others are superseded by it. */
export function bookReview(ctx: WriteCtx, booking: Booking, dates: BookedDates): Review {
  const { session, patient, others } = booking
  const later = laterStages(session, others).at(0)
  const superseded = later
    ? { state: 'superseded' as const, closedReason: 'superseded' as const, closedOn: later.performedOn }
    : { state: 'open' as const, closedReason: null, closedOn: null }
  return bookNewReview(ctx, { sessionId: session.id, patientId: patient.id }, { ...dates, ...superseded })
}

/** Closes the open reviews that the session's own takes the place of: of the stages before it, and follow-ups. */
export function supersedeEarlier(
  db: WriteDb,
  patientId: number,
  session: StagedSession,
  others: readonly StagedSession[],
): void {
  const stages = new Set(earlierStages(session, others).map(({ id }) => id))
  const standings = reviewStandings(db, patientId)
  const sessions = [...others, session]
  for (const review of standings) {
    if (review.state !== 'open') continue
    const gaveWay =
      review.kind === 'follow_up'
        ? supersededOn(review, sessions, standings)
        : stages.has(review.sessionId)
          ? session.performedOn
          : null
    if (gaveWay !== null)
      updateReview(db, review.id, { state: 'superseded', closedReason: 'superseded', closedOn: gaveWay })
  }
}
