import { z } from 'zod'
import { decimal, divideDecimals, multiplyDecimals, roundHalfAway, toNumber } from '../../kit/decimal.ts'
import { Explanation, type Formula } from '../../model/formula.ts'
import { quantity } from '../../model/primitives.ts'
import { hardLimits } from '../plausibility/plausibility.ts'
import { anyOf, type ThreeValued } from '../three-valued.ts'
import { explain, input, written } from './explain.ts'
import { compareKnown } from './tumour-stage.ts'

export const CONTRAST_LOAD = {
  formula: 'contrast-load.v1',
  en: 'Contrast load for the kidney',
  zh: '对比剂肾脏负荷',
  expression: '(contrast, mL) ÷ eGFR < 3.0; (iodine, g) ÷ eGFR < 1.1',
  unit: '{ratio}',
  constants: {
    mlPerEgfrBelow: 3,
    iodineGPerEgfrBelow: 1.1,
    esurEgfrFrom: { 'first-pass': 45, 'second-pass': 30 },
    acrEgfrFrom: 30,
  },
  source: 'ESUR Guidelines on Contrast Media, version 10; ACR and NKF consensus 2020',
  certainty: 'K',
  caution: {
    en: 'ACR and NKF ask for prophylaxis in acute kidney injury too, at any eGFR.',
    zh: '急性肾损伤患者无论 eGFR 高低，ACR/NKF 均建议预防。',
  },
} as const satisfies Formula

const EGFR_UNIT = 'mL/min/{1.73_m2}'

export const ContrastLoadInput = z.strictObject({
  contrastMl: quantity(...hardLimits('contrastMl', 'mL'), 'mL')
    .nullable()
    .default(null),
  contrastMgIPerMl: quantity(...hardLimits('contrastMgIPerMl', 'mgI/mL'), 'mgI/mL')
    .nullable()
    .default(null),
  /** mL/min per 1.73 m2 */
  egfr: quantity(1, 300, EGFR_UNIT).nullable().default(null),
  /**
   * How contrast reaches the kidneys: undiluted, from the aorta above the renal arteries (`first-pass`), or after
   * the lungs, from a selective coeliac or hepatic injection or a vein (`second-pass`).
   */
  exposure: z.enum(['first-pass', 'second-pass']).nullable().default(null),
})
export type ContrastLoadInput = z.output<typeof ContrastLoadInput>

const CONTRAST_WARNINGS = ['volume', 'iodine', 'esur', 'acr'] as const
const Ratio = z.strictObject({ raw: z.number().nullable(), shown: z.number().nullable() })

export const ContrastLoadAnswer = z.strictObject({
  /** g */
  iodineG: z.number().nullable(),
  mlPerEgfr: Ratio,
  iodineGPerEgfr: Ratio,
  /** null while a missing input could still make the difference. */
  check: z.enum(['ok', 'warn']).nullable(),
  /** What speaks against it: too much volume, too much iodine, an eGFR at risk by ESUR, or by ACR and NKF. */
  warnings: z.array(z.enum(CONTRAST_WARNINGS)),
  formula: z.literal(CONTRAST_LOAD.formula),
  explain: Explanation,
})
export type ContrastLoadAnswer = z.output<typeof ContrastLoadAnswer>

const MG_PER_G = decimal(1000)
const RATIO_PLACES = 12
const SHOWN_PLACES = 2

/** Contrast volume and iodine against the kidney function; what is at or beyond a limit is named. */
export function answerContrastLoad(asked: ContrastLoadInput): ContrastLoadAnswer {
  const { contrastMl, contrastMgIPerMl, egfr, exposure } = asked
  const { mlPerEgfrBelow, iodineGPerEgfrBelow, acrEgfrFrom } = CONTRAST_LOAD.constants
  const iodineG =
    contrastMl === null || contrastMgIPerMl === null
      ? null
      : toNumber(
          divideDecimals(
            multiplyDecimals(decimal(contrastMl), decimal(contrastMgIPerMl)),
            MG_PER_G,
            RATIO_PLACES,
          ),
        )
  const mlPerEgfr = ratioOf(contrastMl, egfr)
  const iodineGPerEgfr = ratioOf(iodineG, egfr)
  const found: readonly ThreeValued[] = [
    compareKnown(mlPerEgfr.raw, '>=', mlPerEgfrBelow),
    compareKnown(iodineGPerEgfr.raw, '>=', iodineGPerEgfrBelow),
    atRiskByEsur(egfr, exposure),
    compareKnown(egfr, '<', acrEgfrFrom),
  ]
  const isWarned = anyOf(found)
  return {
    iodineG,
    mlPerEgfr,
    iodineGPerEgfr,
    check: isWarned === 'unknown' ? null : isWarned ? 'warn' : 'ok',
    warnings: CONTRAST_WARNINGS.filter((_, at) => found[at] === true),
    formula: CONTRAST_LOAD.formula,
    explain: explain(
      CONTRAST_LOAD,
      [
        input('contrastMl', contrastMl, 'mL'),
        input('contrastMgIPerMl', contrastMgIPerMl, 'mgI/mL'),
        input('egfr', egfr, EGFR_UNIT),
        input('exposure', exposure),
      ],
      () =>
        `${contrastMl} ÷ ${egfr} = ${written(mlPerEgfr.raw ?? 0)}; ${written(iodineG ?? 0)} ÷ ${egfr} = ${written(iodineGPerEgfr.raw ?? 0)}`,
    ),
  }
}

function ratioOf(value: number | null, egfr: number | null): z.output<typeof Ratio> {
  if (value === null || egfr === null) return { raw: null, shown: null }
  const raw = toNumber(divideDecimals(decimal(value), decimal(egfr), RATIO_PLACES))
  return { raw, shown: roundHalfAway(raw, SHOWN_PLACES) }
}

/** Without the exposure it is certain only where both give the same answer. */
function atRiskByEsur(egfr: number | null, exposure: ContrastLoadInput['exposure']): ThreeValued {
  const limits = CONTRAST_LOAD.constants.esurEgfrFrom
  if (exposure !== null) return compareKnown(egfr, '<', limits[exposure])
  const [first, second] = [
    compareKnown(egfr, '<', limits['first-pass']),
    compareKnown(egfr, '<', limits['second-pass']),
  ]
  return first === second ? first : 'unknown'
}
