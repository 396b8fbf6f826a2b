import type { MediaType } from '../../shared/model/attachment.ts'

const STARTS: readonly (readonly [MediaType, Buffer])[] = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['application/pdf', Buffer.from('%PDF-')],
]
const DICOM_MARK = Buffer.from('DICM')
const DICOM_PREAMBLE_BYTES = 128
/** The other file that a DICOM preamble may honestly begin: TIFF, in either byte order. */
const TIFF = [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')]

/** What a file is by its first bytes; null for everything that is not taken in. */
export function mediaTypeOf(bytes: Buffer): MediaType | null {
  const [known] = STARTS.find(([, start]) => startsWith(bytes, start)) ?? []
  return known ?? (isDicom(bytes) ? 'application/dicom' : null)
}

/**
 * DICOM leaves its first 128 bytes to anybody, which has been used to make images that run as programs: they have to
 * be empty or a TIFF header.
 */
function isDicom(bytes: Buffer): boolean {
  const preamble = bytes.subarray(0, DICOM_PREAMBLE_BYTES)
  if (!startsWith(bytes.subarray(DICOM_PREAMBLE_BYTES), DICOM_MARK)) return false
  return preamble.every((byte) => byte === 0) || TIFF.some((start) => startsWith(preamble, start))
}

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start)
