import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
  toNumber,
} from '../../kit/decimal.ts'
import type { TargetResponse } from './overall-response.ts'

const HUNDRED = decimal(100)
/** Digits kept of a percentage; the thresholds are judged by products, without dividing. */
const PERCENT_PLACES = 6

/** Where the answer on the targets came from. */
export const TARGET_DECISIONS = [
  'no-targets',
  'no-baseline',
  'not-evaluable',
  'nothing-left',
  'return-after-complete',
  'rise',
  'fall',
  'neither',
] as const
export type TargetDecision = (typeof TARGET_DECISIONS)[number]

/** Sums of diameters (mm) or of areas (mm²) of the targets. */
export interface TargetAmounts {
  /** Before the first session of the line; null or 0 = nothing to compare with. */
  readonly baseline: number | null
  /** Smallest so far; never above the baseline, which it defaults to. */
  readonly nadir: number | null
  /** null = not evaluable. */
  readonly current: number | null
}

/** Where partial response and progression begin by one set of criteria. */
export interface TargetThresholds {
  /** PR from this fall on. */
  readonly fallPct: number
  /** PD from this rise on, or above it where `isAboveOnly`. */
  readonly risePct: number
  readonly isAboveOnly: boolean
  /** The least rise that counts, in the unit of the amounts; null = any. */
  readonly riseAtLeast: number | null
}

export interface TargetJudgement {
  readonly target: TargetResponse
  readonly decidedBy: TargetDecision
  /** The smallest amount that the rise is measured from. */
  readonly nadir: number | null
  /** Unrounded; null when there is nothing to divide by. */
  readonly changeFromBaselinePct: number | null
  readonly changeFromNadirPct: number | null
}

/** Response of the targets alone: CR at 0, PR by the fall from the baseline, PD by the rise from the nadir, else SD. */
export function judgeTarget(amounts: TargetAmounts, thresholds: TargetThresholds): TargetJudgement {
  const { current } = amounts
  const baseline = amounts.baseline || null
  // Targets read today, be it as gone, without a baseline to compare with are not "no targets".
  if (baseline === null)
    return current === null ? without('none', 'no-targets') : without('NE', 'no-baseline')
  const nadir = Math.min(baseline, amounts.nadir ?? baseline)
  if (current === null) return { ...without('NE', 'not-evaluable'), nadir }
  return {
    ...compared(baseline, nadir, current, thresholds),
    nadir,
    changeFromBaselinePct: changePct(baseline, current),
    changeFromNadirPct: changePct(nadir, current),
  }
}

const without = (target: TargetResponse, decidedBy: TargetDecision): TargetJudgement => ({
  target,
  decidedBy,
  nadir: null,
  changeFromBaselinePct: null,
  changeFromNadirPct: null,
})

type Decided = Pick<TargetJudgement, 'target' | 'decidedBy'>

function compared(baseline: number, nadir: number, current: number, thresholds: TargetThresholds): Decided {
  if (current === 0) return { target: 'CR', decidedBy: 'nothing-left' }
  // Anything that returns after a complete response is progression, however small (RECIST 1.1, appendix FAQ).
  if (nadir === 0) return { target: 'PD', decidedBy: 'return-after-complete' }
  if (hasProgressed(nadir, current, thresholds)) return { target: 'PD', decidedBy: 'rise' }
  const fall = subtractDecimals(decimal(baseline), decimal(current))
  return comparePct(fall, decimal(baseline), thresholds.fallPct) >= 0
    ? { target: 'PR', decidedBy: 'fall' }
    : { target: 'SD', decidedBy: 'neither' }
}

function hasProgressed(
  nadir: number,
  current: number,
  { risePct, isAboveOnly, riseAtLeast }: TargetThresholds,
): boolean {
  const rise = subtractDecimals(decimal(current), decimal(nadir))
  if (riseAtLeast !== null && compareDecimals(rise, decimal(riseAtLeast)) < 0) return false
  const reached = comparePct(rise, decimal(nadir), risePct)
  return isAboveOnly ? reached > 0 : reached >= 0
}

const comparePct = (change: Decimal, of: Decimal, pct: number) =>
  compareDecimals(multiplyDecimals(change, HUNDRED), multiplyDecimals(of, decimal(pct)))

/** Change in percent to six decimals; null from 0. */
export function changePct(from: number, to: number): number | null {
  if (from === 0) return null
  const start = decimal(from)
  const change = multiplyDecimals(subtractDecimals(decimal(to), start), HUNDRED)
  return toNumber(divideDecimals(change, start, PERCENT_PLACES))
}
