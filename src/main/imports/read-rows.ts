import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { TableFault } from '../../shared/model/import.ts'
import type { ImportBytes } from './import-bytes.ts'
import { IMPORT_LIMITS } from './import-limits.ts'
import type { FileSurvey } from './survey-file.ts'

/** One record of the file as it stands there. */
export interface FileRow {
  /** Line it begins on, the first line being 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type RowsFailure =
  | { readonly code: 'not-a-table'; readonly line: number; readonly reason: TableFault }
  | { readonly code: 'too-many-rows'; readonly limit: number }

interface Parsed {
  readonly record: readonly string[]
  /** `lines`: the one that the record ends on. */
  readonly info: { readonly lines: number }
}

/** Streams the records of a file, the heading being the first; `onRow` may slow it down. */
export async function readRows(
  file: ImportBytes,
  survey: FileSurvey,
  onRow: (row: FileRow) => void | Promise<void>,
): Promise<Result<null, RowsFailure>> {
  const text = Readable.from(decoded(file, survey))
  // The parser drops what it has parsed when it fails, so the line is kept where it is parsed.
  let nextLine = 1
  const parser = text.pipe(
    parse({
      delimiter: survey.delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: IMPORT_LIMITS.recordBytes,
      info: true,
      on_record: (record, { lines }) => {
        nextLine = lines + 1
        return record
      },
    }),
  )
  text.on('error', (thrown) => parser.destroy(thrown))
  let records = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = info.lines - lineBreaksIn(record)
      const fault = faultOf(record)
      if (fault) return err({ code: 'not-a-table', line, reason: fault })
      if (records++ > IMPORT_LIMITS.rows) return err({ code: 'too-many-rows', limit: IMPORT_LIMITS.rows })
      const pending = onRow({ line, cells: record })
      if (pending) await pending
    }
    return ok(null)
  } catch (thrown) {
    const reason = thrown instanceof CsvError ? FAULT_BY_CSV_CODE[thrown.code] : undefined
    if (!reason) throw thrown
    return err({ code: 'not-a-table', line: nextLine, reason })
  } finally {
    text.destroy()
  }
}

const FAULT_BY_CSV_CODE: Readonly<Partial<Record<CsvError['code'], TableFault>>> = {
  CSV_QUOTE_NOT_CLOSED: 'unclosed-quote',
  CSV_MAX_RECORD_SIZE: 'field-too-long',
  CSV_INVALID_CLOSING_QUOTE: 'stray-quote',
  INVALID_OPENING_QUOTE: 'stray-quote',
}

function faultOf(record: readonly string[]): TableFault | undefined {
  if (record.length > IMPORT_LIMITS.columns) return 'too-many-columns'
  return record.some((cell) => cell.length > IMPORT_LIMITS.fieldCharacters) ? 'field-too-long' : undefined
}

function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

async function* decoded(file: ImportBytes, { encoding }: FileSurvey): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of file.read()) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
