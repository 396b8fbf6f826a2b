import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { ImportRow } from '../../shared/rules/imports/import-row.ts'
import type { JobCtx } from '../core/context.ts'
import { patientByHospitalNo } from '../patients/patients-store.ts'
import type { ImportBytes } from './import-bytes.ts'
import { IMPORT_LIMITS } from './import-limits.ts'
import { type JudgedPatient, judgePatient } from './judge-patient.ts'
import { type ImportTable } from './presets/presets.ts'
import { readRows, type RowsFailure } from './read-rows.ts'
import type { FileSurvey } from './survey-file.ts'
import { type ColumnsMissing, outlineTable, type TableOutline } from './table-outline.ts'

export interface ImportFile {
  readonly bytes: ImportBytes
  readonly survey: FileSurvey
  readonly table: ImportTable
}

export type JudgeFailure =
  | RowsFailure
  | ColumnsMissing
  | { readonly code: 'rows-scattered'; readonly limit: number }
  | { readonly code: 'file-empty' }

const ROWS_PER_PROGRESS = 1000

/**
 * Judges a file patient by patient, in the order of their last rows: one reading to learn where each patient ends,
 * one to judge, so that only the rows of patients still open are in memory. Answers with the number of rows.
 */
export async function judgeFile(
  ctx: JobCtx,
  file: ImportFile,
  onPatient: (judged: JudgedPatient) => void | Promise<void>,
): Promise<Result<number, JudgeFailure>> {
  const outlined = await outlineTable(file.bytes, file.survey, file.table)
  if (!outlined.ok) return outlined
  const outline = outlined.value
  const circumstances = {
    today: ctx.today,
    isOnFile: (hospitalNo: string) => ctx.read((db) => patientByHospitalNo(db, hospitalNo) !== undefined),
  }
  const waiting = waitingRows(outline)
  let done = -1
  const read = await readRows(file.bytes, file.survey, (row) => {
    if (++done === 0) return undefined
    if (done % ROWS_PER_PROGRESS === 0) ctx.progress(done, outline.rows)
    const rows = waiting.add(outline.mapped(row))
    return rows && onPatient(judgePatient(rows, file.table, circumstances))
  })
  if (!read.ok) return read
  if (waiting.isOverfull()) return err({ code: 'rows-scattered', limit: IMPORT_LIMITS.waitingRows })
  ctx.progress(outline.rows, outline.rows)
  return ok(outline.rows)
}

/** Holds the rows of each patient until the last one is there. */
function waitingRows(outline: TableOutline) {
  const rowsByPatient = new Map<string, ImportRow[]>()
  let count = 0
  return {
    /** All rows of the patient when this is the last; nothing more once too many are waiting. */
    add(row: ImportRow): ImportRow[] | undefined {
      if (count > IMPORT_LIMITS.waitingRows) return undefined
      const key = outline.patientKey(row)
      const rows = rowsByPatient.get(key) ?? []
      rows.push(row)
      if (outline.lastLineOf(key) === row.line) {
        rowsByPatient.delete(key)
        count -= rows.length - 1
        return rows
      }
      rowsByPatient.set(key, rows)
      count++
      return undefined
    },
    isOverfull: () => count > IMPORT_LIMITS.waitingRows,
  }
}
