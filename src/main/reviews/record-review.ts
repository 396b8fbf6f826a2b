import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { lesionRecords } from '../lesions/lesions-store.ts'
import { courseOfPatient } from '../sessions/sessions-store.ts'
import { bookFollowUp } from './book-follow-up.ts'
import { checkFindings } from './check-findings.ts'
import { fileFindings, readersOf, recordedFindings } from './file-findings.ts'
import { judgeReaders, lineOfSession, ownJudgement, readersToKeep } from './judge-response.ts'
import { replaceReaders, reviewByUid, updateReview } from './reviews-store.ts'

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

  const image = { reviewUid, doneOn: findings.doneOn, line }
  const judged = judgeReaders(db, known, image, readersOf(findings))
  const readers = readersToKeep(judged)
  const patch = {
    ...recordedFindings(findings),
    ...ownJudgement(judged),
    recordedAt: ctx.now().toISOString(),
  }
  fileFindings(ctx, found, findings, known)
  updateReview(db, found.id, patch)
  replaceReaders(db, found.id, readers)
  deleteDraft(db, { userUid: ctx.caller.uid, kind: 'review', subjectUid: reviewUid })
  const { nextReviewOn } = findings
  const nextReview = nextReviewOn === null ? null : bookFollowUp(ctx, found, nextReviewOn)
  return ok({ ...review, ...patch, readers, nextReview })
}
