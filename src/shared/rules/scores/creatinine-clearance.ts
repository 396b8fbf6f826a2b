import { z } from 'zod'
import { roundHalfAway, settled } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { Sex } from '../../model/patient.ts'
import { convertUnit } from '../plausibility/units.ts'
import { WeightKg } from './body-surface.ts'
import { AdultAge, Creatinine, equationSex, type EquationSex } from './egfr.ts'
import { input, written } from './explain.ts'
import { answerOf, type Computed, scoreAnswer } from './score-answer.ts'

/** What the limit of 30 mL/min in the guidelines is meant for. */
export const COCKCROFT_GAULT = {
  formula: 'cockcroft-gault.v1',
  en: 'Creatinine clearance (Cockcroft-Gault)',
  zh: '肌酐清除率（Cockcroft-Gault 公式）',
  expression: 'CrCl = (140 − age) × (weight, kg) ÷ (72 × (creatinine, mg/dL)) × 0.85 if female',
  unit: 'mL/min',
  constants: { ageBase: 140, creatinineFactor: 72, sexFactor: { female: 0.85, male: 1 } },
  source: 'Cockcroft & Gault, Nephron 1976;16:31',
  certainty: 'K',
} as const satisfies Formula

export const CreatinineClearanceInput = z.strictObject({
  creatinine: Creatinine,
  ageYears: AdultAge.nullable().default(null),
  weightKg: WeightKg.nullable().default(null),
  sex: Sex.nullable().default(null),
})
export type CreatinineClearanceInput = z.output<typeof CreatinineClearanceInput>

/** mL/min, shown as an integer */
export const CreatinineClearanceAnswer = scoreAnswer(COCKCROFT_GAULT.formula)
export type CreatinineClearanceAnswer = z.output<typeof CreatinineClearanceAnswer>

/** Creatinine clearance by Cockcroft-Gault in mL/min; null while creatinine, age, weight or sex is not known. */
export function answerCreatinineClearance(asked: CreatinineClearanceInput): CreatinineClearanceAnswer {
  const { creatinine, ageYears, weightKg } = asked
  const sex = equationSex(asked.sex)
  const mgDl = creatinine && convertUnit('creatinine', creatinine.value, creatinine.unit, 'mg/dL')
  return answerOf(
    COCKCROFT_GAULT,
    [
      input('creatinine', creatinine?.value, creatinine?.unit ?? 'umol/L'),
      input('ageYears', ageYears, 'a'),
      input('weightKg', weightKg, 'kg'),
      input('sex', sex),
    ],
    mgDl === null || ageYears === null || weightKg === null || sex === null
      ? null
      : computed({ mgDl, ageYears, weightKg, sex }),
  )
}

function computed(known: {
  readonly mgDl: number
  readonly ageYears: number
  readonly weightKg: number
  readonly sex: EquationSex
}): Computed {
  const { mgDl, ageYears, weightKg, sex } = known
  const { ageBase, creatinineFactor, sexFactor } = COCKCROFT_GAULT.constants
  const raw = settled((((ageBase - ageYears) * weightKg) / (creatinineFactor * mgDl)) * sexFactor[sex])
  const worked = `(${ageBase} − ${ageYears}) × ${weightKg} ÷ (${creatinineFactor} × ${written(mgDl)}) × ${sexFactor[sex]}`
  return { raw, shown: roundHalfAway(raw, 0), worked: `${worked} = ${written(raw)}` }
}
