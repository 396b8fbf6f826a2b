/** Time for the system to begin reading; after it nothing of the file stays in the window. */
const KEPT_MS = 60_000

/** Gives a PDF in base64 to the system as a download of that name. */
export function handOver(pdf: string, fileName: string): void {
  const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
