import { z } from 'zod'
import { roundHalfAway } from '../../kit/decimal.ts'

export const ALBI_FORMULA = 'albi.v1'

/** Johnson, J Clin Oncol 2015;33:550. Some code uses -0.0852, which moves patients over a grade limit. */
const BILIRUBIN_COEFFICIENT = 0.66
const ALBUMIN_COEFFICIENT = -0.085
export const GRADE_1_TO = -2.6
export const GRADE_2_TO = -1.39
/** Hiraoka 2017: grade 2 split into 2a and 2b. */
export const GRADE_2A_TO = -2.27

export const AlbiInput = z.strictObject({
  bilirubinUmolL: z.number().positive().nullable(),
  albuminGL: z.number().positive().nullable(),
})
export type AlbiInput = z.output<typeof AlbiInput>

export const AlbiScore = z.strictObject({
  raw: z.number(),
  /** Two decimals, half away from zero: for display only. */
  shown: z.number(),
  grade: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  modifiedGrade: z.enum(['1', '2a', '2b', '3']),
  formula: z.literal(ALBI_FORMULA),
})
export type AlbiScore = z.output<typeof AlbiScore>

/**
 * ALBI `albi.v1` = 0.66 × log10(bilirubin, umol/L) − 0.085 × (albumin, g/L), with the grade taken from the
 * unrounded value. null when an input is missing.
 */
export function scoreAlbi({ bilirubinUmolL, albuminGL }: AlbiInput): AlbiScore | null {
  if (bilirubinUmolL === null || albuminGL === null) return null
  // Nine decimals drop the last bits of the logarithm, which would otherwise decide exact ties.
  const raw = Number(
    (BILIRUBIN_COEFFICIENT * Math.log10(bilirubinUmolL) + ALBUMIN_COEFFICIENT * albuminGL).toFixed(9),
  )
  return {
    raw,
    shown: roundHalfAway(raw, 2),
    grade: raw <= GRADE_1_TO ? 1 : raw <= GRADE_2_TO ? 2 : 3,
    modifiedGrade: raw <= GRADE_1_TO ? '1' : raw <= GRADE_2A_TO ? '2a' : raw <= GRADE_2_TO ? '2b' : '3',
    formula: ALBI_FORMULA,
  }
}
