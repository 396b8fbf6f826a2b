import { isDeepStrictEqual } from 'node:util'
import type { Procedure } from '../../shared/model/session.ts'
import { arteriesAfter } from '../../shared/rules/sessions/arterial-variants.ts'
import type { WriteDb } from '../db/open.ts'
import { type PatientRow, updatePatientCourse } from '../patients/patients-store.ts'

/** Keeps with the patient what a session found of where the arteries come from; the same finding writes nothing. */
export function teachArteries(
  db: WriteDb,
  { id, michelsType, arterialVariants }: PatientRow,
  procedure: Pick<Procedure, 'michelsType' | 'arteries'>,
): void {
  const known = { michelsType, arterialVariants }
  const found = arteriesAfter(known, procedure)
  if (!isDeepStrictEqual(found, known)) updatePatientCourse(db, id, found)
}
