import { err, ok, type Result } from '../../shared/kit/result.ts'
import { hospitalNoKey } from '../../shared/rules/patients/hospital-no-key.ts'
import type { ImportRow } from '../../shared/rules/imports/import-row.ts'
import type { ImportBytes } from './import-bytes.ts'
import { headingsOf, type ImportTable } from './presets/presets.ts'
import { type FileRow, readRows, type RowsFailure } from './read-rows.ts'
import type { FileSurvey } from './survey-file.ts'

/** Where the columns of a table are, and on which line each patient has the last row. */
export interface TableOutline {
  /** Data rows, the heading not counted. */
  readonly rows: number
  mapped(row: FileRow): ImportRow
  /** Rows without a hospital number belong to nobody, each to itself. */
  patientKey(row: ImportRow): string
  lastLineOf(patientKey: string): number | undefined
}

export interface ColumnsMissing {
  readonly code: 'columns-missing'
  readonly missing: string[]
  readonly found: string[]
}

const HEADINGS_SHOWN = 100
const HEADING_CHARACTERS = 100

export async function outlineTable(
  bytes: ImportBytes,
  survey: FileSurvey,
  table: ImportTable,
): Promise<Result<TableOutline, RowsFailure | ColumnsMissing | { readonly code: 'file-empty' }>> {
  const headings = Object.entries(headingsOf(table))
  const lastLines = new Map<string, number>()
  let heading: readonly string[] | undefined
  let columns: readonly (readonly [field: string, index: number])[] = []
  let hospitalNoAt = -1
  let rows = 0
  const read = await readRows(bytes, survey, (row) => {
    if (heading) {
      rows++
      lastLines.set(keyOf(row.line, row.cells[hospitalNoAt]), row.line)
      return
    }
    heading = row.cells.map((cell) => cell.trim())
    columns = headings.map(([field, name]) => [field, heading?.indexOf(name) ?? -1])
    hospitalNoAt = columns.find(([field]) => field === 'hospitalNo')?.[1] ?? -1
  })
  if (!read.ok) return read
  if (!heading) return err({ code: 'file-empty' })
  const found = heading
  const missing = headings.map(([, name]) => name).filter((name) => !found.includes(name))
  if (missing.length > 0)
    return err({
      code: 'columns-missing',
      missing,
      found: found.slice(0, HEADINGS_SHOWN).map((name) => name.slice(0, HEADING_CHARACTERS)),
    })
  return ok({ rows, mapped, patientKey, lastLineOf: (key) => lastLines.get(key) })

  function mapped({ line, cells }: FileRow): ImportRow {
    return {
      line,
      cells: Object.fromEntries(columns.map(([field, index]) => [field, cells[index] ?? ''])),
      cellsFound: cells.findLastIndex((cell, at) => cell !== '' || at < (heading?.length ?? 0)) + 1,
      cellsExpected: heading?.length ?? 0,
    }
  }
}

function patientKey({ line, cells }: ImportRow): string {
  return keyOf(line, cells['hospitalNo'])
}

function keyOf(line: number, hospitalNo = ''): string {
  return hospitalNoKey(hospitalNo) || `line ${line}`
}
