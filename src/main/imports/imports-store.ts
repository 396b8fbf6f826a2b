import { asc, desc, eq } from 'drizzle-orm'
import type { ImportBatch } from '../../shared/model/import.ts'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { importBatch, importStep } from '../db/schema/import.ts'
import { patient } from '../db/schema/patient.ts'
import { type Given, insertRow, query, updateRow } from '../db/statements.ts'

export type BatchRow = typeof importBatch.$inferSelect

const newestFirst = query((db) => db.select().from(importBatch).orderBy(desc(importBatch.id)))
const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db.select().from(importBatch).where(eq(importBatch.uid, given.uid)),
)
const ofFile = query((db, given: Given<{ sha256: string }>) =>
  db.select().from(importBatch).where(eq(importBatch.sha256, given.sha256)).orderBy(asc(importBatch.id)),
)
const stepsOf = query((db, given: Given<{ batchId: number }>) =>
  db
    .select({ auditSeq: importStep.auditSeq })
    .from(importStep)
    .where(eq(importStep.importBatchId, given.batchId))
    .orderBy(asc(importStep.auditSeq)),
)
const patientsOf = query((db, given: Given<{ batchId: number }>) =>
  db.select({ id: patient.id }).from(patient).where(eq(patient.importBatchId, given.batchId)),
)

export function batches(db: ReadDb): ImportBatch[] {
  return newestFirst(db).map(toBatch)
}

export function batchByUid(db: ReadDb, uid: string): BatchRow | undefined {
  return byUid(db, { uid: uidToBlob(uid) })[0]
}

/** Batches made from the same bytes, oldest first. */
export function batchesOfFile(db: ReadDb, sha256: string): BatchRow[] {
  return ofFile(db, { sha256 })
}

/** Audit events whose changes filled the batch, oldest first. */
export function auditSeqsOfBatch(db: ReadDb, batchId: number): number[] {
  return stepsOf(db, { batchId }).map(({ auditSeq }) => auditSeq)
}

export function patientIdsOfBatch(db: ReadDb, batchId: number): number[] {
  return patientsOf(db, { batchId }).map(({ id }) => id)
}

export function insertBatch(db: WriteDb, values: Omit<BatchRow, 'id'> & { readonly id?: number }): BatchRow {
  const id = insertRow(db, importBatch, values)
  return { ...values, id }
}

export function updateBatch(db: WriteDb, row: BatchRow, patch: Partial<Omit<BatchRow, 'id'>>): BatchRow {
  updateRow(db, importBatch, row.id, patch)
  return { ...row, ...patch }
}

export function insertStep(db: WriteDb, batchId: number, auditSeq: number): void {
  insertRow(db, importStep, { importBatchId: batchId, auditSeq })
}

export function toBatch(row: BatchRow): ImportBatch {
  const { id: _, ...batch } = row
  return batch
}
