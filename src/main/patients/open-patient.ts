import type { patients } from '../../shared/contract/patients.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { contactsOfPatient } from '../contacts/contacts-store.ts'
import type { Handler } from '../core/handler.ts'
import { labsOfPatient } from '../labs/labs-store.ts'
import { lesionsOfPatient } from '../lesions/lesions-store.ts'
import { reviewsOfPatient } from '../reviews/reviews-store.ts'
import { assessmentsOfPatient } from '../sessions/assessments-store.ts'
import { complicationRecords } from '../sessions/complications-store.ts'
import { sessionsOfPatient } from '../sessions/sessions-store.ts'
import { snapshotsOfPatient } from '../sessions/snapshots-store.ts'
import { patientByUid, toPatient } from './patients-store.ts'

/** One statement per table, grouped here: their number does not grow with the record. */
export const openPatient: Handler<typeof patients.open> = ({ db }, { patientUid }) => {
  const row = patientByUid(db, patientUid)
  if (!row) return err({ code: 'patient-not-found', patientUid })
  const complications = complicationRecords(db, row.id)
  return ok({
    patient: toPatient(row),
    lesions: lesionsOfPatient(db, row.id),
    labs: labsOfPatient(db, row.id),
    assessments: assessmentsOfPatient(db, row.id),
    sessions: sessionsOfPatient(db, row.id, complications),
    snapshots: snapshotsOfPatient(db, row.id),
    reviews: reviewsOfPatient(db, row.id),
    contacts: contactsOfPatient(db, row.id),
    complications: complications.flatMap(({ isVoid, complication }) => (isVoid ? [] : [complication])),
  })
}
