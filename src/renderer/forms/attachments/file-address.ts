import { thumbnailType } from '../../../shared/model/attachment.ts'

/** The address of a thumbnail for an `img`; null where there is none. */
export function thumbnailAddress(base64: string | null): string | null {
  const type = base64 === null ? null : thumbnailType(base64)
  return type === null ? null : `data:${type};base64,${base64}`
}

/** Offers the bytes of a file as a download under its own name. */
export function offerDownload(fileName: string, mediaType: string, parts: readonly string[]): void {
  const bytes = parts.map((part) => Uint8Array.from(atob(part), (char) => char.charCodeAt(0)))
  const address = URL.createObjectURL(new Blob(bytes, { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has its own hold on the bytes by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
