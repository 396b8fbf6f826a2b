import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { ReviewFindings } from '../../shared/model/review.ts'
import type { WriteCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import {
  deleteLesion,
  describeLesion,
  insertMeasurement,
  type LesionRecord,
  lesionRecords,
} from '../lesions/lesions-store.ts'
import { complicationRecords } from '../sessions/complications-store.ts'
import { courseOfPatient, sessionsOfPatient } from '../sessions/sessions-store.ts'
import { bookFollowUp } from './book-follow-up.ts'
import { checkFindings } from './check-findings.ts'
import { fileFindings, lesionDraftOf, readersOf, recordedFindings, takeOutFindings } from './file-findings.ts'
import { judgeAgain, lineOfSession, ownJudgement, readersToKeep } from './judge-response.ts'
import {
  replaceReaders,
  type ReviewRecord,
  reviewByUid,
  reviewsOfPatient,
  updateReview,
} from './reviews-store.ts'

/**
 * Replaces everything that a done review filed, and judges it and every later review of its line again. Lesions
 * found at it keep their numbers, in the order of the list; one that was measured or treated since must stay.
 */
export const correctReview: Handler<typeof reviews.correct> = (
  ctx,
  { reviewUid, findings, acknowledged, reason },
) => {
  const { db } = ctx
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { review, patientId, sessionId } = found
  const before = review.doneOn
  if (review.state !== 'done' || before === null)
    return err({ code: 'review-not-done', reviewUid, state: review.state })
  const line = lineOfSession(courseOfPatient(db, patientId), sessionId)
  const records = lesionRecords(db, patientId)
  const foundHere = records.filter(({ lesion }) => lesion.measurements.at(0)?.reviewUid === reviewUid)
  const known = records.filter((record) => !foundHere.includes(record))
  const checked = checkFindings(ctx, { findings, acknowledged, performedOn: line.performedOn, known })
  if (!checked.ok) return checked
  const inUse = foundHere.slice(findings.newLesions.length).find((record) => isInUse(db, patientId, record))
  if (inUse) return err({ code: 'lesion-in-use', lesionUid: inUse.lesion.uid, no: inUse.lesion.no })

  takeOutFindings(db, found)
  replaceLesions(ctx, found, findings, foundHere)
  const further = { ...findings, newLesions: findings.newLesions.slice(foundHere.length) }
  fileFindings(ctx, found, further, known)
  updateReview(db, found.id, recordedFindings(findings))
  if (findings.nextReviewOn !== null) bookFollowUp(ctx, found, findings.nextReviewOn, reason)

  const ofLine = new Set(line.sessions.map(({ id }) => id))
  const from = findings.doneOn < before ? findings.doneOn : before
  for (const { uid, state, doneOn } of reviewsOfPatient(db, patientId)) {
    if (state !== 'done' || doneOn === null || doneOn < from) continue
    const other = reviewByUid(db, uid)
    if (!other || !ofLine.has(other.sessionId)) continue
    const isCorrected = uid === reviewUid
    const readers = isCorrected ? readersOf(findings) : other.review.readers
    const judged = judgeAgain(db, patientId, { ...other.review, readers }, line, isCorrected)
    if (!judged) continue
    updateReview(db, other.id, ownJudgement(judged))
    replaceReaders(db, other.id, readersToKeep(judged))
  }
  const corrected = reviewByUid(db, reviewUid)
  if (!corrected) throw new Error('a review that was just written is missing')
  return ok(corrected.review)
}

/** True of a lesion that another image or a session refers to. */
function isInUse(db: ReadDb, patientId: number, { lesion }: LesionRecord): boolean {
  if (lesion.measurements.length > 1) return true
  const sessions = sessionsOfPatient(db, patientId, complicationRecords(db, patientId))
  return sessions.some(({ arteries }) => arteries.some(({ lesionUids }) => lesionUids.includes(lesion.uid)))
}

function replaceLesions(
  { db }: WriteCtx,
  { id: reviewId }: ReviewRecord,
  { newLesions, doneOn }: ReviewFindings,
  foundHere: readonly LesionRecord[],
): void {
  for (const [at, { id }] of foundHere.entries()) {
    const typed = newLesions[at]
    if (!typed) {
      deleteLesion(db, id)
      continue
    }
    const { longestMm, viableMm, segments, role, firstSeenOn } = lesionDraftOf(typed, doneOn)
    insertMeasurement(db, {
      lesionId: id,
      reviewId,
      measuredOn: doneOn,
      longestMm,
      viableMm,
      evaluable: true,
      oilFilledPct: null,
      oilPeripheralDefect: null,
    })
    describeLesion(db, id, { segments, role, firstSeenOn })
  }
}
