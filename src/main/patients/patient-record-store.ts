import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { contactsOfPatient } from '../contacts/contacts-store.ts'
import type { ReadDb } from '../db/open.ts'
import { labsOfPatient } from '../labs/labs-store.ts'
import { lesionsOfPatient } from '../lesions/lesions-store.ts'
import { reviewsOfPatient } from '../reviews/reviews-store.ts'
import { assessmentsOfPatient } from '../sessions/assessments-store.ts'
import { complicationRecords } from '../sessions/complications-store.ts'
import { sessionsOfPatient } from '../sessions/sessions-store.ts'
import { snapshotsOfPatient } from '../sessions/snapshots-store.ts'
import { type PatientRow, toPatient } from './patients-store.ts'

/** Everything on file about a patient. One statement per table: their number does not grow with the record. */
export function recordOfPatient(db: ReadDb, row: PatientRow): PatientRecord {
  const complications = complicationRecords(db, row.id)
  return {
    patient: toPatient(row),
    lesions: lesionsOfPatient(db, row.id),
    labs: labsOfPatient(db, row.id),
    assessments: assessmentsOfPatient(db, row.id),
    sessions: sessionsOfPatient(db, row.id, complications),
    snapshots: snapshotsOfPatient(db, row.id),
    reviews: reviewsOfPatient(db, row.id),
    contacts: contactsOfPatient(db, row.id),
    complications: complications.flatMap(({ isVoid, complication }) => (isVoid ? [] : [complication])),
  }
}
