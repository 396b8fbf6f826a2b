import type { ExportColumn, Identifiers } from './export-column.ts'
import { MATERIAL_COLUMNS } from './material-columns.ts'
import { OUTCOME_COLUMNS } from './outcome-columns.ts'
import { PATIENT_COLUMNS } from './patient-columns.ts'
import { RECORD_COLUMNS, ROOM_COLUMNS, SESSION_COLUMNS } from './procedure-columns.ts'

const ALL: readonly ExportColumn[] = [
  ...PATIENT_COLUMNS,
  ...SESSION_COLUMNS,
  ...MATERIAL_COLUMNS,
  ...ROOM_COLUMNS,
  ...OUTCOME_COLUMNS,
  ...RECORD_COLUMNS,
]

/** One row a session: the columns of an extract, in order. */
export function sessionExportColumns(identifiers: Identifiers): readonly ExportColumn[] {
  return ALL.filter(({ only }) => only === undefined || only === identifiers)
}
