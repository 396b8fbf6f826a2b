import type { patients as endpoints } from '../../shared/contract/patients.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { patientsAlike } from './alike.ts'
import { correctPatient } from './correct-patient.ts'
import { findPatients } from './find-patients.ts'
import { openPatient } from './open-patient.ts'
import { patientTotals, toPatientBrief } from './patients-store.ts'
import { registerPatient } from './register-patient.ts'
import { setArteries } from './set-arteries.ts'

export const patients: Handlers<{ patients: typeof endpoints }>['patients'] = {
  register: registerPatient,
  correct: correctPatient,
  find: findPatients,
  findAlike: ({ db }, person) => ok(patientsAlike(db, person).map(toPatientBrief)),
  open: openPatient,
  setArteries,
  count: ({ db }) => ok(patientTotals(db)),
}
