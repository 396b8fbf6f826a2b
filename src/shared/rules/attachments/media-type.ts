import type { MediaType } from '../../model/attachment.ts'

const ascii = (text: string): readonly number[] => Array.from(text, (char) => char.charCodeAt(0))

const STARTS: readonly (readonly [MediaType, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', ascii('%PDF-')],
]
const DICOM_MARK = ascii('DICM')
const DICOM_PREAMBLE_BYTES = 128
/** The other file that a DICOM preamble may honestly begin: TIFF, in either byte order. */
const TIFF = [ascii('II*\0'), ascii('MM\0*')]

/** So many bytes from the beginning are enough to tell. */
export const TELLING_BYTES = DICOM_PREAMBLE_BYTES + DICOM_MARK.length

/** What a file is by its first bytes; null for everything that is not taken in. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const [known] = STARTS.find(([, start]) => startsWith(bytes, start)) ?? []
  return known ?? (isDicom(bytes) ? 'application/dicom' : null)
}

/**
 * DICOM leaves its first 128 bytes to anybody, which has been used to make images that run as programs: they have to
 * be empty or a TIFF header.
 */
function isDicom(bytes: Uint8Array): boolean {
  const preamble = bytes.subarray(0, DICOM_PREAMBLE_BYTES)
  if (!startsWith(bytes.subarray(DICOM_PREAMBLE_BYTES), DICOM_MARK)) return false
  return preamble.every((byte) => byte === 0) || TIFF.some((start) => startsWith(preamble, start))
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)
