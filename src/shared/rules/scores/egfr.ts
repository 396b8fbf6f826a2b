import { z } from 'zod'
import { roundHalfAway, settled } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { Sex } from '../../model/patient.ts'
import { count } from '../../model/primitives.ts'
import { measuredQuantity } from '../plausibility/measured-quantity.ts'
import { convertUnit } from '../plausibility/units.ts'
import { input, written } from './explain.ts'
import { answerOf, type Computed, scoreAnswer } from './score-answer.ts'

export const CKD_EPI = {
  formula: 'ckdepi2021.v1',
  en: 'eGFR (CKD-EPI 2021, creatinine)',
  zh: '估算肾小球滤过率（CKD-EPI 2021，肌酐）',
  expression:
    'eGFR = 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.2 × 0.9938^age × 1.012 if female; Scr in mg/dL',
  unit: 'mL/min/{1.73_m2}',
  constants: {
    factor: 142,
    aboveKappaExponent: -1.2,
    perYear: 0.9938,
    kappaMgDl: { female: 0.7, male: 0.9 },
    belowKappaExponent: { female: -0.241, male: -0.302 },
    sexFactor: { female: 1.012, male: 1 },
  },
  source: 'Inker, N Engl J Med 2021;385:1737',
  certainty: 'K',
  caution: {
    en: 'For adults with stable kidney function; little muscle, as in cirrhosis, lets it read too high.',
    zh: '适用于肾功能稳定的成人；肝硬化等肌肉量减少者结果偏高。',
  },
} as const satisfies Formula

/** The two sexes that kidney equations know; anything else is missing. */
export type EquationSex = 'male' | 'female'
export function equationSex(sex: z.output<typeof Sex> | null): EquationSex | null {
  return sex === 'male' || sex === 'female' ? sex : null
}

/** The equations were made for adults. */
export const AdultAge = count(18, 115)
export const Creatinine = measuredQuantity('creatinine', ['umol/L', 'mg/dL'])

export const EgfrInput = z.strictObject({
  creatinine: Creatinine,
  ageYears: AdultAge.nullable().default(null),
  sex: Sex.nullable().default(null),
})
export type EgfrInput = z.output<typeof EgfrInput>

/** mL/min per 1.73 m2, shown as an integer */
export const EgfrAnswer = scoreAnswer(CKD_EPI.formula)
export type EgfrAnswer = z.output<typeof EgfrAnswer>

/** Estimated glomerular filtration rate by CKD-EPI 2021 (no race term), mL/min per 1.73 m2. */
export function answerEgfr({ creatinine, ageYears, sex }: EgfrInput): EgfrAnswer {
  const known = equationSex(sex)
  const mgDl = creatinine && convertUnit('creatinine', creatinine.value, creatinine.unit, 'mg/dL')
  return answerOf(
    CKD_EPI,
    [
      input('creatinine', creatinine?.value, creatinine?.unit ?? 'umol/L'),
      input('ageYears', ageYears, 'a'),
      input('sex', known),
    ],
    mgDl === null || ageYears === null || known === null ? null : computed(mgDl, ageYears, known),
  )
}

function computed(mgDl: number, ageYears: number, sex: EquationSex): Computed {
  const { factor, aboveKappaExponent, perYear, kappaMgDl, belowKappaExponent, sexFactor } = CKD_EPI.constants
  const ratio = mgDl / kappaMgDl[sex]
  const raw = settled(
    factor *
      Math.min(ratio, 1) ** belowKappaExponent[sex] *
      Math.max(ratio, 1) ** aboveKappaExponent *
      perYear ** ageYears *
      sexFactor[sex],
  )
  const typed = `${written(mgDl)}/${kappaMgDl[sex]}`
  const below = `min(${typed}, 1)^${written(belowKappaExponent[sex])}`
  const above = `max(${typed}, 1)^${written(aboveKappaExponent)}`
  return {
    raw,
    shown: roundHalfAway(raw, 0),
    worked: `${factor} × ${below} × ${above} × ${perYear}^${ageYears} × ${sexFactor[sex]} = ${written(raw)}`,
  }
}
