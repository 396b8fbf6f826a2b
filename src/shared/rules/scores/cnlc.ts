import { z } from 'zod'
import { Explanation, type Formula } from '../../model/formula.ts'
import { compareInterval, type Interval } from '../interval.ts'
import { allOf, anyOf } from '../three-valued.ts'
import { explainStage } from './stage-explanation.ts'
import {
  compareKnown,
  possibleStages,
  type StageInput,
  StageRow,
  stageRows,
  type StageTable,
} from './tumour-stage.ts'

export const CNLC_FORMULA = 'cnlc.v1'

export const CNLC = {
  formula: CNLC_FORMULA,
  en: 'CNLC stage',
  zh: '中国肝癌分期（CNLC）',
  expression:
    'first match of IV: ECOG ≥ 3 or Child-Pugh ≥ 10; IIIb: extrahepatic spread; IIIa: macrovascular invasion; IIb: ≥ 4 tumours; Ia: single ≤ 5 cm; Ib: single > 5 cm, or 2–3 tumours ≤ 3 cm; IIa: 2–3 tumours > 3 cm',
  unit: '{stage}',
  constants: {
    terminalEcogFrom: 3,
    endStageChildPughFrom: 10,
    multipleNodulesFrom: 4,
    smallSingleToCm: 5,
    smallNodulesToCm: 3,
  },
  source: 'National Health Commission of China, primary liver cancer, editions of 2017 to 2024',
  sourceZh: '国家卫生健康委原发性肝癌诊疗规范及指南，2017 至 2024 年各版',
  certainty: 'K',
} as const satisfies Formula
const LIMITS = CNLC.constants

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

/** The staging with the table it was read from, in the order of matching. */
export const CnlcAnswer = CnlcStaging.extend({ rows: z.array(StageRow), explain: Explanation })
export type CnlcAnswer = z.output<typeof CnlcAnswer>

/** CNLC stage `cnlc.v1`, first match from IV down to Ia. */
export function stageCnlc(typed: StageInput): CnlcStaging {
  return { ...possibleStages(typed.nodules, cnlcTable(typed)), formula: CNLC_FORMULA }
}

/** The CNLC stage with every row of its table, and how the stage came about. */
export function answerCnlc(typed: StageInput): CnlcAnswer {
  const staging = stageCnlc(typed)
  const rows = stageRows(typed.nodules, cnlcTable(typed))
  return { ...staging, rows, explain: explainStage(CNLC, typed, staging.stage, rows) }
}

function cnlcTable({ largestCm, ecog, childPugh, ...typed }: StageInput) {
  const terminal = anyOf([
    compareKnown(ecog, '>=', LIMITS.terminalEcogFrom),
    compareInterval(childPugh, '>=', LIMITS.endStageChildPughFrom),
  ])
  const spread = typed.extrahepaticSpread ?? 'unknown'
  const invasion = typed.macrovascularInvasion ?? 'unknown'
  return (nodules: Interval): StageTable<CnlcStage> => {
    const multiple = compareInterval(nodules, '>=', LIMITS.multipleNodulesFrom)
    const single = compareInterval(nodules, '==', 1)
    const smallSingle = allOf([single, compareKnown(largestCm, '<=', LIMITS.smallSingleToCm)])
    const smallFew = allOf([
      compareInterval(nodules, '>', 1),
      compareInterval(nodules, '<', LIMITS.multipleNodulesFrom),
      compareKnown(largestCm, '<=', LIMITS.smallNodulesToCm),
    ])
    return {
      rows: [
        { stage: 'IV', condition: CONDITIONS.terminal, holds: terminal },
        { stage: 'IIIb', condition: 'extrahepatic spread', holds: spread },
        { stage: 'IIIa', condition: 'macrovascular invasion', holds: invasion },
        { stage: 'none', condition: 'no tumour', holds: compareInterval(nodules, '==', 0) },
        { stage: 'IIb', condition: CONDITIONS.multiple, holds: multiple },
        { stage: 'Ia', condition: CONDITIONS.smallSingle, holds: smallSingle },
        { stage: 'Ib', condition: CONDITIONS.single, holds: single },
        { stage: 'Ib', condition: CONDITIONS.smallFew, holds: smallFew },
      ],
      otherwise: { stage: 'IIa', condition: CONDITIONS.otherwise },
    }
  }
}

const FEW = `2–${LIMITS.multipleNodulesFrom - 1} tumours`
const CONDITIONS = {
  terminal: `ECOG ≥ ${LIMITS.terminalEcogFrom} or Child-Pugh ≥ ${LIMITS.endStageChildPughFrom}`,
  multiple: `≥ ${LIMITS.multipleNodulesFrom} tumours`,
  smallSingle: `1 tumour ≤ ${LIMITS.smallSingleToCm} cm`,
  single: '1 tumour',
  smallFew: `${FEW}, largest ≤ ${LIMITS.smallNodulesToCm} cm`,
  otherwise: `${FEW}, largest > ${LIMITS.smallNodulesToCm} cm`,
}
