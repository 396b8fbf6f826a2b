import type { Procedure } from '../../shared/model/session.ts'
import { type DoseCourse, givesAnthracycline } from '../../shared/rules/sessions/lifetime-dose.ts'
import type { ReadDb } from '../db/open.ts'
import type { PatientRow } from '../patients/patients-store.ts'
import { sessionsOfPatient } from './sessions-store.ts'

/** The course that a session adds anthracycline to; null where it gives none, and nothing has to be read. */
export function doseCourse(
  db: ReadDb,
  patient: PatientRow,
  given: {
    readonly procedure: Procedure
    /** The session that is being completed or amended, which stands among those on file. */
    readonly completing?: string | undefined
  },
): DoseCourse | null {
  if (!givesAnthracycline(given.procedure)) return null
  return { patient, others: sessionsOfPatient(db, patient.id).filter(({ uid }) => uid !== given.completing) }
}
