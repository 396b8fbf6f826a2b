import type { imports } from '../../shared/contract/imports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { IMPORT_LIMITS } from './import-limits.ts'
import { deleteOtherUploads, deleteUpload, insertPart, uploadSize } from './uploads-store.ts'

export const uploadPart: Handler<typeof imports.upload> = ({ db }, { uploadUid, ordinal, base64 }) => {
  if (ordinal === 0) {
    deleteOtherUploads(db, uploadUid)
    deleteUpload(db, uploadUid)
  }
  const { bytes: before, parts } = uploadSize(db, uploadUid)
  if (ordinal !== parts) return err({ code: 'part-out-of-order', expected: parts })
  const part = Buffer.from(base64, 'base64')
  const bytes = before + part.length
  if (bytes > IMPORT_LIMITS.bytes) return err({ code: 'file-too-large', bytes, limit: IMPORT_LIMITS.bytes })
  insertPart(db, uploadUid, ordinal, part)
  return ok({ bytes })
}
