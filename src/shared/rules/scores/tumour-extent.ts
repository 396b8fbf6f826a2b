import { z } from 'zod'
import { sumOf } from '../../kit/decimal.ts'
import type { ExplainedInput } from '../../model/formula.ts'
import { count, quantity } from '../../model/primitives.ts'
import { exactly, type Interval } from '../interval.ts'
import { input } from './explain.ts'

/** Largest diameter and number of tumours, as scores of tumour burden read them; null = not known. */
export const TumourExtent = z.strictObject({
  largestCm: quantity(0.1, 40, 'cm').nullable().default(null),
  nodules: count(1, 999).nullable().default(null),
  /** True where counting stopped at `nodules`, which above ten is the rule: 10 and more. */
  numberIsMinimum: z.boolean().default(false),
})
export type TumourExtent = z.output<typeof TumourExtent>

/** What is known of the largest diameter, cm. */
export function largestSpan({
  largestCm,
  largestIsMinimum = false,
}: Pick<TumourExtent, 'largestCm'> & { readonly largestIsMinimum?: boolean }): Interval {
  if (largestCm === null) return { low: 0, high: Infinity }
  return largestIsMinimum ? { low: largestCm, high: Infinity } : exactly(largestCm)
}

type TumourNumber = Pick<TumourExtent, 'nodules' | 'numberIsMinimum'>

/** What is known of the number of tumours; there is at least one. */
export function numberSpan({ nodules, numberIsMinimum }: TumourNumber): Interval {
  if (nodules === null) return { low: 1, high: Infinity }
  return numberIsMinimum ? { low: nodules, high: Infinity } : exactly(nodules)
}

/** What is known of largest diameter, cm, plus number of tumours; exact on the decimals typed. */
export function sumSpan(extent: TumourExtent): Interval {
  const [largest, number] = [largestSpan(extent), numberSpan(extent)]
  const low = sumOf([largest.low, number.low])
  return { low, high: Number.isFinite(largest.high + number.high) ? low : Infinity }
}

/** The number as typed, `≥ 10` where it is a minimum. */
export function numberInput(
  { nodules, numberIsMinimum }: TumourNumber,
  points: ExplainedInput['points'] = null,
): ExplainedInput {
  return input('nodules', nodules !== null && numberIsMinimum ? atLeast(nodules) : nodules, null, points)
}

export function extentInputs(extent: TumourExtent): ExplainedInput[] {
  return [input('largestCm', extent.largestCm, 'cm'), numberInput(extent)]
}

/** `≥ 10`, for a value of which only the lower end is known. */
export function atLeast(value: number | string): string {
  return `≥ ${value}`
}
