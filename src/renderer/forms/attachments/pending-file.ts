import { newCommandId } from '../../api/client.ts'
import { err, ok, type Result } from '../../../shared/kit/result.ts'
import {
  ATTACHMENT_LIMITS,
  type AttachmentKind,
  BYTES_PER_MEGABYTE,
  type MediaType,
  megabytesOf,
} from '../../../shared/model/attachment.ts'
import type { DoseReport } from '../../../shared/model/dose-report.ts'
import { mediaTypeOf, TELLING_BYTES } from '../../../shared/rules/attachments/media-type.ts'
import { thumbnailOf } from './thumbnail.ts'

/** A file that was chosen and is not in the record yet. */
export interface PendingFile {
  readonly key: string
  readonly file: File
  readonly mediaType: MediaType
  readonly kind: AttachmentKind
  readonly caption: string
  readonly thumbnail: string | null
  /** What was read from it, where it is a dose report that filled the form. */
  readonly report: DoseReport | null
}

/** Why a file is not taken; the host would say the same, after all of it was sent. */
export type FileRefusal =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-not-readable'; readonly path: string }
  | { readonly code: 'attachment-type-refused'; readonly fileName: string }
  | {
      readonly code: 'attachment-too-large'
      readonly fileName: string
      readonly megabytes: number
      readonly limitMegabytes: number
    }

const USUAL_KIND: Readonly<Record<MediaType, AttachmentKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'application/pdf': 'document',
  'application/dicom': 'image',
}
const { fileMegabytes } = ATTACHMENT_LIMITS

/** Looks at the size and the first bytes of a chosen file, and makes its thumbnail. */
export async function pendingFile(file: File): Promise<Result<PendingFile, FileRefusal>> {
  if (file.size === 0) return err({ code: 'file-empty' })
  if (file.size > fileMegabytes * BYTES_PER_MEGABYTE)
    return err({
      code: 'attachment-too-large',
      fileName: file.name,
      megabytes: megabytesOf(file.size),
      limitMegabytes: fileMegabytes,
    })
  const begin = await firstBytes(file)
  if (begin === null) return err({ code: 'file-not-readable', path: file.name })
  const mediaType = mediaTypeOf(begin)
  if (mediaType === null) return err({ code: 'attachment-type-refused', fileName: file.name })
  const thumbnail = mediaType.startsWith('image/') ? await thumbnailOf(file) : null
  const kind = USUAL_KIND[mediaType]
  return ok({ key: newCommandId(), file, mediaType, kind, caption: '', thumbnail, report: null })
}

/** null where the file cannot be read, as a folder that was dropped, or one that another program holds. */
function firstBytes(file: File): Promise<Uint8Array | null> {
  const part = file.slice(0, TELLING_BYTES)
  return part.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
}
