import { asc, eq } from 'drizzle-orm'
import type { LabEntry, LabResult } from '../../shared/model/lab.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { lab } from '../db/schema/lab.ts'
import { deleteRow, type Given, insertRow, query } from '../db/statements.ts'

const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      uid: lab.uid,
      code: lab.code,
      value: lab.value,
      comparator: lab.comparator,
      unit: lab.unit,
      sampledOn: lab.sampledOn,
      source: lab.source,
      recordedAt: lab.recordedAt,
      recordedBy: lab.recordedBy,
    })
    .from(lab)
    .where(eq(lab.patientId, given.patientId))
    .orderBy(asc(lab.sampledOn), asc(lab.id)),
)
const originsOf = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ id: lab.id, uid: lab.uid, sessionId: lab.sessionId, reviewId: lab.reviewId })
    .from(lab)
    .where(eq(lab.patientId, given.patientId)),
)

/** Takes out the values that were typed in one session. */
export function deleteLabsOfSession(db: WriteDb, patientId: number, sessionId: number): void {
  for (const row of originsOf(db, { patientId })) if (row.sessionId === sessionId) deleteRow(db, lab, row.id)
}

/** Takes out the values that were typed at one review. */
export function deleteLabsOfReview(db: WriteDb, patientId: number, reviewId: number): void {
  for (const row of originsOf(db, { patientId })) if (row.reviewId === reviewId) deleteRow(db, lab, row.id)
}

/** Oldest sample first; of one day in the order of recording. */
export function labsOfPatient(db: ReadDb, patientId: number): LabResult[] {
  // Codes were checked against the vocabulary before they were written.
  return ofPatient(db, { patientId }) as LabResult[]
}

/** The values that were typed at one review. */
export function labsOfReview(db: ReadDb, patientId: number, reviewId: number): LabResult[] {
  const typedHere = new Set(
    originsOf(db, { patientId })
      .filter((row) => row.reviewId === reviewId)
      .map(({ uid }) => uid),
  )
  return labsOfPatient(db, patientId).filter(({ uid }) => typedHere.has(uid))
}

/** Writes a value as typed, in the unit it was typed in. */
export function insertLab(
  db: WriteDb,
  patientId: number,
  entry: LabEntry,
  record: Pick<LabResult, 'source' | 'recordedAt'> & {
    readonly sessionId?: number
    readonly reviewId?: number
    readonly recordedBy: string
    readonly importBatchId?: number
  },
): LabResult {
  const { source, recordedAt, recordedBy } = record
  const result = { uid: newUid(), ...entry, source, recordedAt, recordedBy }
  insertRow(db, lab, {
    ...result,
    patientId,
    sessionId: record.sessionId ?? null,
    reviewId: record.reviewId ?? null,
    importBatchId: record.importBatchId ?? null,
  })
  return result
}
