import { z } from 'zod'
import { compareInterval } from '../interval.ts'
import { allOf, anyOf, ThreeValued } from '../three-valued.ts'
import { compareKnown, possibleStages, type StageInput } from './tumour-stage.ts'

export const BCLC_FORMULA = 'bclc2022.op1'

/** J Hepatol 2022;76:681; the reading of liver function by Child-Pugh is this program's operational choice. */
const VERY_EARLY_TO_CM = 2
const EARLY_NODULES_TO = 3
const EARLY_NODULE_TO_CM = 3
const END_STAGE_CHILD_PUGH_FROM = 10
const NOT_PRESERVED_CHILD_PUGH_FROM = 8
const TERMINAL_ECOG_FROM = 3

/** `none`: no tumour in the liver and no spread, so there is nothing to stage. */
export const BclcStage = z.enum(['none', '0', 'A', 'B', 'C', 'D'])
export type BclcStage = z.output<typeof BclcStage>

export const BclcStaging = z.strictObject({
  /** null while more than one stage is possible. */
  stage: BclcStage.nullable(),
  possible: z.array(BclcStage).min(1),
  /** 0, A and B presuppose preserved liver function; true = Child-Pugh 8 or more speaks against it. */
  liverFunctionNotPreserved: ThreeValued,
  formula: z.literal(BCLC_FORMULA),
})
export type BclcStaging = z.output<typeof BclcStaging>

/** BCLC 2022 stage `bclc2022.op1`, first match of D, C, 0, A, B. */
export function stageBclc(input: StageInput): BclcStaging {
  const { largestCm, ecog, childPugh } = input
  const terminal = anyOf([
    compareKnown(ecog, '>=', TERMINAL_ECOG_FROM),
    compareInterval(childPugh, '>=', END_STAGE_CHILD_PUGH_FROM),
  ])
  const advanced = anyOf([
    allOf([input.ecogDueToTumour ?? true, compareKnown(ecog, '>=', 1)]),
    input.macrovascularInvasion ?? 'unknown',
    input.extrahepaticSpread ?? 'unknown',
  ])
  const possible = possibleStages<BclcStage>(input.nodules, (nodules) => ({
    rows: [
      [terminal, 'D'],
      [advanced, 'C'],
      [nodules === 0, 'none'],
      [allOf([nodules === 1, compareKnown(largestCm, '<=', VERY_EARLY_TO_CM)]), '0'],
      [nodules === 1, 'A'],
      [allOf([nodules <= EARLY_NODULES_TO, compareKnown(largestCm, '<=', EARLY_NODULE_TO_CM)]), 'A'],
    ],
    otherwise: 'B',
  }))
  const [first] = possible
  return {
    stage: possible.length === 1 && first ? first : null,
    possible: [...possible],
    liverFunctionNotPreserved: compareInterval(childPugh, '>=', NOT_PRESERVED_CHILD_PUGH_FROM),
    formula: BCLC_FORMULA,
  }
}
