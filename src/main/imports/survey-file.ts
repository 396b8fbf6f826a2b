import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { TableFault } from '../../shared/model/import.ts'
import type { ImportBytes } from './import-bytes.ts'

/** What has to be known of a file before its rows can be read. */
export interface FileSurvey {
  readonly sha256: string
  readonly encoding: Encoding
  readonly delimiter: string
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'

const ZIP_SIGNATURE = Buffer.from('PK\u0003\u0004')
const UTF16_MARK = Buffer.from([0xff, 0xfe])
const HEAD_BYTES = 64 * 1024
const DELIMITERS = [',', ';', '\t']

/** Reads every byte once: hash, encoding, and the character between the columns. */
export async function surveyFile(
  file: ImportBytes,
): Promise<
  Result<FileSurvey, { readonly code: 'not-a-table'; readonly line: number; readonly reason: TableFault }>
> {
  const sha256 = createHash('sha256')
  let head = Buffer.alloc(0)
  let hasZeroByte = false
  for await (const chunk of file.read()) {
    sha256.update(chunk)
    hasZeroByte ||= chunk.includes(0)
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES)
  }
  const fault = (reason: TableFault) => err({ code: 'not-a-table' as const, line: 1, reason })
  if (head.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE)) return fault('spreadsheet')
  const isUtf16 = head.subarray(0, UTF16_MARK.length).equals(UTF16_MARK)
  if (hasZeroByte && !isUtf16) return fault('binary')
  const encoding = isUtf16 ? 'utf-16le' : await encodingOf(file)
  if (encoding === undefined) return fault('unknown-encoding')
  const [firstLine = ''] = new TextDecoder(encoding).decode(head).split(/[\r\n]/, 1)
  return ok({ sha256: sha256.digest('hex'), encoding, delimiter: delimiterOf(firstLine) })
}

/** GB18030 contains GBK, in which Chinese spreadsheets save; it is tried only where strict UTF-8 has failed. */
async function encodingOf(file: ImportBytes): Promise<Encoding | undefined> {
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await decodes(file, encoding)) return encoding
  return undefined
}

async function decodes(file: ImportBytes, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of file.read()) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (thrown) {
    if (thrown instanceof TypeError) return false
    throw thrown
  }
}

function delimiterOf(line: string): string {
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
