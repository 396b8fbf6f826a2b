import { addDecimals, type Decimal, decimal, roundDecimal, toNumber } from '../../../shared/kit/decimal.ts'
import type { DoseReportField, OpenReason } from '../../../shared/model/dose-report.ts'
import { hardLimits } from '../../../shared/rules/plausibility/plausibility.ts'
import { CONCEPT } from './concepts.ts'
import { type ContentItem, firstOf } from './content-tree.ts'
import { airKermaInMgy, dapInGyCm2, timeInMin, wholeCount } from './dose-units.ts'

/** What a report says for one field: a value in the field's unit, or why there is none. */
export type Stated =
  | { readonly field: DoseReportField; readonly value: number; readonly stated: string }
  | { readonly field: DoseReportField; readonly reason: OpenReason; readonly stated: string | null }

interface Total {
  readonly field: DoseReportField
  readonly concept: string
  readonly unit: string
  readonly toUnit: (value: number, unit: string) => Decimal | null
}

/** Totals that every plane of the unit states for itself. */
const TOTALS: readonly Total[] = [
  { field: 'dapGyCm2', concept: CONCEPT.dapTotal, unit: 'Gy.cm2', toUnit: dapInGyCm2 },
  { field: 'airKermaMgy', concept: CONCEPT.airKermaTotal, unit: 'mGy', toUnit: airKermaInMgy },
  { field: 'fluoroscopyMin', concept: CONCEPT.fluoroscopyTimeTotal, unit: 'min', toUnit: timeInMin },
  { field: 'dsaFrames', concept: CONCEPT.framesTotal, unit: '1', toUnit: wholeCount },
]

/** Finer than any console shows. */
const PLACES = 2
const LONGEST_STATED = 80

/** The totals of all planes, added up. What one plane lacks is not made up from the other. */
export function doseTotals(planes: readonly ContentItem[]): Stated[] {
  const names = planes.map((plane) => firstOf(plane, CONCEPT.plane)?.answer ?? '')
  const isTwice = new Set(names).size < names.length
  return TOTALS.map((total) => totalOver(planes, total, isTwice))
}

function totalOver(planes: readonly ContentItem[], total: Total, isTwice: boolean): Stated {
  const { field, concept, unit, toUnit } = total
  const found = planes.flatMap((plane) => firstOf(plane, concept)?.measured ?? [])
  if (found.length === 0) return { field, reason: 'not-stated', stated: null }
  const stated = found
    .map((one) => `${one.text} ${one.unit === '1' ? '' : one.unit}`.trim())
    .join(' + ')
    .slice(0, LONGEST_STATED)
  const left = (reason: OpenReason): Stated => ({ field, reason, stated })
  if (isTwice) return left('plane-stated-twice')
  if (found.length < planes.length) return left('one-plane-only')
  const numbers = found.map(({ text }) => (text.trim() === '' ? Number.NaN : Number(text)))
  if (!numbers.every(Number.isFinite)) return left('not-a-number')
  const parts = found.flatMap((one, index) => toUnit(numbers[index] ?? 0, one.unit) ?? [])
  if (parts.length < found.length) return left(unit === '1' ? 'not-a-number' : 'unit-unknown')
  const sum = parts.reduce(addDecimals, decimal(0))
  return inLimits(field, toNumber(sum), unit)
    ? { field, value: toNumber(roundDecimal(sum, PLACES)), stated }
    : left('outside-limits')
}

/** Whether a field of the session form could hold a value, whatever it means. */
export function inLimits(field: DoseReportField, value: number, unit: string): boolean {
  const [low, high] = hardLimits(field, unit)
  return low <= value && value <= high
}
