import type { RangeFinding } from '../../model/finding.ts'
import { type LabEntry, LABS } from '../../model/lab.ts'
import { staysInField, type UnitSuggestion } from '../../model/unit-suggestion.ts'
import { readBoundedNumber, readDate, readFlag, readNumber } from './import-cells.ts'
import type { RowUnderReview } from './import-row.ts'
import { judgeRange, rangeOf } from '../plausibility/plausibility.ts'
import { detectUnit } from '../plausibility/unit-detective.ts'

const MM_DIGITS = 1

/** A date of the row that may not lie after `today`; null when there is none or it is refused. */
export function dateIn(row: RowUnderReview, field: string, today: string): string | null {
  const date = readDate(row.cell(field))
  if (!date.ok) row.note(field, date.error)
  else if (date.value !== null && date.value > today) row.note(field, 'date-in-future')
  else return date.value
  return null
}

export function numberIn(row: RowUnderReview, field: string): number | null {
  const number = readNumber(row.cell(field))
  if (number.ok) return number.value
  row.note(field, number.error)
  return null
}

/** Yes or no; a code of neither is questioned and left out. */
export function flagIn(row: RowUnderReview, field: string): boolean | null {
  const flag = readFlag(row.cell(field))
  if (flag.ok) return flag.value
  row.note(field, 'code-unknown', { allowed: '0, 1' })
  return null
}

/** A code of a vocabulary; anything else is questioned and left out. */
export function codeIn<C extends string>(
  row: RowUnderReview,
  field: string,
  allowed: readonly C[],
): C | null {
  const cell = row.cell(field).trim()
  if (cell === '') return null
  const code = allowed.find((candidate) => candidate === cell)
  if (code === undefined) row.note(field, 'code-unknown', { allowed: allowed.join(', ') })
  return code ?? null
}

/** A whole number of a scale; a number outside it is questioned and left out. */
export function gradeIn(row: RowUnderReview, field: string, low: number, high: number): number | null {
  const value = numberIn(row, field)
  if (value === null || (Number.isInteger(value) && value >= low && value <= high)) return value
  row.note(field, 'code-unknown', { allowed: `${low}–${high}` })
  return null
}

/** The largest diameter in mm; 0 means that none was seen. */
export function diameterMmIn(row: RowUnderReview, field: string): number | null {
  const value = numberIn(row, field)
  if (value === null || value === 0) return value
  const isCm = row.column(field)?.unit === 'cm'
  const mm = isCm ? Number((value * 10).toFixed(MM_DIGITS)) : value
  // A small value of a column in cm was read as cm already.
  noteRange(row, field, judgeRange('largestMm', mm, 'mm'), isCm ? null : detectUnit('largestMm', mm, 'mm'))
  return mm
}

/** The laboratory values of a row, in the units that the mapping names. */
export function labsIn(row: RowUnderReview, sampledOn: string): LabEntry[] {
  return LABS.flatMap(({ code }) => {
    const column = row.column(code)
    const bounded = column && readBoundedNumber(row.cell(code))
    if (!bounded) return []
    if (!bounded.ok) row.note(code, bounded.error)
    if (!bounded.ok || bounded.value === null) return []
    const { value, comparator } = bounded.value
    const unit = column.unit ?? ''
    const hardLow = rangeOf(code, unit)?.hard[0] ?? 0
    if (value === 0 && hardLow === 0 && comparator === null) {
      row.note(code, 'value-zero')
      return []
    }
    if (column.ceiling !== undefined && value === column.ceiling) {
      row.note(code, 'value-at-ceiling', { ceiling: column.ceiling })
      return [{ code, value, comparator: '>' as const, unit, sampledOn }]
    }
    const suggestion = detectUnit(code, value, unit, comparator)
    if (suggestion?.reason === 'limit-of-other-unit')
      row.note(code, 'limit-of-other-unit', { unit: suggestion.suggestedUnit })
    noteRange(row, code, judgeRange(code, value, unit), suggestion)
    return [{ code, value, comparator, unit, sampledOn }]
  })
}

function noteRange(
  row: RowUnderReview,
  field: string,
  finding: RangeFinding | null,
  suggestion: UnitSuggestion | null,
): void {
  if (!finding) return
  const isBlocked = finding.severity === 'block'
  const limits = rangeOf(finding.field, finding.unit)?.[isBlocked ? 'hard' : 'warn'] ?? []
  const [low, high] = limits.map((limit) => limit ?? '')
  row.note(field, isBlocked ? 'outside-hard-limits' : 'value-unusual', {
    low: low ?? '',
    high: high ?? '',
    unit: finding.unit === '1' ? '' : ` ${finding.unit}`,
    offer: unitOffer(suggestion, finding.value),
  })
}

/** The reading that was probably meant: ` Meant 3.5 cm?`, with what it is in the unit of the column where that differs. */
function unitOffer(suggestion: UnitSuggestion | null, value: number) {
  if (suggestion === null || !staysInField(suggestion)) return ''
  const { readAs, suggestedUnit, suggestedValue } = suggestion
  const entered = readAs === suggestedUnit ? '' : ` (${suggestedValue} ${suggestedUnit})`
  return { en: ` Meant ${value} ${readAs}${entered}?`, zh: `是否为 ${value} ${readAs}${entered}？` }
}
