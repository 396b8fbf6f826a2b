import type { sessions } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { WriteCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import { deleteLabsOfSession } from '../labs/labs-store.ts'
import { patientUidById, updatePatientCourse } from '../patients/patients-store.ts'
import { reviewsOfSession, updateReview } from '../reviews/reviews-store.ts'
import { deleteAssessmentsOfSession } from './assessments-store.ts'
import { courseOfPatient, sessionRowByUid, type SessionRow, updateSession } from './sessions-store.ts'
import { settleReviews } from './settle-reviews.ts'

/**
 * Takes a session out of every list and count. It and its snapshots stay readable; what it had typed into the
 * patient's record goes, because the commonest reason is the wrong patient. The change log keeps all of it.
 */
export const voidSession: Handler<typeof sessions.void> = (ctx, { sessionUid, reason }) => {
  const { db, today } = ctx
  const row = sessionRowByUid(db, sessionUid)
  if (!row || row.state === 'void') return err({ code: 'session-not-found', sessionUid })
  const reviews = reviewsOfSession(db, row.id)
  const done = reviews.find(({ state }) => state === 'done')
  if (done) return err({ code: 'review-already-done', reviewUid: done.uid, doneOn: done.doneOn ?? today })

  updateSession(db, row.id, { state: 'void', voidReason: reason })
  for (const { id } of reviews.filter(({ state }) => state === 'open'))
    updateReview(db, id, { state: 'closed', closedReason: 'session-voided', closedOn: today })
  deleteLabsOfSession(db, row.patientId, row.id)
  deleteAssessmentsOfSession(db, row.patientId, row.id)
  takeOutOfCourse(ctx, row)
  return ok({ sessionUid, patientUid: patientUidById(db, row.patientId) })
}

/** Counts, line of days and the plan's reviews as if the session had never been logged. */
function takeOutOfCourse({ db }: WriteCtx, row: SessionRow): void {
  const left = courseOfPatient(db, row.patientId).filter(({ state }) => state !== 'void')
  updatePatientCourse(db, row.patientId, {
    sessionCount: left.length,
    lastSessionOn: left.at(-1)?.performedOn ?? null,
  })
  settleReviews(db, row.patientId)
}
