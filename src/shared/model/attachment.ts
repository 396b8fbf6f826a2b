import { z } from 'zod'
import { Instant, Uid } from './primitives.ts'
import { codesOf } from './term.ts'

export const ATTACHMENT_KINDS = [
  { code: 'image', en: 'Key image', zh: '关键图像' },
  { code: 'consent', en: 'Consent', zh: '知情同意书' },
  { code: 'document', en: 'Document', zh: '文件' },
  { code: 'dose_report', en: 'Dose report', zh: '剂量报告' },
] as const
export const AttachmentKind = codesOf(ATTACHMENT_KINDS)
export type AttachmentKind = z.output<typeof AttachmentKind>

/** What may be attached: told by the first bytes, never by the name. */
export const MediaType = z.enum(['image/jpeg', 'image/png', 'application/pdf', 'application/dicom'])
export type MediaType = z.output<typeof MediaType>

/** A megabyte is a million bytes, as file managers count. */
export const BYTES_PER_MEGABYTE = 1_000_000
export const ATTACHMENT_LIMITS = {
  fileMegabytes: 20,
  patientMegabytes: 200,
  thumbnailBytes: 40_000,
} as const

/** Megabytes of a file, rounded up to two decimals, so that one byte too many never reads like the limit. */
export function megabytesOf(bytes: number): number {
  return Math.ceil(bytes / (BYTES_PER_MEGABYTE / 100)) / 100
}

const THUMBNAIL_CHARACTERS = 4 * Math.ceil(ATTACHMENT_LIMITS.thumbnailBytes / 3)

/** A small picture of a file, made by the page: base64 of a JPEG or a PNG. */
export const Thumbnail = z
  .base64()
  .max(THUMBNAIL_CHARACTERS)
  .refine((text) => thumbnailType(text) !== null, {
    error: 'neither JPEG nor PNG',
    params: { kind: 'invalid_format' },
  })

/** What a thumbnail is, by its first bytes. */
export function thumbnailType(base64: string): 'image/jpeg' | 'image/png' | null {
  if (base64.startsWith('/9j/')) return 'image/jpeg'
  return base64.startsWith('iVBORw0KGgo') ? 'image/png' : null
}

/** A file in the record. A removed one keeps its name, size and checksum; its bytes are gone. */
export const Attachment = z.object({
  uid: Uid,
  patientUid: Uid,
  sessionUid: Uid.nullable(),
  kind: AttachmentKind,
  fileName: z.string(),
  mediaType: MediaType,
  sizeBytes: z.int(),
  sha256: z.string().length(64),
  caption: z.string().nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  removedAt: Instant.nullable(),
  removedReason: z.string().nullable(),
})
export type Attachment = z.output<typeof Attachment>
