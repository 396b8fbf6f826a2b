import { asc, eq } from 'drizzle-orm'
import type { Assessment } from '../../shared/model/assessment.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { assessment } from '../db/schema/assessment.ts'
import { session } from '../db/schema/session.ts'
import { deleteRow, type Given, insertRow, query } from '../db/statements.ts'

const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ row: assessment, sessionUid: session.uid })
    .from(assessment)
    .leftJoin(session, eq(session.id, assessment.sessionId))
    .where(eq(assessment.patientId, given.patientId))
    .orderBy(asc(assessment.assessedOn), asc(assessment.id)),
)

export function assessmentsOfPatient(db: ReadDb, patientId: number): Assessment[] {
  return ofPatient(db, { patientId }).map(toAssessment)
}

/** What was stated at one review; null where nothing was. */
export function assessmentOfReview(db: ReadDb, patientId: number, reviewId: number): Assessment | null {
  const found = ofPatient(db, { patientId }).find(({ row }) => row.reviewId === reviewId)
  return found ? toAssessment(found) : null
}

/** Writes what was known on one day; whatever is left out was not recorded. */
export function insertAssessment(
  db: WriteDb,
  patientId: number,
  values: Pick<Assessment, 'assessedOn' | 'source'> &
    Partial<Omit<Assessment, 'sessionUid'>> & {
      readonly sessionId?: number
      readonly reviewId?: number
      readonly importBatchId?: number
    },
): void {
  insertRow(db, assessment, {
    lesionCountIsMinimum: false,
    ...values,
    uid: values.uid ?? newUid(),
    patientId,
  })
}

/** Takes out what was stated in one session, of whichever day. */
export function deleteAssessmentsOfSession(db: WriteDb, patientId: number, sessionId: number): void {
  for (const { row } of ofPatient(db, { patientId }))
    if (row.sessionId === sessionId) deleteRow(db, assessment, row.id)
}

/** Takes out what was stated at one review. */
export function deleteAssessmentsOfReview(db: WriteDb, patientId: number, reviewId: number): void {
  for (const { row } of ofPatient(db, { patientId }))
    if (row.reviewId === reviewId) deleteRow(db, assessment, row.id)
}

function toAssessment({ row, sessionUid }: ReturnType<typeof ofPatient>[number]): Assessment {
  const {
    id: _,
    patientId: _patient,
    sessionId: _session,
    reviewId: _review,
    importBatchId: _batch,
    ...rest
  } = row
  return { ...rest, sessionUid }
}
