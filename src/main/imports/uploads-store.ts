import { and, count, eq, sql } from 'drizzle-orm'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { importPart } from '../db/schema/import.ts'
import { type Given, insertRow, query, rawWrite } from '../db/statements.ts'

const size = query((db, given: Given<{ uploadUid: Uint8Array }>) =>
  db
    .select({ parts: count(), bytes: sql<number>`coalesce(sum(length(${importPart.bytes})), 0)` })
    .from(importPart)
    .where(eq(importPart.uploadUid, given.uploadUid)),
)
const part = query((db, given: Given<{ uploadUid: Uint8Array; ordinal: number }>) =>
  db
    .select({ bytes: importPart.bytes })
    .from(importPart)
    .where(and(eq(importPart.uploadUid, given.uploadUid), eq(importPart.ordinal, given.ordinal))),
)
const dropParts = rawWrite('DELETE FROM import_part WHERE upload_uid = @uploadUid')
const dropOthers = rawWrite('DELETE FROM import_part WHERE upload_uid <> @uploadUid')

export function uploadSize(db: ReadDb, uploadUid: string): { parts: number; bytes: number } {
  return size(db, { uploadUid: uidToBlob(uploadUid) })[0] ?? { parts: 0, bytes: 0 }
}

/** Throws for a part that was never handed over. */
export function uploadPart(db: ReadDb, uploadUid: string, ordinal: number): Buffer {
  const [row] = part(db, { uploadUid: uidToBlob(uploadUid), ordinal })
  if (!row) throw new Error(`part ${ordinal} of an upload is missing`)
  return row.bytes
}

export function insertPart(db: WriteDb, uploadUid: string, ordinal: number, bytes: Buffer): void {
  insertRow(db, importPart, { uploadUid, ordinal, bytes })
}

export function deleteUpload(db: WriteDb, uploadUid: string): void {
  dropParts(db, { uploadUid: uidToBlob(uploadUid) })
}

/** A browser that was closed leaves its parts behind; the next upload sweeps them up. */
export function deleteOtherUploads(db: WriteDb, uploadUid: string): void {
  dropOthers(db, { uploadUid: uidToBlob(uploadUid) })
}
