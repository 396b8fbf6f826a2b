import type { z } from 'zod'
import { roundHalfAway, settled } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { written } from './explain.ts'
import {
  type MeldInput,
  meldInputs,
  type MeldLaboratory,
  meldLaboratory,
  type MeldNaInput,
  sodiumInput,
  within,
} from './meld-input.ts'
import { answerOf, type Computed, scoreAnswer } from './score-answer.ts'

export const MELD = {
  formula: 'meld.unos2016',
  en: 'MELD',
  zh: 'MELD 评分',
  expression:
    'MELD = 10 × (0.957 × ln(creatinine, mg/dL) + 0.378 × ln(bilirubin, mg/dL) + 1.12 × ln(INR) + 0.643), each value at least 1, creatinine at most 4, rounded, 6–40',
  unit: '{score}',
  constants: {
    creatinineCoefficient: 0.957,
    bilirubinCoefficient: 0.378,
    inrCoefficient: 1.12,
    intercept: 0.643,
    factor: 10,
    laboratoryFrom: 1,
    creatinineToMgDl: 4,
    scoreFromTo: [6, 40],
  },
  source: 'OPTN policy of 2016; Kamath, Hepatology 2001;33:464',
  certainty: 'V',
} as const satisfies Formula

export const MELD_NA = {
  formula: 'meldna.unos2016',
  en: 'MELD-Na',
  zh: 'MELD-Na 评分',
  expression:
    'MELD-Na = MELD + 1.32 × (137 − Na) − 0.033 × MELD × (137 − Na) where MELD > 11, else MELD; Na, mmol/L, within 125–137; rounded, 6–40',
  unit: '{score}',
  constants: {
    adjustedAboveMeld: 11,
    sodiumCoefficient: 1.32,
    interactionCoefficient: 0.033,
    sodiumFromToMmolL: [125, 137],
    scoreFromTo: [6, 40],
  },
  source: 'OPTN policy of 2016; Kim, N Engl J Med 2008;359:1018',
  certainty: 'V',
} as const satisfies Formula

export const MeldAnswer = scoreAnswer(MELD.formula)
export type MeldAnswer = z.output<typeof MeldAnswer>
export const MeldNaAnswer = scoreAnswer(MELD_NA.formula)
export type MeldNaAnswer = z.output<typeof MeldNaAnswer>

function computeMeld({ bilirubin, inr, creatinine }: MeldLaboratory): Computed {
  const { creatinineCoefficient, bilirubinCoefficient, inrCoefficient, intercept, factor, scoreFromTo } =
    MELD.constants
  const logarithms =
    creatinineCoefficient * Math.log(creatinine) +
    bilirubinCoefficient * Math.log(bilirubin) +
    inrCoefficient * Math.log(inr)
  const raw = settled(factor * (logarithms + intercept))
  const shown = within(roundHalfAway(raw, 0), scoreFromTo)
  const terms = [
    `${creatinineCoefficient} × ln(${written(creatinine)})`,
    `${bilirubinCoefficient} × ln(${written(bilirubin)})`,
    `${inrCoefficient} × ln(${written(inr)})`,
    intercept,
  ]
  return { raw, shown, worked: `${factor} × (${terms.join(' + ')}) = ${written(raw)} → ${shown}` }
}

/** From the MELD rounded, but not yet held within its limits. */
function computeMeldNa(meld: number, typedSodium: number): Computed {
  const { adjustedAboveMeld, sodiumCoefficient, interactionCoefficient, sodiumFromToMmolL, scoreFromTo } =
    MELD_NA.constants
  if (meld <= adjustedAboveMeld)
    return { raw: meld, shown: meld, worked: `MELD ${meld} ≤ ${adjustedAboveMeld} → ${meld}` }
  const reference = sodiumFromToMmolL[1]
  const sodium = within(typedSodium, sodiumFromToMmolL)
  const deficit = reference - sodium
  const raw = settled(meld + sodiumCoefficient * deficit - interactionCoefficient * meld * deficit)
  const shown = within(roundHalfAway(raw, 0), scoreFromTo)
  const terms = `${meld} + ${sodiumCoefficient} × (${reference} − ${sodium}) − ${interactionCoefficient} × ${meld} × (${reference} − ${sodium})`
  return { raw, shown, worked: `${terms} = ${written(raw)} → ${shown}` }
}

/** MELD `meld.unos2016`, 6–40. `raw` is before rounding and before these limits. */
export function answerMeld(typed: MeldInput): MeldAnswer {
  const laboratory = meldLaboratory(typed, MELD.constants)
  return answerOf(MELD, meldInputs(typed), laboratory && computeMeld(laboratory))
}

/** MELD-Na `meldna.unos2016`, 6–40. `raw` is before rounding and before these limits. */
export function answerMeldNa(typed: MeldNaInput): MeldNaAnswer {
  const laboratory = meldLaboratory(typed, MELD.constants)
  const inputs = [...meldInputs(typed), sodiumInput(typed)]
  if (laboratory === null || typed.sodium === null) return answerOf(MELD_NA, inputs, null)
  const meld = roundHalfAway(computeMeld(laboratory).raw, 0)
  return answerOf(MELD_NA, inputs, computeMeldNa(meld, typed.sodium.value))
}
