import type { arteryPatients } from '../../shared/contract/patients-arteries.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { michelsOfVariants } from '../../shared/rules/sessions/arterial-variants.ts'
import type { Handler } from '../core/handler.ts'
import { patientByUid, toPatient, updatePatientCourse } from './patients-store.ts'

export const setArteries: Handler<typeof arteryPatients.setArteries> = ({ db }, request) => {
  const { patientUid, arterialVariants } = request
  const row = patientByUid(db, patientUid)
  if (!row) return err({ code: 'patient-not-found', patientUid })
  const michelsType =
    request.michelsType === undefined ? michelsOfVariants(arterialVariants) : request.michelsType
  updatePatientCourse(db, row.id, { michelsType, arterialVariants })
  return ok(toPatient({ ...row, michelsType, arterialVariants }))
}
