import { z } from 'zod'
import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
  toNumber,
} from '../../kit/decimal.ts'

/** Lencioni & Llovet 2010 (mRECIST), Eisenhauer 2009 (RECIST 1.1). */
export const PARTIAL_RESPONSE_FALL_PCT = decimal(30)
const PROGRESSION_RISE_PCT = decimal(20)
/** Part of RECIST 1.1; an option in mRECIST. */
const PROGRESSION_RISE_MM = decimal(5)

const HUNDRED = decimal(100)
/** Digits kept of a percentage; the thresholds are judged by products, without dividing. */
const PERCENT_PLACES = 6

export const ResponseInput = z.strictObject({
  criteria: z.enum(['mRECIST', 'RECIST1.1']),
  /** Sum of the targets before the first session of the line, mm; null = no target lesion. */
  baselineSumMm: z.number().nonnegative().nullable(),
  /** Smallest sum so far; never above the baseline, which it defaults to. */
  nadirSumMm: z.number().nonnegative().nullable().optional(),
  /** null = not evaluable. */
  currentSumMm: z.number().nonnegative().nullable(),
  /** Left out or null = there are none. */
  nonTarget: z.enum(['CR', 'non-CR/non-PD', 'PD', 'NE', 'none']).nullish(),
  newLesion: z.boolean().nullish(),
  /** Asks mRECIST too for a rise of at least 5 mm before it says PD; RECIST 1.1 always asks. */
  fiveMmRule: z.boolean().nullish(),
})
export type ResponseInput = z.output<typeof ResponseInput>

export const TargetResponse = z.enum(['CR', 'PR', 'SD', 'PD', 'NE', 'none'])
export type TargetResponse = z.output<typeof TargetResponse>

export const OverallResponse = z.enum(['CR', 'PR', 'SD', 'PD', 'NE', 'non-CR/non-PD'])
export type OverallResponse = z.output<typeof OverallResponse>

export const ResponseJudgement = z.strictObject({
  target: TargetResponse,
  overall: OverallResponse,
  /** Unrounded percentages; null when they cannot be computed (nothing to compare with, or a sum of 0). */
  changeFromBaselinePct: z.number().nullable(),
  changeFromNadirPct: z.number().nullable(),
})
export type ResponseJudgement = z.output<typeof ResponseJudgement>

type NonTarget = NonNullable<ResponseInput['nonTarget']>

/** Rows: target; columns: non-target. A new lesion is PD in every cell. */
const OVERALL: Record<TargetResponse, Record<NonTarget, OverallResponse>> = {
  CR: { CR: 'CR', 'non-CR/non-PD': 'PR', PD: 'PD', NE: 'PR', none: 'CR' },
  PR: { CR: 'PR', 'non-CR/non-PD': 'PR', PD: 'PD', NE: 'PR', none: 'PR' },
  SD: { CR: 'SD', 'non-CR/non-PD': 'SD', PD: 'PD', NE: 'SD', none: 'SD' },
  PD: { CR: 'PD', 'non-CR/non-PD': 'PD', PD: 'PD', NE: 'PD', none: 'PD' },
  NE: { CR: 'NE', 'non-CR/non-PD': 'NE', PD: 'PD', NE: 'NE', none: 'NE' },
  none: { CR: 'CR', 'non-CR/non-PD': 'non-CR/non-PD', PD: 'PD', NE: 'NE', none: 'NE' },
}

/**
 * Target and overall response by mRECIST (sums of viable diameters, mm) or RECIST 1.1 (sums of whole diameters,
 * mm). Exactly 30 % down is PR, exactly 20 % up from the nadir is PD.
 */
export function judgeResponse(input: ResponseInput): ResponseJudgement {
  const { currentSumMm } = input
  const baselineSumMm = input.baselineSumMm || null
  const target = targetResponse(input)
  const overall = overallResponse(target, input.nonTarget ?? 'none', input.newLesion ?? false)
  if (baselineSumMm === null || currentSumMm === null)
    return { target, overall, changeFromBaselinePct: null, changeFromNadirPct: null }
  return {
    target,
    overall,
    changeFromBaselinePct: changePct(baselineSumMm, currentSumMm),
    changeFromNadirPct: changePct(nadirOf(baselineSumMm, input), currentSumMm),
  }
}

export function overallResponse(
  target: TargetResponse,
  nonTarget: NonTarget,
  newLesion: boolean,
): OverallResponse {
  return newLesion ? 'PD' : OVERALL[target][nonTarget]
}

function targetResponse(input: ResponseInput): TargetResponse {
  const baselineSumMm = input.baselineSumMm || null
  const current = input.currentSumMm
  // Targets measured today without a baseline to compare with are not "no targets".
  if (baselineSumMm === null) return current ? 'NE' : 'none'
  if (current === null) return 'NE'
  if (current === 0) return 'CR'
  if (hasProgressed(nadirOf(baselineSumMm, input), current, input)) return 'PD'
  const fall = subtractDecimals(decimal(baselineSumMm), decimal(current))
  return reachesPct(fall, decimal(baselineSumMm), PARTIAL_RESPONSE_FALL_PCT) ? 'PR' : 'SD'
}

function hasProgressed(nadirMm: number, currentMm: number, input: ResponseInput): boolean {
  // Anything that returns after a complete response is progression, however small (RECIST 1.1, appendix FAQ).
  if (nadirMm === 0) return currentMm > 0
  const rise = subtractDecimals(decimal(currentMm), decimal(nadirMm))
  const asksFiveMm = input.criteria === 'RECIST1.1' || input.fiveMmRule === true
  if (asksFiveMm && compareDecimals(rise, PROGRESSION_RISE_MM) < 0) return false
  return reachesPct(rise, decimal(nadirMm), PROGRESSION_RISE_PCT)
}

function nadirOf(baselineSumMm: number, { nadirSumMm }: ResponseInput): number {
  return Math.min(baselineSumMm, nadirSumMm ?? baselineSumMm)
}

const reachesPct = (change: Decimal, of: Decimal, pct: Decimal): boolean =>
  compareDecimals(multiplyDecimals(change, HUNDRED), multiplyDecimals(of, pct)) >= 0

function changePct(fromMm: number, toMm: number): number | null {
  if (fromMm === 0) return null
  const from = decimal(fromMm)
  const change = multiplyDecimals(subtractDecimals(decimal(toMm), from), HUNDRED)
  return toNumber(divideDecimals(change, from, PERCENT_PLACES))
}
