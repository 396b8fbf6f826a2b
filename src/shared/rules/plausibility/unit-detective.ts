import { decimal, multiplyDecimals, subtractDecimals, toNumber } from '../../kit/decimal.ts'
import type { LabEntry } from '../../model/lab.ts'
import type { UnitReading, UnitSuggestion } from '../../model/unit-suggestion.ts'
import { judgeRange } from './plausibility.ts'
import { type Span, UNIT_SLIPS, type UnitSlip } from './unit-slips.ts'
import { convertUnit } from './units.ts'

/** Digits kept of a converted suggestion. */
const SUGGESTION_PLACES = 4
/** Where several readings fit, the one nearest to this wins: DAP is compared with the default reference level. */
const NEAREST_TO: Readonly<Record<string, number>> = { dapGyCm2: 238 }
/** Where analysers that count AFP in [IU]/mL stop; in ng/mL these limits become 0.605, 1210, 60500 and 121000. */
const AFP_ANALYSER_LIMITS_IU_ML = [0.5, 1000, 50_000, 100_000]
/** The same number in mass, for each unit of AFP in international units. */
const AFP_IN_MASS: Readonly<Record<string, string>> = { '[IU]/mL': 'ng/mL', 'k[IU]/L': 'ug/L' }

/**
 * Recognises a value that hardly fits the unit it was typed in and fits another one well: outside the usual range
 * as typed, inside the usual range (or, when impossible as typed, at least the hard one) as read. AFP differs by
 * 1.21 only, so that its unit shows by nothing but the limit of an analyser, `>60500`.
 */
export function detectUnit(
  field: string,
  value: number,
  unit: string,
  comparator: LabEntry['comparator'] = null,
): UnitSuggestion | null {
  if (field === 'afp' && comparator !== null) return afpLimitOf(value, unit)
  const finding = judgeRange(field, value, unit)
  if (finding === null) return null
  const reason = finding.severity === 'block' ? 'impossible-as-typed' : 'unusual-as-typed'
  const readings = slipsOf(field, unit)
    .filter(({ credible }) => credible === undefined || !isWithin(credible, value))
    .map((slip) => readingOf(slip, value))
  const usual = readings.filter(({ isUsual }) => isUsual)
  const possible = reason === 'impossible-as-typed' ? readings.filter(({ isPossible }) => isPossible) : []
  const [likeliest, ...otherReadings] = nearestFirst(field, usual.length > 0 ? usual : possible)
  return likeliest === undefined ? null : { field, ...likeliest, reason, otherReadings }
}

/** Every usual reading of a value in another unit, the likelier first, however credible the value is as typed. */
export function usualReadings(field: string, value: number, unit: string): UnitReading[] {
  const readings = slipsOf(field, unit).map((slip) => readingOf(slip, value))
  return nearestFirst(
    field,
    readings.filter(({ isUsual }) => isUsual),
  )
}

const slipsOf = (field: string, unit: string): UnitSlip[] =>
  UNIT_SLIPS.filter((slip) => slip.field === field && slip.typedUnit === unit)

function afpLimitOf(value: number, unit: string): UnitSuggestion | null {
  const isLimit = AFP_ANALYSER_LIMITS_IU_ML.some(
    (limit) => convertUnit('afp', limit, '[IU]/mL', 'ng/mL') === value,
  )
  const inMass = AFP_IN_MASS[unit]
  if (inMass === undefined || !isLimit) return null
  return {
    field: 'afp',
    suggestedField: 'afp',
    suggestedValue: value,
    suggestedUnit: inMass,
    readAs: inMass,
    reason: 'limit-of-other-unit',
    otherReadings: [],
  }
}

interface Fit {
  readonly reading: UnitReading
  readonly isUsual: boolean
  readonly isPossible: boolean
}

function readingOf(slip: UnitSlip, value: number): Fit {
  const { entersField: suggestedField, entersAs: suggestedUnit, readAs, fits } = slip
  const suggestedValue = scaled(value, slip)
  const finding = judgeRange(suggestedField, suggestedValue, suggestedUnit)
  return {
    reading: { suggestedField, suggestedValue, suggestedUnit, readAs },
    isUsual: fits === undefined ? finding === null : isWithin(fits, suggestedValue),
    isPossible: finding?.severity !== 'block',
  }
}

function nearestFirst(field: string, fits: readonly Fit[]): UnitReading[] {
  const readings = fits.map(({ reading }) => reading)
  const about = NEAREST_TO[field]
  if (about === undefined) return readings
  const distance = ({ suggestedValue }: UnitReading) => Math.abs(Math.log(suggestedValue / about))
  return readings.toSorted((a, b) => distance(a) - distance(b))
}

function scaled(value: number, { factor, zeroAt = 0, places = SUGGESTION_PLACES }: UnitSlip): number {
  if (factor === 1) return value
  const fromZero = subtractDecimals(decimal(value), decimal(zeroAt))
  return Number(toNumber(multiplyDecimals(fromZero, decimal(factor))).toFixed(places))
}

function isWithin([low, high]: Span, value: number): boolean {
  return value >= low && value <= high
}
