import { z } from 'zod'
import { roundHalfAway, settled } from '../../kit/decimal.ts'
import { Explanation, type Formula } from '../../model/formula.ts'
import { measuredQuantity } from '../plausibility/measured-quantity.ts'
import { convertUnit } from '../plausibility/units.ts'
import { explain, input, written } from './explain.ts'

export const ALBI_FORMULA = 'albi.v1'

/** Some code uses -0.0852, which moves patients over a grade limit: the coefficient belongs to the version. */
export const ALBI = {
  formula: ALBI_FORMULA,
  en: 'ALBI and modified ALBI grade',
  zh: 'ALBI 评分与改良 ALBI 分级',
  expression: 'ALBI = 0.66 × log10(bilirubin, µmol/L) − 0.085 × (albumin, g/L)',
  unit: '{score}',
  constants: {
    bilirubinCoefficient: 0.66,
    albuminCoefficient: -0.085,
    grade1To: -2.6,
    grade2aTo: -2.27,
    grade2To: -1.39,
  },
  source: 'Johnson, J Clin Oncol 2015;33:550; grades 2a and 2b: Hiraoka 2017',
  certainty: 'V',
} as const satisfies Formula
const { bilirubinCoefficient, albuminCoefficient } = ALBI.constants
export const GRADE_1_TO = ALBI.constants.grade1To
export const GRADE_2A_TO = ALBI.constants.grade2aTo
export const GRADE_2_TO = ALBI.constants.grade2To

export interface AlbiValues {
  readonly bilirubinUmolL: number | null
  readonly albuminGL: number | null
}

const grades = {
  grade: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  modifiedGrade: z.enum(['1', '2a', '2b', '3']),
}
export const AlbiScore = z.strictObject({
  raw: z.number(),
  /** Two decimals, half away from zero: for display only. */
  shown: z.number(),
  ...grades,
  formula: z.literal(ALBI_FORMULA),
})
export type AlbiScore = z.output<typeof AlbiScore>

/**
 * ALBI `albi.v1` = 0.66 × log10(bilirubin, umol/L) − 0.085 × (albumin, g/L), with the grade taken from the
 * unrounded value. null when an input is missing.
 */
export function scoreAlbi({ bilirubinUmolL, albuminGL }: AlbiValues): AlbiScore | null {
  if (bilirubinUmolL === null || albuminGL === null) return null
  const raw = settled(bilirubinCoefficient * Math.log10(bilirubinUmolL) + albuminCoefficient * albuminGL)
  return {
    raw,
    shown: roundHalfAway(raw, 2),
    grade: raw <= GRADE_1_TO ? 1 : raw <= GRADE_2_TO ? 2 : 3,
    modifiedGrade: raw <= GRADE_1_TO ? '1' : raw <= GRADE_2A_TO ? '2a' : raw <= GRADE_2_TO ? '2b' : '3',
    formula: ALBI_FORMULA,
  }
}

export const AlbiInput = z.strictObject({
  bilirubin: measuredQuantity('bilirubin', ['umol/L', 'mg/dL']),
  albumin: measuredQuantity('albumin', ['g/L', 'g/dL']),
})
export type AlbiInput = z.output<typeof AlbiInput>

/** ALBI as answered: every part is null while an input is missing. */
export const AlbiAnswer = z.strictObject({
  raw: z.number().nullable(),
  shown: z.number().nullable(),
  grade: grades.grade.nullable(),
  modifiedGrade: grades.modifiedGrade.nullable(),
  formula: z.literal(ALBI_FORMULA),
  explain: Explanation,
})
export type AlbiAnswer = z.output<typeof AlbiAnswer>

const NOT_SCORED = {
  raw: null,
  shown: null,
  grade: null,
  modifiedGrade: null,
  formula: ALBI_FORMULA,
} as const

/** ALBI from values in the units typed, with how it came about. */
export function answerAlbi({ bilirubin, albumin }: AlbiInput): AlbiAnswer {
  const bilirubinUmolL = bilirubin && convertUnit('bilirubin', bilirubin.value, bilirubin.unit, 'umol/L')
  const albuminGL = albumin && convertUnit('albumin', albumin.value, albumin.unit, 'g/L')
  const score = scoreAlbi({ bilirubinUmolL, albuminGL })
  return {
    ...(score ?? NOT_SCORED),
    explain: explain(
      ALBI,
      [
        input('bilirubin', bilirubin?.value, bilirubin?.unit ?? 'umol/L'),
        input('albumin', albumin?.value, albumin?.unit ?? 'g/L'),
      ],
      () =>
        `0.66 × log10(${written(bilirubinUmolL ?? 0)}) − 0.085 × ${written(albuminGL ?? 0)} = ${written(score?.raw ?? 0)}`,
    ),
  }
}
