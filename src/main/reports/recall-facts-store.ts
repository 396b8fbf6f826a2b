import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import type { RecallFacts } from '../../shared/rules/report/recall-facts.ts'
import type { ReadDb } from '../db/open.ts'
import { patientByUid, toPatient } from '../patients/patients-store.ts'
import { reviewByUid } from '../reviews/reviews-store.ts'
import { sessionRowByUid } from '../sessions/sessions-store.ts'
import { currentSettings } from '../settings/settings-store.ts'

/** What is on file about a review that a patient is asked to come for; undefined where there is no such review. */
export function filedForRecall(
  db: ReadDb,
  reviewUid: string,
  today: IsoDate,
): (RecallFacts & { readonly review: Review }) | undefined {
  const review = reviewByUid(db, reviewUid)?.review
  const patient = review && patientByUid(db, review.patientUid)
  const session = review && sessionRowByUid(db, review.sessionUid)
  if (!review || !patient || !session) return undefined
  return {
    review,
    patient: toPatient(patient),
    performedOn: session.performedOn,
    settings: currentSettings(db),
    today,
  }
}
