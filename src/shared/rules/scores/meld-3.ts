import { z } from 'zod'
import { roundHalfAway, settled } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { Sex } from '../../model/patient.ts'
import { measuredQuantity } from '../plausibility/measured-quantity.ts'
import { convertUnit } from '../plausibility/units.ts'
import { input, written } from './explain.ts'
import {
  meldInputs,
  type MeldLaboratory,
  meldLaboratory,
  MeldNaInput,
  sodiumInput,
  within,
} from './meld-input.ts'
import { answerOf, type Computed, scoreAnswer } from './score-answer.ts'

export const MELD_3 = {
  formula: 'meld30.v1',
  en: 'MELD 3.0',
  zh: 'MELD 3.0 评分',
  expression:
    'MELD 3.0 = 1.33 (female) + 4.56 × ln(bilirubin, mg/dL) + 0.82 × (137 − Na) − 0.24 × (137 − Na) × ln(bilirubin) + 9.09 × ln(INR) + 11.14 × ln(creatinine, mg/dL) + 1.85 × (3.5 − albumin, g/dL) − 1.83 × (3.5 − albumin) × ln(creatinine) + 6; bilirubin, INR and creatinine at least 1, creatinine at most 3, Na within 125–137, albumin within 1.5–3.5; rounded, 6–40',
  unit: '{score}',
  constants: {
    female: 1.33,
    bilirubinCoefficient: 4.56,
    sodiumCoefficient: 0.82,
    sodiumBilirubinCoefficient: 0.24,
    inrCoefficient: 9.09,
    creatinineCoefficient: 11.14,
    albuminCoefficient: 1.85,
    albuminCreatinineCoefficient: 1.83,
    intercept: 6,
    laboratoryFrom: 1,
    creatinineToMgDl: 3,
    sodiumFromToMmolL: [125, 137],
    albuminFromToGDl: [1.5, 3.5],
    scoreFromTo: [6, 40],
  },
  source: 'Kim, Gastroenterology 2021;161:1887',
  certainty: 'K',
} as const satisfies Formula

export const Meld3Input = MeldNaInput.extend({
  albumin: measuredQuantity('albumin', ['g/L', 'g/dL']),
  /** The formula knows two sexes; any other entry leaves it without an answer. */
  sex: Sex.nullable().default(null),
})
export type Meld3Input = z.output<typeof Meld3Input>

export const Meld3Answer = scoreAnswer(MELD_3.formula)
export type Meld3Answer = z.output<typeof Meld3Answer>

interface Meld3Values extends MeldLaboratory {
  readonly sodium: number
  readonly albumin: number
  readonly sex: 'male' | 'female'
}

/** MELD 3.0 `meld30.v1`, 6–40. `raw` is before rounding and before these limits. */
export function answerMeld3(typed: Meld3Input): Meld3Answer {
  const { albumin, sodium } = typed
  const sex = typed.sex === 'male' || typed.sex === 'female' ? typed.sex : null
  const laboratory = meldLaboratory(typed, MELD_3.constants)
  const albuminGDl = albumin && convertUnit('albumin', albumin.value, albumin.unit, 'g/dL')
  const inputs = [
    ...meldInputs(typed),
    sodiumInput(typed),
    input('albumin', albumin?.value, albumin?.unit ?? 'g/dL'),
    input('sex', sex),
  ]
  if (laboratory === null || sodium === null || albuminGDl === null || sex === null)
    return answerOf(MELD_3, inputs, null)
  const { sodiumFromToMmolL, albuminFromToGDl } = MELD_3.constants
  return answerOf(
    MELD_3,
    inputs,
    computeMeld3({
      ...laboratory,
      sodium: within(sodium.value, sodiumFromToMmolL),
      albumin: within(albuminGDl, albuminFromToGDl),
      sex,
    }),
  )
}

function computeMeld3({ bilirubin, inr, creatinine, sodium, albumin, sex }: Meld3Values): Computed {
  const k = MELD_3.constants
  const [sodiumReference, albuminReference] = [k.sodiumFromToMmolL[1], k.albuminFromToGDl[1]]
  const [sodiumDeficit, albuminDeficit] = [sodiumReference - sodium, albuminReference - albumin]
  const raw = settled(
    (sex === 'female' ? k.female : 0) +
      k.bilirubinCoefficient * Math.log(bilirubin) +
      k.sodiumCoefficient * sodiumDeficit -
      k.sodiumBilirubinCoefficient * sodiumDeficit * Math.log(bilirubin) +
      k.inrCoefficient * Math.log(inr) +
      k.creatinineCoefficient * Math.log(creatinine) +
      k.albuminCoefficient * albuminDeficit -
      k.albuminCreatinineCoefficient * albuminDeficit * Math.log(creatinine) +
      k.intercept,
  )
  const shown = within(roundHalfAway(raw, 0), k.scoreFromTo)
  const lnBilirubin = `ln(${written(bilirubin)})`
  const lnCreatinine = `ln(${written(creatinine)})`
  const lessSodium = `(${sodiumReference} − ${written(sodium)})`
  const lessAlbumin = `(${albuminReference} − ${written(albumin)})`
  const sum = [
    ...(sex === 'female' ? [`${k.female} + `] : []),
    `${k.bilirubinCoefficient} × ${lnBilirubin} + `,
    `${k.sodiumCoefficient} × ${lessSodium} − `,
    `${k.sodiumBilirubinCoefficient} × ${lessSodium} × ${lnBilirubin} + `,
    `${k.inrCoefficient} × ln(${written(inr)}) + `,
    `${k.creatinineCoefficient} × ${lnCreatinine} + `,
    `${k.albuminCoefficient} × ${lessAlbumin} − `,
    `${k.albuminCreatinineCoefficient} × ${lessAlbumin} × ${lnCreatinine} + `,
    `${k.intercept}`,
  ]
  return { raw, shown, worked: `${sum.join('')} = ${written(raw)} → ${shown}` }
}
