/** Time for the system to begin reading; after it nothing of the file stays in the window. */
const KEPT_MS = 60_000

/** Gives a PDF in base64 to the system as a download of that name. */
export function handOver(pdf: string, fileName: string): void {
  const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0))
  download(new Blob([bytes], { type: 'application/pdf' }), fileName)
}

/** Gives a text to the system as a download of that name. */
export function handOverText(text: string, fileName: string, mediaType: string): void {
  download(new Blob([text], { type: mediaType }), fileName)
}

function download(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
