import { type LabEntry, LABS } from '../../model/lab.ts'
import { readBoundedNumber, readDate, readFlag, readNumber } from './import-cells.ts'
import type { RowUnderReview } from './import-row.ts'
import { judgeRange, rangeOf } from '../plausibility/plausibility.ts'
import { range } from '../plausibility/ranges/range.ts'
import { detectUnit } from '../plausibility/unit-detective.ts'

/** Longest diameter of a lesion, mm (domain 4.3). 0 stands for "none" in tables of visits. */
const DIAMETER_MM = range('largestMm', 'mm', [5, 250], [1, 400])
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
  const mm = row.column(field)?.unit === 'cm' ? Number((value * 10).toFixed(MM_DIGITS)) : value
  const [hardLow, hardHigh] = DIAMETER_MM.hard
  const [low, high] = DIAMETER_MM.warn
  const readAsCm = row.column(field)?.unit === 'mm' && mm * 10 <= (high ?? mm)
  const offer = readAsCm ? { en: ` Meant ${value} cm?`, zh: `是否为 ${value} cm？` } : ''
  if (mm < (hardLow ?? mm) || mm > (hardHigh ?? mm))
    row.note(field, 'outside-hard-limits', { low: hardLow ?? '', high: hardHigh ?? '', unit: 'mm', offer })
  else if (mm < (low ?? mm) || mm > (high ?? mm))
    row.note(field, 'value-unusual', { low: low ?? '', high: high ?? '', unit: 'mm', offer })
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
    noteRange(row, code, value, unit)
    return [{ code, value, comparator, unit, sampledOn }]
  })
}

function noteRange(row: RowUnderReview, field: string, value: number, unit: string): void {
  const finding = judgeRange(field, value, unit)
  if (!finding) return
  const isBlocked = finding.severity === 'block'
  const limits = rangeOf(field, unit)?.[isBlocked ? 'hard' : 'warn'] ?? []
  const [low, high] = limits.map((limit) => limit ?? '')
  row.note(field, isBlocked ? 'outside-hard-limits' : 'value-unusual', {
    low: low ?? '',
    high: high ?? '',
    unit: unit === '1' ? '' : unit,
    offer: unitOffer(field, value, unit),
  })
}

function unitOffer(field: string, value: number, unit: string) {
  const likely = detectUnit(field, value, unit)
  if (!likely) return ''
  const meant = `${likely.suggestedValue} ${likely.suggestedUnit}`
  return { en: ` Meant ${meant}?`, zh: `是否为 ${meant}？` }
}
