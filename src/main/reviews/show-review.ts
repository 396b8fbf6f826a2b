import type { reviews } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { labsOfReview } from '../labs/labs-store.ts'
import { lesionsOfPatient } from '../lesions/lesions-store.ts'
import { patientByUid, toPatientBrief } from '../patients/patients-store.ts'
import { assessmentOfReview } from '../sessions/assessments-store.ts'
import { complicationRecords } from '../sessions/complications-store.ts'
import { courseOfPatient, sessionByUid } from '../sessions/sessions-store.ts'
import { lineOfSession } from './judge-response.ts'
import { reviewByUid } from './reviews-store.ts'

export const showReview: Handler<typeof reviews.show> = ({ db }, { reviewUid }) => {
  const found = reviewByUid(db, reviewUid)
  if (!found) return err({ code: 'review-not-found', reviewUid })
  const { id, review, patientId, sessionId } = found
  const patient = patientByUid(db, review.patientUid)
  const session = sessionByUid(db, review.sessionUid)
  if (!patient || !session) throw new Error('a review without its patient or session')
  const line = lineOfSession(courseOfPatient(db, patientId), sessionId)
  return ok({
    review,
    patient: toPatientBrief(patient),
    session,
    lineStartedOn: line.startedOn,
    treatedOn: line.treatedOn,
    lesions: lesionsOfPatient(db, patientId),
    labs: labsOfReview(db, patientId, id),
    assessment: assessmentOfReview(db, patientId, id),
    complications: complicationRecords(db, patientId)
      .map(({ complication }) => complication)
      .filter((event) => event.reviewUid === reviewUid),
  })
}
