import { BYTE_ORDER_MARK, csvLine } from '../../shared/kit/csv.ts'
import type { ExportColumn } from './columns/export-column.ts'

/** The dictionary that lies beside an export: one row a column, with its codes and their words. */
export function dataDictionary(columns: readonly ExportColumn[]): string {
  const lines = columns.map(({ name, en, zh, unit, terms = [] }) =>
    csvLine([name, en, zh, unit, terms.map((term) => `${term.code} = ${term.en} / ${term.zh}`).join(' | ')]),
  )
  return BYTE_ORDER_MARK + csvLine(['column', 'meaning_en', 'meaning_zh', 'unit', 'codes']) + lines.join('')
}
