import { endpoint } from '../kit/endpoint.ts'
import { AlbiAnswer, AlbiInput } from '../rules/scores/albi.ts'
import { ChildPughAnswer, ChildPughInput } from '../rules/scores/child-pugh.ts'
import { Meld3Answer, Meld3Input } from '../rules/scores/meld-3.ts'
import { MeldInput, MeldNaInput } from '../rules/scores/meld-input.ts'
import { MeldAnswer, MeldNaAnswer } from '../rules/scores/meld.ts'

const meld = {
  bilirubin: { value: 2.5, unit: 'mg/dL' },
  inr: 1.5,
  creatinine: { value: 1.2, unit: 'mg/dL' },
  dialysis: false,
}
const meldNa = { ...meld, sodium: { value: 130, unit: 'mmol/L' } }

/** Scores of liver function. */
export const liverScores = {
  childPugh: endpoint({
    kind: 'pure',
    summary: 'Score Child-Pugh in the units typed; missing parts widen the interval and are named',
    input: ChildPughInput,
    output: ChildPughAnswer,
    errors: {},
    example: {
      bilirubin: { value: 20, unit: 'umol/L' },
      albumin: { value: 38, unit: 'g/L' },
      inr: 1.1,
      ascites: 'none',
      encephalopathyGrade: 0,
    },
  }),
  albi: endpoint({
    kind: 'pure',
    summary: 'Score ALBI and modified ALBI; every part is null when an input is missing',
    input: AlbiInput,
    output: AlbiAnswer,
    errors: {},
    example: { bilirubin: { value: 17, unit: 'umol/L' }, albumin: { value: 40, unit: 'g/L' } },
  }),
  meld: endpoint({
    kind: 'pure',
    summary: 'Score MELD as UNOS defines it, 6–40; null when an input is missing',
    input: MeldInput,
    output: MeldAnswer,
    errors: {},
    example: meld,
  }),
  meldNa: endpoint({
    kind: 'pure',
    summary: 'Score MELD-Na as UNOS defined it in 2016, 6–40; null when an input is missing',
    input: MeldNaInput,
    output: MeldNaAnswer,
    errors: {},
    example: meldNa,
  }),
  meld30: endpoint({
    kind: 'pure',
    summary: 'Score MELD 3.0, 6–40; null when an input is missing',
    input: Meld3Input,
    output: Meld3Answer,
    errors: {},
    example: { ...meldNa, albumin: { value: 2.8, unit: 'g/dL' }, sex: 'female' },
  }),
}
