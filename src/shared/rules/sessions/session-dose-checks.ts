import { decimal, divideDecimals, multiplyDecimals, toNumber } from '../../kit/decimal.ts'
import type { RangeFinding } from '../../model/finding.ts'
import { judgeRange } from '../plausibility/plausibility.ts'

/** Chinese guidance for one session; above it the oil is asked about even where 20 mL were already confirmed. */
const IODIZED_OIL_SESSION_MAX_ML = 30
const RATIO_PLACES = 6
const MGY_PER_GY = 1000

/** Iodized oil of a whole session, mL: asked about above 20, and again, with its own limit, above 30. */
export function judgeIodizedOil(sessionMl: number): RangeFinding | null {
  const finding = judgeRange('iodized_oil', sessionMl, 'mL')
  if (finding?.severity !== 'warn' || sessionMl <= IODIZED_OIL_SESSION_MAX_ML) return finding
  return { ...finding, limit: IODIZED_OIL_SESSION_MAX_ML }
}

/** Volumes of oil to one volume of aqueous drug; null without aqueous drug. */
export function emulsionRatio(oilMl: number, aqueousMl: number): number | null {
  return aqueousMl > 0 ? quotient(oilMl, aqueousMl) : null
}

/** Oil to aqueous drug by volume: below 1:1 oil-in-water is likely, above 4:1 nothing was found more stable. */
export function judgeEmulsion(oilMl: number, aqueousMl: number): RangeFinding | null {
  const ratio = emulsionRatio(oilMl, aqueousMl)
  return ratio === null ? null : judgeRange('emulsionRatio', ratio, '1')
}

/** Share of the drug loaded on beads that was given, %; null while either is not recorded. */
export function deliveredPct(deliveredMg: number, loadedMg: number): number | null {
  return loadedMg > 0 && deliveredMg > 0
    ? quotient(toNumber(multiplyDecimals(decimal(deliveredMg), decimal(100))), loadedMg)
    : null
}

/** DAP (Gy.cm2) over reference air kerma (mGy): a field area outside 20–600 cm2 points to a unit error. */
export function judgeDosePair(dapGyCm2: number, airKermaMgy: number): RangeFinding | null {
  if (airKermaMgy <= 0) return null
  return judgeRange(
    'dapPerAirKermaCm2',
    quotient(toNumber(multiplyDecimals(decimal(dapGyCm2), decimal(MGY_PER_GY))), airKermaMgy),
    'cm2',
  )
}

function quotient(numerator: number, denominator: number): number {
  return toNumber(divideDecimals(decimal(numerator), decimal(denominator), RATIO_PLACES))
}
