import { hash } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import type { Attachment, MediaType } from '../../shared/model/attachment.ts'
import { newUid, uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { attachment, attachmentContent } from '../db/schema/attachment.ts'
import { patient } from '../db/schema/patient.ts'
import { session } from '../db/schema/session.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

/** An attachment with the row id that its bytes are filed under. */
export interface FiledAttachment {
  readonly id: number
  readonly attachment: Attachment
}

const selected = { row: attachment, patientUid: patient.uid, sessionUid: session.uid }
const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db
    .select(selected)
    .from(attachment)
    .innerJoin(patient, eq(patient.id, attachment.patientId))
    .leftJoin(session, eq(session.id, attachment.sessionId))
    .where(eq(attachment.uid, given.uid)),
)
const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ ...selected, thumbnail: attachmentContent.thumbnail })
    .from(attachment)
    .innerJoin(patient, eq(patient.id, attachment.patientId))
    .leftJoin(session, eq(session.id, attachment.sessionId))
    .leftJoin(attachmentContent, eq(attachmentContent.attachmentId, attachment.id))
    .where(eq(attachment.patientId, given.patientId))
    .orderBy(asc(attachment.id)),
)
const kept = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ bytes: sql<number>`coalesce(sum(${attachment.sizeBytes}), 0)` })
    .from(attachment)
    .innerJoin(attachmentContent, eq(attachmentContent.attachmentId, attachment.id))
    .where(eq(attachment.patientId, given.patientId)),
)
const content = query((db, given: Given<{ id: number }>) =>
  db
    .select({ bytes: attachmentContent.bytes })
    .from(attachmentContent)
    .where(eq(attachmentContent.attachmentId, given.id)),
)

export function attachmentByUid(db: ReadDb, uid: string): FiledAttachment | undefined {
  const [found] = byUid(db, { uid: uidToBlob(uid) })
  return found && { id: found.row.id, attachment: toAttachment(found) }
}

/** In the order in which they were added, removed ones too. */
export function attachmentsOfPatient(
  db: ReadDb,
  patientId: number,
): (Attachment & { thumbnail: string | null })[] {
  return ofPatient(db, { patientId }).map((found) => ({
    ...toAttachment(found),
    thumbnail: found.thumbnail?.toString('base64') ?? null,
  }))
}

/** Bytes that the attachments of a patient take up; removed ones take none. */
export function attachedBytes(db: ReadDb, patientId: number): number {
  return kept(db, { patientId })[0]?.bytes ?? 0
}

/** The bytes of an attachment; undefined once it was removed. */
export function contentOf(db: ReadDb, id: number): Buffer | undefined {
  return content(db, { id })[0]?.bytes
}

export interface NewAttachment extends Pick<
  Attachment,
  'kind' | 'fileName' | 'caption' | 'addedAt' | 'addedBy'
> {
  readonly mediaType: MediaType
  readonly bytes: Buffer
  readonly thumbnail: Buffer | null
}

export function insertAttachment(
  db: WriteDb,
  owner: { readonly patientId: number; readonly sessionId: number | null },
  { bytes, thumbnail, ...made }: NewAttachment,
): string {
  const uid = newUid()
  const sha256 = hash('sha256', bytes)
  const attachmentId = insertRow(db, attachment, { uid, ...owner, ...made, sizeBytes: bytes.length, sha256 })
  insertRow(db, attachmentContent, { attachmentId, bytes, thumbnail })
  return uid
}

/** Lets go of the bytes and says why in the row, which stays. */
export function removeAttachment(
  db: WriteDb,
  id: number,
  removed: { readonly removedAt: string; readonly removedReason: string },
): void {
  deleteRow(db, attachmentContent, id)
  updateRow(db, attachment, id, removed)
}

function toAttachment({
  row,
  patientUid,
  sessionUid,
}: {
  readonly row: typeof attachment.$inferSelect
  readonly patientUid: string
  readonly sessionUid: string | null
}): Attachment {
  const { id: _, patientId: _patient, sessionId: _session, mediaType, ...rest } = row
  // Told by the bytes before they were written.
  return { ...rest, mediaType: mediaType as MediaType, patientUid, sessionUid }
}
