import { z } from 'zod'
import { compareInterval } from '../interval.ts'
import { allOf, anyOf } from '../three-valued.ts'
import { compareKnown, possibleStages, type StageInput } from './tumour-stage.ts'

export const CNLC_FORMULA = 'cnlc.v1'

/** National Health Commission of China, primary liver cancer guideline, 2017–2024 editions. */
const SMALL_SINGLE_TO_CM = 5
const MULTIPLE_NODULES_FROM = 4
const SMALL_NODULES_TO_CM = 3
const END_STAGE_CHILD_PUGH_FROM = 10
const TERMINAL_ECOG_FROM = 3

/** `none`: no tumour in the liver and no spread, so there is nothing to stage. */
export const CnlcStage = z.enum(['none', 'Ia', 'Ib', 'IIa', 'IIb', 'IIIa', 'IIIb', 'IV'])
export type CnlcStage = z.output<typeof CnlcStage>

export const CnlcStaging = z.strictObject({
  /** null while more than one stage is possible. */
  stage: CnlcStage.nullable(),
  possible: z.array(CnlcStage).min(1),
  formula: z.literal(CNLC_FORMULA),
})
export type CnlcStaging = z.output<typeof CnlcStaging>

/** CNLC stage `cnlc.v1`, first match from IV down to Ia. */
export function stageCnlc(input: StageInput): CnlcStaging {
  const { largestCm, ecog, childPugh } = input
  const terminal = anyOf([
    compareKnown(ecog, '>=', TERMINAL_ECOG_FROM),
    compareInterval(childPugh, '>=', END_STAGE_CHILD_PUGH_FROM),
  ])
  const possible = possibleStages<CnlcStage>(input.nodules, (nodules) => ({
    rows: [
      [terminal, 'IV'],
      [input.extrahepaticSpread ?? 'unknown', 'IIIb'],
      [input.macrovascularInvasion ?? 'unknown', 'IIIa'],
      [nodules === 0, 'none'],
      [nodules >= MULTIPLE_NODULES_FROM, 'IIb'],
      [allOf([nodules === 1, compareKnown(largestCm, '<=', SMALL_SINGLE_TO_CM)]), 'Ia'],
      [nodules === 1, 'Ib'],
      [compareKnown(largestCm, '<=', SMALL_NODULES_TO_CM), 'Ib'],
    ],
    otherwise: 'IIa',
  }))
  const [first] = possible
  return {
    stage: possible.length === 1 && first ? first : null,
    possible: [...possible],
    formula: CNLC_FORMULA,
  }
}
