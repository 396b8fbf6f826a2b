import { decimal, multiplyDecimals, toNumber } from '../../kit/decimal.ts'
import { rangeOf } from './plausibility.ts'
import type { Range } from './ranges/range.ts'

/** A reading of the same digits in another unit, offered as a question; nothing is converted by itself. */
export interface UnitSuggestion {
  readonly field: string
  /** The digits as they would be entered … */
  readonly suggestedValue: number
  /** … in this unit of the field. */
  readonly suggestedUnit: string
  /** The unit the digits seem to be in. */
  readonly readAs: string
  /** Why it is asked: the value is impossible, or only unusual, in the unit that was chosen. */
  readonly reason: 'impossible-as-typed' | 'unusual-as-typed'
}

interface Slip {
  readonly field: string
  readonly typedUnit: string
  /** What the digits may be in, and what to multiply with for `entersAs`. */
  readonly readAs: string
  readonly factor: number
  readonly entersAs: string
}

const slip = (field: string, typedUnit: string, readAs: string, factor = 1, entersAs = readAs): Slip => ({
  field,
  typedUnit,
  readAs,
  factor,
  entersAs,
})

/** Known confusions, the commoner first. Where both units can be entered the digits stay and the unit changes. */
const SLIPS: readonly Slip[] = [
  slip('bilirubin', 'mg/dL', 'umol/L'),
  slip('bilirubin', 'umol/L', 'mg/dL'),
  slip('albumin', 'g/L', 'g/dL'),
  slip('albumin', 'g/dL', 'g/L'),
  slip('creatinine', 'mg/dL', 'umol/L'),
  slip('creatinine', 'umol/L', 'mg/dL'),
  slip('platelets', '10*9/L', '/uL', 0.001, '10*9/L'),
  slip('wbc', '10*9/L', '/uL', 0.001, '10*9/L'),
  slip('neutrophils', '10*9/L', '/uL', 0.001, '10*9/L'),
  slip('haemoglobin', 'g/L', 'g/dL', 10, 'g/L'),
  slip('heightCm', 'cm', 'm', 100, 'cm'),
  slip('fluoroscopyMin', 'min', 's', 1 / 60, 'min'),
  slip('dapGyCm2', 'Gy.cm2', 'cGy.cm2', 0.01, 'Gy.cm2'),
  slip('dapGyCm2', 'Gy.cm2', 'mGy.cm2', 0.001, 'Gy.cm2'),
  slip('dapGyCm2', 'Gy.cm2', 'Gy.m2', 10_000, 'Gy.cm2'),
  slip('airKermaMgy', 'mGy', 'Gy', 1000, 'mGy'),
]

/** Digits kept of a converted suggestion. */
const SUGGESTION_PLACES = 4

/**
 * Recognises a value that hardly fits the unit it was typed in and fits another one well: outside the usual range
 * as typed, inside the usual range (or, when impossible as typed, at least the hard one) as read.
 */
export function detectUnit(field: string, value: number, unit: string): UnitSuggestion | null {
  const typed = rangeOf(field, unit)
  if (!typed || isWithin(typed.warn, value)) return null
  const reason = isWithin(typed.hard, value) ? 'unusual-as-typed' : 'impossible-as-typed'
  const readings = SLIPS.filter((known) => known.field === field && known.typedUnit === unit).flatMap(
    (known) => {
      const suggestedValue = scaled(value, known.factor)
      const target = rangeOf(field, known.entersAs)
      return target ? [{ known, suggestedValue, target }] : []
    },
  )
  const fits =
    readings.find(({ target, suggestedValue }) => isWithin(target.warn, suggestedValue)) ??
    (reason === 'impossible-as-typed'
      ? readings.find(({ target, suggestedValue }) => isWithin(target.hard, suggestedValue))
      : undefined)
  if (!fits) return null
  const { known, suggestedValue } = fits
  return { field, suggestedValue, suggestedUnit: known.entersAs, readAs: known.readAs, reason }
}

function scaled(value: number, factor: number): number {
  if (factor === 1) return value
  const exact = toNumber(multiplyDecimals(decimal(value), decimal(factor)))
  return Number(exact.toFixed(SUGGESTION_PLACES))
}

function isWithin([low, high]: Range['warn'], value: number): boolean {
  return (low === null || value >= low) && (high === null || value <= high)
}
