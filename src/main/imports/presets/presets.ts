import type { ImportMapping } from '../../../shared/model/import-mapping.ts'
import type { PresetId } from '../../../shared/model/import.ts'
import type { SingleSessionTable } from '../../../shared/rules/imports/import-single-session.ts'
import { HCC_TACE_SEG } from './hcc-tace-seg.ts'
import { SYSUCC_VISITS } from './sysucc-visits.ts'

/** How a file is laid out, with the mapping that goes with it. */
export type ImportTable =
  | { readonly layout: 'visits'; readonly mapping: ImportMapping }
  | { readonly layout: 'single-session'; readonly table: SingleSessionTable }

export interface Preset {
  readonly id: PresetId
  readonly title: { readonly en: string; readonly zh: string }
  readonly table: ImportTable
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'sysucc-visits',
    title: { en: 'SYSUCC visits, one row a visit', zh: '中山大学肿瘤防治中心随访表（每次就诊一行）' },
    table: { layout: 'visits', mapping: SYSUCC_VISITS },
  },
  {
    id: 'hcc-tace-seg',
    title: { en: 'HCC-TACE-Seg, one row a patient', zh: 'HCC-TACE-Seg（每位患者一行）' },
    table: { layout: 'single-session', table: HCC_TACE_SEG },
  },
]

/** Field → heading of everything that a table reads. */
export function headingsOf(table: ImportTable): Readonly<Record<string, string>> {
  const columns = table.layout === 'visits' ? table.mapping.columns : table.table.columns
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, mapped]) => (mapped ? [[field, mapped.column]] : [])),
  )
}
