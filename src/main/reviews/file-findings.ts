import type { ReviewFindings, ReviewReader } from '../../shared/model/review.ts'
import { hasNewLesion } from '../../shared/rules/response/review-response.ts'
import type { WriteCtx } from '../core/context.ts'
import type { WriteDb } from '../db/open.ts'
import { deleteLabsOfReview, insertLab } from '../labs/labs-store.ts'
import {
  deleteMeasurementsOfReview,
  insertLesion,
  insertMeasurement,
  type LesionRecord,
} from '../lesions/lesions-store.ts'
import { deleteAssessmentsOfReview, insertAssessment } from '../sessions/assessments-store.ts'
import {
  complicationRecords,
  deleteComplication,
  insertComplication,
} from '../sessions/complications-store.ts'
import type { ReviewRecord } from './reviews-store.ts'

/** What the review itself says of its findings. */
export function recordedFindings(findings: ReviewFindings) {
  const { doneOn, modality, nonTarget, newLesions, reader, nextPlan, note, liRadsVersion } = findings
  const { contrastPhases, symptoms, oilOutside } = findings
  const newLesion = hasNewLesion(newLesions)
  const secondReader = findings.secondReading?.reader ?? findings.secondReader
  return {
    state: 'done' as const,
    doneOn,
    modality,
    nonTarget,
    newLesion,
    reader,
    secondReader,
    nextPlan,
    note,
    liRadsVersion,
    contrastPhases,
    symptoms,
    oilOutside,
    imagedOn: null,
  }
}

/** Everybody who read the image, the review's own reader first; not judged yet. */
export function readersOf(findings: ReviewFindings): ReviewReader[] {
  const { reader, readings, nonTarget, newLesions, secondReading } = findings
  const first = { reader, readings, nonTarget, newLesion: hasNewLesion(newLesions) }
  return [first, ...(secondReading ? [secondReading] : [])].map((read) => ({
    ...read,
    responses: [],
    areaResponse: null,
  }))
}

/** A new lesion as the patient's list keeps it: one that counts is a non-target, any other is watched. */
export function lesionDraftOf(
  { segments, longestMm, typical }: ReviewFindings['newLesions'][number],
  doneOn: string,
) {
  const counts = hasNewLesion([{ segments, longestMm, typical }])
  return {
    segments,
    role: counts ? ('non_target' as const) : ('watch' as const),
    firstSeenOn: doneOn,
    longestMm,
    viableMm: counts ? longestMm : null,
    viableAcrossMm: null,
    enhancement: null,
    note: null,
    capsule: null,
    margin: null,
    toCapsuleMm: null,
    toHilumMm: null,
    feedingArtery: null,
  }
}

/** Files everything that a review found where it belongs: measurements, lesions, values, complications. */
export function fileFindings(
  { db, now, caller }: WriteCtx,
  { id: reviewId, patientId, sessionId }: ReviewRecord,
  findings: ReviewFindings,
  known: readonly LesionRecord[],
): void {
  const { doneOn, readings, newLesions, labs, lateComplications } = findings
  for (const { lesionUid, ...measured } of readings) {
    const lesion = known.find((record) => record.lesion.uid === lesionUid)
    if (lesion) insertMeasurement(db, { lesionId: lesion.id, reviewId, measuredOn: doneOn, ...measured })
  }
  for (const found of newLesions) insertLesion(db, patientId, lesionDraftOf(found, doneOn), reviewId)
  const recordedAt = now().toISOString()
  const recordedBy = caller.name
  for (const lab of labs)
    insertLab(db, patientId, lab, { source: 'review', reviewId, recordedAt, recordedBy })
  for (const event of lateComplications) insertComplication(db, patientId, event, { sessionId, reviewId })
  insertAssessment(db, patientId, {
    assessedOn: doneOn,
    source: 'review',
    reviewId,
    ecog: findings.ecog,
    ascites: findings.ascites,
    encephalopathyGrade: findings.encephalopathyGrade,
    newLesion: hasNewLesion(newLesions),
    vascularInvasion: findings.vascularInvasion,
    distantMetastasis: findings.extrahepaticSpread,
  })
}

/** Takes out what was filed, lesions found at the review apart. The change log keeps it. */
export function takeOutFindings(db: WriteDb, { id, patientId, review }: ReviewRecord): void {
  deleteMeasurementsOfReview(db, id)
  deleteLabsOfReview(db, patientId, id)
  deleteAssessmentsOfReview(db, patientId, id)
  for (const { id: event, complication } of complicationRecords(db, patientId))
    if (complication.reviewUid === review.uid) deleteComplication(db, event)
}
