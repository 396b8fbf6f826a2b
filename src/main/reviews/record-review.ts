import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { openFindings } from '../../shared/model/finding.ts'
import type { Review, ReviewFindings } from '../../shared/model/review.ts'
import { precedesLine } from '../../shared/rules/baseline-image.ts'
import { judgeReviewFindings } from '../../shared/rules/review-findings.ts'
import { hasNewLesion, judgeReview } from '../../shared/rules/review-response.ts'
import type { WriteCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { insertLab } from '../labs/labs-store.ts'
import {
  insertLesion,
  insertMeasurement,
  type LesionRecord,
  lesionRecords,
} from '../lesions/lesions-store.ts'
import { insertAssessment } from '../sessions/assessments-store.ts'
import { insertComplication } from '../sessions/complications-store.ts'
import { courseOfPatient } from '../sessions/sessions-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { type ReviewRecord, reviewByUid, updateReview } from './reviews-store.ts'

/** Judges the response against the treatment line of the reviewed session, and files everything the review found. */
export const recordReview: Handler<typeof reviews.record> = (ctx, { reviewUid, findings, acknowledged }) => {
  const { db, today } = ctx
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { review } = found
  if (review.state !== 'open') return err({ code: 'review-not-open', reviewUid, state: review.state })
  const { doneOn } = findings
  const course = courseOfPatient(db, found.patientId)
  const reviewed = course.find(({ id }) => id === found.sessionId)
  if (!reviewed) throw new Error('a review without its session')
  const { performedOn, lineNo } = reviewed
  if (doneOn < performedOn) return err({ code: 'review-before-session', doneOn, performedOn })
  if (doneOn > today) return err({ code: 'review-in-future', doneOn, today })
  const known = lesionRecords(db, found.patientId)
  const stranger = findings.readings.find(
    ({ lesionUid }) => !known.some(({ lesion }) => lesion.uid === lesionUid),
  )
  if (stranger) return err({ code: 'lesion-not-found', lesionUid: stranger.lesionUid })
  const late = findings.labs.find(({ sampledOn }) => sampledOn > today)
  if (late) return err({ code: 'sampled-in-future', field: late.code, sampledOn: late.sampledOn, today })
  const open = openFindings(judgeReviewFindings(findings, performedOn), acknowledged)
  if (open.length > 0) return err({ code: 'findings-open', findings: open })

  const line = course.filter((session) => session.state !== 'void' && session.lineNo === lineNo)
  const lineStartedOn = line.at(0)?.performedOn ?? performedOn
  const responses = judgeReview({
    lesions: known.map(({ lesion }) => ({
      ...lesion,
      measurements: lesion.measurements.filter(
        (image) => image.measuredOn < doneOn || precedesLine(image, lineStartedOn),
      ),
    })),
    lineStartedOn,
    readings: findings.readings,
    newLesions: findings.newLesions,
    nonTarget: findings.nonTarget,
    fiveMmRule: currentSettings(db).fiveMmRule,
  })
  file(ctx, found, findings, known)
  const patch = {
    state: 'done' as const,
    doneOn,
    modality: findings.modality,
    nonTarget: findings.nonTarget,
    newLesion: hasNewLesion(findings.newLesions),
    reader: findings.reader,
    secondReader: findings.secondReader,
    nextPlan: findings.nextPlan,
    note: findings.note,
    responses,
    recordedAt: ctx.now().toISOString(),
  }
  updateReview(db, found.id, patch)
  deleteDraft(db, { userUid: ctx.caller.uid, kind: 'review', subjectUid: reviewUid })
  return ok<Review>({ ...review, ...patch })
}

function file(
  { db, now }: WriteCtx,
  { id: reviewId, patientId, sessionId }: ReviewRecord,
  findings: ReviewFindings,
  known: readonly LesionRecord[],
): void {
  const { doneOn, readings, newLesions, labs, lateComplications } = findings
  for (const { lesionUid, ...measured } of readings) {
    const lesion = known.find((record) => record.lesion.uid === lesionUid)
    if (lesion) insertMeasurement(db, { lesionId: lesion.id, reviewId, measuredOn: doneOn, ...measured })
  }
  for (const { segments, longestMm, typical } of newLesions) {
    const counts = hasNewLesion([{ segments, longestMm, typical }])
    const draft = {
      segments,
      role: counts ? ('non_target' as const) : ('watch' as const),
      firstSeenOn: doneOn,
      longestMm,
      viableMm: counts ? longestMm : null,
      enhancement: null,
      note: null,
    }
    insertLesion(db, patientId, draft, reviewId)
  }
  const recordedAt = now().toISOString()
  for (const lab of labs) insertLab(db, patientId, lab, { source: 'review', recordedAt })
  for (const event of lateComplications) insertComplication(db, patientId, event, { sessionId, reviewId })
  insertAssessment(db, patientId, {
    assessedOn: doneOn,
    source: 'review',
    ecog: findings.ecog,
    ascites: findings.ascites,
    encephalopathyGrade: findings.encephalopathyGrade,
    newLesion: hasNewLesion(newLesions),
  })
}
