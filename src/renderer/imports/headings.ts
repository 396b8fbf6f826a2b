const HEAD_BYTES = 64 * 1024

/** Cells of the first record; quotes may hide separators, two quotes are one. */
export function firstRecord(text: string): string[] {
  const separator = separatorOf(text)
  const cells = ['']
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    const last = cells.length - 1
    if (char === '"' && isQuoted && text.charAt(at + 1) === '"') {
      cells[last] += '"'
      at += 1
    } else if (char === '"') isQuoted = !isQuoted
    else if (!isQuoted && char === separator) cells.push('')
    else if (!isQuoted && (char === '\n' || char === '\r')) break
    else cells[last] += char
  }
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

/** The one of comma, semicolon and tab that the first line has most of. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1)
  const counts = [',', ';', '\t'].map((candidate) => ({ candidate, count: line.split(candidate).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).candidate
}

/** UTF-8 where the bytes are valid UTF-8, else GB 18030: the two that departments save tables in. */
export function decoded(bytes: ArrayBuffer): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes, { stream: true })
  return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes, { stream: true }) : utf8
}

/** The headings of a table, read in the page from its first kilobytes; the host reads the file properly. */
export async function headingsOf(file: Blob): Promise<string[]> {
  return firstRecord(decoded(await file.slice(0, HEAD_BYTES).arrayBuffer()))
}
