import { endpoint } from '../kit/endpoint.ts'
import { AlbiAnswer, AlbiInput } from '../rules/scores/albi.ts'
import { ChildPughInput, ChildPughScore } from '../rules/scores/child-pugh.ts'

/** Scores of liver function. */
export const liverScores = {
  childPugh: endpoint({
    kind: 'pure',
    summary: 'Score Child-Pugh in the units typed; missing parts widen the interval',
    input: ChildPughInput,
    output: ChildPughScore,
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
}
