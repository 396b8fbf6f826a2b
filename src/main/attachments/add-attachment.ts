import type { attachments } from '../../shared/contract/attachments.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { ATTACHMENT_LIMITS, BYTES_PER_MEGABYTE, megabytesOf } from '../../shared/model/attachment.ts'
import type { Handler } from '../core/handler.ts'
import { deleteUpload } from '../imports/uploads-store.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { sessionRowByUid } from '../sessions/sessions-store.ts'
import { attachedBytes, attachmentByUid, insertAttachment } from './attachments-store.ts'
import { mediaTypeOf } from '../../shared/rules/attachments/media-type.ts'
import { sourceBytes } from './source-bytes.ts'

const { patientMegabytes } = ATTACHMENT_LIMITS

/** Copies the bytes in; the file that they came from may go the next moment. */
export const addAttachment: Handler<typeof attachments.add> = ({ db, now, caller }, input) => {
  const { patientUid, sessionUid, kind, caption, source } = input
  const patient = patientByUid(db, patientUid)
  if (!patient) return err({ code: 'patient-not-found', patientUid })
  const session = sessionUid === null ? null : sessionRowByUid(db, sessionUid)
  if (sessionUid !== null && session?.patientId !== patient.id)
    return err({ code: 'session-not-found', sessionUid })

  const read = sourceBytes(db, source)
  if (!read.ok) return read
  const { fileName, bytes } = read.value
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) return err({ code: 'attachment-type-refused', fileName })
  const used = attachedBytes(db, patient.id)
  if (used + bytes.length > patientMegabytes * BYTES_PER_MEGABYTE)
    return err({
      code: 'patient-files-full',
      fileName,
      megabytes: megabytesOf(bytes.length),
      usedMegabytes: megabytesOf(used),
      limitMegabytes: patientMegabytes,
    })

  const uid = insertAttachment(
    db,
    { patientId: patient.id, sessionId: session?.id ?? null },
    {
      kind,
      fileName,
      caption,
      mediaType,
      bytes,
      thumbnail: input.thumbnail === null ? null : Buffer.from(input.thumbnail, 'base64'),
      addedAt: now().toISOString(),
      addedBy: caller.name,
    },
  )
  if ('uploadUid' in source) deleteUpload(db, source.uploadUid)
  const filed = attachmentByUid(db, uid)
  if (!filed) throw new Error('an attachment is not where it was written')
  return ok(filed.attachment)
}
