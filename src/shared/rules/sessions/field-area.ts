import { decimal, divideDecimals, multiplyDecimals, roundHalfAway, toNumber } from '../../kit/decimal.ts'
import type { Explanation, Formula } from '../../model/formula.ts'
import { input, written } from '../scores/explain.ts'
import { answerOf } from '../scores/score-answer.ts'

export const FIELD_AREA = {
  formula: 'field-area.v1',
  en: 'Field area at the reference point',
  zh: '参考点照射野面积',
  expression: 'area = (DAP, Gy·cm²) × 1000 ÷ (air kerma, mGy)',
  unit: 'cm2',
  constants: { mGyPerGy: 1000 },
  source: 'Definition of dose-area product',
  sourceZh: '剂量面积乘积的定义',
  certainty: 'K',
  caution: {
    en: 'A check of units, not a dose: outside 20 to 600 cm² one of the two was probably typed in another unit.',
    zh: '仅用于核对单位，并非剂量：超出 20–600 cm² 时，其中一项可能单位有误。',
  },
} as const satisfies Formula

const PLACES = 6

export interface FieldAreaAnswer {
  readonly raw: number | null
  readonly shown: number | null
  readonly formula: typeof FIELD_AREA.formula
  readonly explain: Explanation
}

/** Irradiated area in cm2 from DAP (Gy.cm2) and reference air kerma (mGy); null without either. */
export function answerFieldArea(dapGyCm2: number | null, airKermaMgy: number | null): FieldAreaAnswer {
  const { mGyPerGy } = FIELD_AREA.constants
  const raw =
    dapGyCm2 === null || airKermaMgy === null || airKermaMgy <= 0
      ? null
      : toNumber(
          divideDecimals(
            multiplyDecimals(decimal(dapGyCm2), decimal(mGyPerGy)),
            decimal(airKermaMgy),
            PLACES,
          ),
        )
  return answerOf(
    FIELD_AREA,
    [input('dapGyCm2', dapGyCm2, 'Gy.cm2'), input('airKermaMgy', airKermaMgy, 'mGy')],
    raw === null
      ? null
      : {
          raw,
          shown: roundHalfAway(raw, 0),
          worked: `${dapGyCm2} × ${mGyPerGy} ÷ ${airKermaMgy} = ${written(raw, 1)}`,
        },
  )
}
