import type { ImportedPatient } from '../../shared/model/imported-patient.ts'
import { judgeCourse } from '../../shared/rules/imports/import-course.ts'
import { type ImportRow, isRefused, type RowUnderReview } from '../../shared/rules/imports/import-row.ts'
import {
  judgeSingleSession,
  type SingleSessionTable,
} from '../../shared/rules/imports/import-single-session.ts'
import { judgeVisit } from '../../shared/rules/imports/import-visit.ts'
import type { ImportTable } from './presets/presets.ts'

/** All rows of one patient, judged, and what they become; null when none of them goes in. */
export interface JudgedPatient {
  readonly rows: readonly RowUnderReview[]
  readonly patient: ImportedPatient | null
}

export interface Circumstances {
  readonly today: string
  readonly isOnFile: (hospitalNo: string) => boolean
}

export function judgePatient(
  rows: readonly ImportRow[],
  table: ImportTable,
  { today, isOnFile }: Circumstances,
): JudgedPatient {
  const judged = table.layout === 'visits' ? visits(rows, table.mapping, today) : singles(rows, table.table)
  if (judged.patient === null || !isOnFile(judged.patient.hospitalNo)) return judged
  for (const row of judged.rows) if (!isRefused(row.findings)) row.note('hospitalNo', 'patient-on-file')
  return { ...judged, patient: null }
}

function visits(
  rows: readonly ImportRow[],
  mapping: Extract<ImportTable, { layout: 'visits' }>['mapping'],
  today: string,
): JudgedPatient {
  const judged = rows.map((row) => judgeVisit(row, mapping, today))
  return { patient: judgeCourse(judged, today), rows: judged.map(({ row }) => row) }
}

/** One row a patient: the first that stands is taken, any other is a second record of the same session. */
function singles(rows: readonly ImportRow[], table: SingleSessionTable): JudgedPatient {
  const judged = rows.map((row) => judgeSingleSession(row, table))
  const taken = judged.find(({ patient }) => patient !== null)
  for (const { row, patient } of judged)
    if (taken && patient && row !== taken.row)
      row.note('hospitalNo', 'second-visit-on-day', { line: taken.row.line })
  return { patient: taken?.patient ?? null, rows: judged.map(({ row }) => row) }
}
