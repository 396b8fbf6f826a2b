import { laterStages } from '../../shared/rules/sessions/staged-plan.ts'
import type { WriteDb } from '../db/open.ts'
import { reviewsOfSession, updateReview } from '../reviews/reviews-store.ts'
import { courseOfPatient, type SessionRow } from './sessions-store.ts'

type Stage = Pick<SessionRow, 'stageNo' | 'stageOf'>

/** Whether a correction moves the session within its plan, into another or out of it. */
export function isRestaged(before: Stage, after: Stage): boolean {
  return before.stageNo !== after.stageNo || before.stageOf !== after.stageOf
}

/**
 * Of the stages of one plan only the last is reviewed: opens and supersedes reviews until that is so again, after the
 * stage of a session was corrected or a stage was voided. What is done or was closed stays.
 */
export function settleStages(db: WriteDb, patientId: number): void {
  const course = courseOfPatient(db, patientId).filter(({ state }) => state !== 'void')
  for (const session of course) {
    const others = course.filter(({ id }) => id !== session.id)
    const later = laterStages(session, others).at(0)
    for (const { id, state } of reviewsOfSession(db, session.id)) {
      if (later && state === 'open')
        updateReview(db, id, {
          state: 'superseded',
          closedReason: 'superseded',
          closedOn: later.performedOn,
        })
      if (!later && state === 'superseded')
        updateReview(db, id, { state: 'open', closedReason: null, closedOn: null })
    }
  }
}
