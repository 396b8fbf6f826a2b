import type { patients } from '../../shared/contract/patients.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { recordOfPatient } from './patient-record-store.ts'
import { patientByUid } from './patients-store.ts'

export const openPatient: Handler<typeof patients.open> = ({ db }, { patientUid }) => {
  const row = patientByUid(db, patientUid)
  return row ? ok(recordOfPatient(db, row)) : err({ code: 'patient-not-found', patientUid })
}
