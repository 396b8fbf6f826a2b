import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Review } from '../../shared/model/review.ts'
import { hasNewLesion } from '../../shared/rules/response/review-response.ts'
import type { Handler } from '../core/handler.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { lesionRecords } from '../lesions/lesions-store.ts'
import { courseOfPatient } from '../sessions/sessions-store.ts'
import { checkFindings } from './check-findings.ts'
import { fileFindings, recordedFindings } from './file-findings.ts'
import { judgeResponse, lineOfSession } from './judge-response.ts'
import { reviewByUid, updateReview } from './reviews-store.ts'

/** Judges the response against the treatment line of the reviewed session, and files everything the review found. */
export const recordReview: Handler<typeof reviews.record> = (ctx, { reviewUid, findings, acknowledged }) => {
  const { db } = ctx
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { review, patientId, sessionId } = found
  if (review.state !== 'open') return err({ code: 'review-not-open', reviewUid, state: review.state })
  const line = lineOfSession(courseOfPatient(db, patientId), sessionId)
  const known = lesionRecords(db, patientId)
  const checked = checkFindings(ctx, { findings, acknowledged, performedOn: line.performedOn, known })
  if (!checked.ok) return checked

  const { doneOn, readings, nonTarget, newLesions } = findings
  const newLesion = hasNewLesion(newLesions)
  const lineStartedOn = line.startedOn
  const judged = { reviewUid, doneOn, lineStartedOn, readings, newLesion, nonTarget }
  const patch = {
    ...recordedFindings(findings),
    responses: judgeResponse(db, known, judged),
    recordedAt: ctx.now().toISOString(),
  }
  fileFindings(ctx, found, findings, known)
  updateReview(db, found.id, patch)
  deleteDraft(db, { userUid: ctx.caller.uid, kind: 'review', subjectUid: reviewUid })
  return ok<Review>({ ...review, ...patch })
}
