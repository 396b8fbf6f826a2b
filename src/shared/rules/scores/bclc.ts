import { z } from 'zod'
import { Explanation, type Formula } from '../../model/formula.ts'
import { compareInterval, type Interval } from '../interval.ts'
import { allOf, anyOf, ThreeValued } from '../three-valued.ts'
import { explainStage } from './stage-explanation.ts'
import {
  compareKnown,
  possibleStages,
  type StageInput,
  StageRow,
  stageRows,
  type StageTable,
} from './tumour-stage.ts'

export const BCLC_FORMULA = 'bclc2022.op1'

export const BCLC = {
  formula: BCLC_FORMULA,
  en: 'BCLC stage, 2022',
  zh: 'BCLC 分期（2022）',
  expression:
    'first match of D: ECOG ≥ 3 or Child-Pugh ≥ 10; C: macrovascular invasion, extrahepatic spread, or ECOG ≥ 1 due to the tumour; 0: single ≤ 2 cm; A: single, or ≤ 3 tumours ≤ 3 cm; B: all others',
  unit: '{stage}',
  constants: {
    veryEarlyToCm: 2,
    earlyNodulesTo: 3,
    earlyNoduleToCm: 3,
    symptomaticEcogFrom: 1,
    terminalEcogFrom: 3,
    notPreservedChildPughFrom: 8,
    endStageChildPughFrom: 10,
  },
  source: 'Reig, J Hepatol 2022;76:681',
  certainty: 'K',
  caution: {
    en: 'BCLC does not define preserved liver function by Child-Pugh alone; reading 10 points and more as end stage, and 8 and more as not preserved, is a decision of this program.',
    zh: 'BCLC 并不单凭 Child-Pugh 判定肝功能是否保留；将 ≥ 10 分视为终末期、≥ 8 分视为肝功能未保留，是本程序的约定。',
  },
} as const satisfies Formula
const LIMITS = BCLC.constants

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

/** The staging with the table it was read from, in the order of matching. */
export const BclcAnswer = BclcStaging.extend({ rows: z.array(StageRow), explain: Explanation })
export type BclcAnswer = z.output<typeof BclcAnswer>

/** BCLC 2022 stage `bclc2022.op1`, first match of D, C, 0, A, B. */
export function stageBclc(typed: StageInput): BclcStaging {
  return {
    ...possibleStages(typed.nodules, bclcTable(typed)),
    liverFunctionNotPreserved: compareInterval(typed.childPugh, '>=', LIMITS.notPreservedChildPughFrom),
    formula: BCLC_FORMULA,
  }
}

/** The BCLC stage with every row of its table, and how the stage came about. */
export function answerBclc(typed: StageInput): BclcAnswer {
  const staging = stageBclc(typed)
  const rows = stageRows(typed.nodules, bclcTable(typed))
  return { ...staging, rows, explain: explainStage(BCLC, typed, staging.stage, rows) }
}

/** Whether the stage would be another one if something other than the tumour limited the patient, and nobody said so. */
export function assumesEcogCause(typed: StageInput): boolean {
  if (typed.ecogDueToTumour !== undefined) return false
  const stages = (ecogDueToTumour: boolean) => stageBclc({ ...typed, ecogDueToTumour }).possible.join()
  return stages(true) !== stages(false)
}

function bclcTable({ largestCm, ecog, childPugh, ...typed }: StageInput) {
  const terminal = anyOf([
    compareKnown(ecog, '>=', LIMITS.terminalEcogFrom),
    compareInterval(childPugh, '>=', LIMITS.endStageChildPughFrom),
  ])
  const advanced = anyOf([
    allOf([typed.ecogDueToTumour ?? true, compareKnown(ecog, '>=', LIMITS.symptomaticEcogFrom)]),
    typed.macrovascularInvasion ?? 'unknown',
    typed.extrahepaticSpread ?? 'unknown',
  ])
  return (nodules: Interval): StageTable<BclcStage> => {
    const single = compareInterval(nodules, '==', 1)
    const veryEarly = allOf([single, compareKnown(largestCm, '<=', LIMITS.veryEarlyToCm)])
    const few = allOf([
      compareInterval(nodules, '<=', LIMITS.earlyNodulesTo),
      compareKnown(largestCm, '<=', LIMITS.earlyNoduleToCm),
    ])
    return {
      rows: [
        { stage: 'D', condition: CONDITIONS.terminal, holds: terminal },
        { stage: 'C', condition: CONDITIONS.advanced, holds: advanced },
        { stage: 'none', condition: CONDITIONS.none, holds: compareInterval(nodules, '==', 0) },
        { stage: '0', condition: CONDITIONS.veryEarly, holds: veryEarly },
        { stage: 'A', condition: CONDITIONS.single, holds: single },
        { stage: 'A', condition: CONDITIONS.few, holds: few },
      ],
      otherwise: { stage: 'B', condition: CONDITIONS.otherwise },
    }
  }
}

const CONDITIONS = {
  terminal: `ECOG ≥ ${LIMITS.terminalEcogFrom} or Child-Pugh ≥ ${LIMITS.endStageChildPughFrom}`,
  advanced: `macrovascular invasion, extrahepatic spread, or ECOG ≥ ${LIMITS.symptomaticEcogFrom} due to the tumour`,
  none: 'no tumour',
  veryEarly: `1 tumour ≤ ${LIMITS.veryEarlyToCm} cm`,
  single: '1 tumour',
  few: `≤ ${LIMITS.earlyNodulesTo} tumours, largest ≤ ${LIMITS.earlyNoduleToCm} cm`,
  otherwise: `> ${LIMITS.earlyNodulesTo} tumours, or 2 and more with the largest > ${LIMITS.earlyNoduleToCm} cm`,
}
