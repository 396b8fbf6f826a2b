import type { ImportFinding } from '../../model/import.ts'
import type { ColumnMapping } from '../../model/import-mapping.ts'
import { importFinding, type ImportFindingCode, type ReasonDetail } from './import-reasons.ts'

/** One row of the file, by field of the mapping. */
export interface ImportRow {
  /** Line in the file, the heading being 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly cellsFound: number
  readonly cellsExpected: number
}

export type ColumnsByField = Readonly<Record<string, ColumnMapping | undefined>>

/** One row being judged: its cells, and what was found about them so far. */
export interface RowUnderReview {
  readonly line: number
  readonly findings: ImportFinding[]
  /** The cell as a source with codes of its own means it; empty for a field without a column. */
  cell(field: string): string
  column(field: string): ColumnMapping | undefined
  note(field: string, code: ImportFindingCode, detail?: ReasonDetail): void
}

export function underReview(row: ImportRow, columns: ColumnsByField): RowUnderReview {
  const findings: ImportFinding[] = []
  const review: RowUnderReview = {
    line: row.line,
    findings,
    cell(field) {
      const cell = row.cells[field] ?? ''
      const codes = columns[field]?.codes
      return codes && Object.hasOwn(codes, cell.trim()) ? (codes[cell.trim()] ?? cell) : cell
    },
    column: (field) => columns[field],
    note(field, code, detail) {
      const at = { row: row.line, column: columns[field]?.column ?? field, value: row.cells[field] ?? '' }
      findings.push(importFinding(code, at, detail))
    },
  }
  if (row.cellsFound !== row.cellsExpected)
    review.note('hospitalNo', 'cell-count', { found: row.cellsFound, expected: row.cellsExpected })
  return review
}

export function isRefused(findings: readonly ImportFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'refuse')
}
