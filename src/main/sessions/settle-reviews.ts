import { supersededOn } from '../../shared/rules/sessions/review-succession.ts'
import type { WriteDb } from '../db/open.ts'
import { reviewStandings, updateReview } from '../reviews/reviews-store.ts'
import { courseOfPatient, type SessionRow } from './sessions-store.ts'

type Stage = Pick<SessionRow, 'stageNo' | 'stageOf'>

/** Whether a correction moves the session within its plan, into another or out of it. */
export function isRestaged(before: Stage, after: Stage): boolean {
  return before.stageNo !== after.stageNo || before.stageOf !== after.stageOf
}

/**
 * Opens and supersedes reviews until each that waits is the last word on its sessions again, after a stage was
 * corrected or a session was voided. What is done or was closed stays.
 */
export function settleReviews(db: WriteDb, patientId: number): void {
  const sessions = courseOfPatient(db, patientId).filter(({ state }) => state !== 'void')
  const standing = new Set(sessions.map(({ id }) => id))
  const reviews = reviewStandings(db, patientId)
  for (const review of reviews.filter(({ sessionId }) => standing.has(sessionId))) {
    const closedOn = supersededOn(review, sessions, reviews)
    if (closedOn !== null && review.state === 'open')
      updateReview(db, review.id, { state: 'superseded', closedReason: 'superseded', closedOn })
    if (closedOn === null && review.state === 'superseded')
      updateReview(db, review.id, { state: 'open', closedReason: null, closedOn: null })
  }
}
