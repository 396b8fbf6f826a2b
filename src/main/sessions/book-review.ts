import type { SessionDraft } from '../../shared/contract/sessions.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Review } from '../../shared/model/review.ts'
import { planReview, type ReviewPlan } from '../../shared/rules/response/review-schedule.ts'
import { earlierStages, laterStages, type StagedSession } from '../../shared/rules/sessions/staged-plan.ts'
import type { WriteDb } from '../db/open.ts'
import { insertReview, openReviewsOfPatient, updateReview } from '../reviews/reviews-store.ts'

export interface BookedDates extends ReviewPlan {
  readonly dueReason: string | null
}

/** The dates to book, or null where none is wanted; a due date of one's own needs its reason. */
export function datesToBook(
  decision: SessionDraft['review'],
  performedOn: IsoDate,
  holidays: readonly IsoDate[],
) {
  if (decision.kind === 'none') return ok(null)
  const plan = planReview({ performedOn, holidays: [...holidays] })
  const dueOn = decision.dueOn ?? plan.dueOn
  if (dueOn < performedOn) return err({ code: 'review-before-session', dueOn, performedOn })
  if (dueOn !== plan.dueOn && decision.reason === null)
    return err({ code: 'review-reason-needed', dueOn, plannedOn: plan.dueOn })
  return ok<BookedDates>({ ...plan, dueOn, dueReason: decision.reason })
}

interface Booking {
  readonly session: StagedSession & { readonly id: number; readonly uid: string }
  readonly patient: { readonly id: number; readonly uid: string }
  /** The patient's other sessions that count. */
  readonly others: readonly StagedSession[]
}

/** Books the review; of the stages of one plan only the last is reviewed, the others are superseded by it. */
export function bookReview(db: WriteDb, booking: Booking, dates: BookedDates): Review {
  const { session, patient, others } = booking
  const later = laterStages(session, others).at(0)
  const superseded = later
    ? { state: 'superseded' as const, closedReason: 'superseded' as const, closedOn: later.performedOn }
    : { state: 'open' as const, closedReason: null, closedOn: null }
  const values = { ...dates, ...superseded }
  const { uid } = insertReview(db, { sessionId: session.id, patientId: patient.id }, values)
  return {
    appointmentOn: null,
    doneOn: null,
    modality: null,
    nonTarget: null,
    newLesion: null,
    reader: null,
    secondReader: null,
    nextPlan: null,
    note: null,
    responses: [],
    areaResponse: null,
    liRadsVersion: null,
    readers: [],
    recordedAt: null,
    kind: 'one_month',
    windowReason: null,
    imagedOn: null,
    contrastPhases: null,
    symptoms: null,
    oilOutside: null,
    ...values,
    uid,
    sessionUid: session.uid,
    patientUid: patient.uid,
  }
}

/** Closes the open reviews of the stages before this one. */
export function supersedeEarlierStages(
  db: WriteDb,
  patientId: number,
  session: StagedSession,
  others: readonly StagedSession[],
): void {
  const earlier = new Set(earlierStages(session, others).map(({ id }) => id))
  if (earlier.size === 0) return
  for (const review of openReviewsOfPatient(db, patientId))
    if (earlier.has(review.sessionId))
      updateReview(db, review.id, {
        state: 'superseded',
        closedReason: 'superseded',
        closedOn: session.performedOn,
      })
}
