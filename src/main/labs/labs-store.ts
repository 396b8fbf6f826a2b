import { asc, eq } from 'drizzle-orm'
import type { LabCode, LabEntry, LabResult } from '../../shared/model/lab.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { lab } from '../db/schema/lab.ts'
import { deleteRow, type Given, insertRow, query } from '../db/statements.ts'

const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db.select().from(lab).where(eq(lab.patientId, given.patientId)).orderBy(asc(lab.sampledOn), asc(lab.id)),
)

/** Takes out the values that were typed in one session. */
export function deleteLabsOfSession(db: WriteDb, patientId: number, sessionId: number): void {
  for (const row of ofPatient(db, { patientId })) if (row.sessionId === sessionId) deleteRow(db, lab, row.id)
}

/** Takes out the values that were typed at one review. */
export function deleteLabsOfReview(db: WriteDb, patientId: number, reviewId: number): void {
  for (const row of ofPatient(db, { patientId })) if (row.reviewId === reviewId) deleteRow(db, lab, row.id)
}

/** Oldest sample first; of one day in the order of recording. */
export function labsOfPatient(db: ReadDb, patientId: number): LabResult[] {
  return ofPatient(db, { patientId }).map(toLabResult)
}

/** Writes a value as typed, in the unit it was typed in. */
export function insertLab(
  db: WriteDb,
  patientId: number,
  entry: LabEntry,
  record: Pick<LabResult, 'source' | 'recordedAt'> & {
    readonly sessionId?: number
    readonly reviewId?: number
    readonly importBatchId?: number
  },
): LabResult {
  const row = {
    uid: newUid(),
    patientId,
    ...entry,
    source: record.source,
    sessionId: record.sessionId ?? null,
    reviewId: record.reviewId ?? null,
    importBatchId: record.importBatchId ?? null,
    recordedAt: record.recordedAt,
  }
  const id = insertRow(db, lab, row)
  return toLabResult({ id, ...row })
}

function toLabResult(row: typeof lab.$inferSelect): LabResult {
  const {
    id: _,
    patientId: _patient,
    sessionId: _session,
    reviewId: _review,
    importBatchId: _batch,
    code,
    ...result
  } = row
  return { ...result, code: code as LabCode }
}
