import { z } from 'zod'
import type { ThreeValued } from './three-valued.ts'

/** What is known of a number: both ends inclusive; equal ends = known exactly. */
export const Interval = z.strictObject({ low: z.number(), high: z.number() })
export type Interval = z.output<typeof Interval>

export const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='] as const
export type Comparison = (typeof COMPARISONS)[number]

export function exactly(value: number): Interval {
  return { low: value, high: value }
}

/**
 * Compares every number of an interval with a constant: unknown when they do not all agree.
 * Plain comparison is exact here, because both sides are decimals as typed and nothing was computed from them.
 */
export function compareInterval(
  { low, high }: Interval,
  comparison: Comparison,
  constant: number,
): ThreeValued {
  switch (comparison) {
    case '<':
      return agree(low < constant, high < constant)
    case '<=':
      return agree(low <= constant, high <= constant)
    case '>':
      return agree(low > constant, high > constant)
    case '>=':
      return agree(low >= constant, high >= constant)
    case '==':
      return constant < low || constant > high ? false : low === high ? true : 'unknown'
    case '!=':
      return constant < low || constant > high ? true : low === high ? false : 'unknown'
  }
}

function agree(atLow: boolean, atHigh: boolean): ThreeValued {
  return atLow === atHigh ? atLow : 'unknown'
}
