import { hash } from 'node:crypto'
import type { attachments } from '../../shared/contract/attachments.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { attachmentByUid, contentOf } from './attachments-store.ts'

/** A multiple of three, so that the parts join as base64; a reply stays below a megabyte. */
const PART_BYTES = 720_000

/** Nothing is handed out of bytes whose checksum is not the one in the record. */
export const readAttachment: Handler<typeof attachments.read> = ({ db }, { attachmentUid, part }) => {
  const filed = attachmentByUid(db, attachmentUid)
  if (!filed) return err({ code: 'attachment-not-found', attachmentUid })
  const { attachment } = filed
  const { fileName, sha256, patientUid } = attachment
  const bytes = contentOf(db, filed.id)
  if (!bytes)
    return err({
      code: attachment.removedAt === null ? 'attachment-damaged' : 'attachment-removed',
      fileName,
    })
  if (hash('sha256', bytes) !== sha256) return err({ code: 'attachment-damaged', fileName })
  const parts = Math.ceil(bytes.length / PART_BYTES)
  if (part >= parts) return err({ code: 'no-such-part', part, parts })
  const base64 = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64')
  return ok({ attachment, parts, base64, patientUid })
}
