import { roundHalfAway } from '../../kit/decimal.ts'
import type { Explanation, Formula } from '../../model/formula.ts'
import { input, written } from '../scores/explain.ts'
import { answerOf } from '../scores/score-answer.ts'
import { emulsionRatio } from './session-dose-checks.ts'

export const EMULSION_RATIO = {
  formula: 'emulsion-ratio.v1',
  en: 'Oil to aqueous drug, by volume',
  zh: '碘油与药物水溶液体积比',
  expression: 'ratio = (iodized oil, mL) ÷ (aqueous drug, mL) : 1',
  unit: '1',
  constants: {},
  source: 'In-vitro stability of emulsions with a contrast agent as the water phase (PMC4281073)',
  sourceZh: '以对比剂为水相的乳剂体外稳定性研究（PMC4281073）',
  certainty: 'V',
  caution: {
    en: 'Water-in-oil is wanted, about 2:1 to 3:1. Below 1:1 oil-in-water is likely; above 4:1 nothing was found more stable.',
    zh: '应为油包水乳剂，约 2:1 至 3:1。低于 1:1 易成水包油；高于 4:1 未见稳定性提高。',
  },
} as const satisfies Formula

export interface EmulsionAnswer {
  readonly raw: number | null
  readonly shown: number | null
  readonly formula: typeof EMULSION_RATIO.formula
  readonly explain: Explanation
}

/** Oil to aqueous drug of one artery by volume, mL to mL; null without either. */
export function answerEmulsionRatio(oilMl: number | null, aqueousMl: number | null): EmulsionAnswer {
  const raw = oilMl === null || aqueousMl === null ? null : emulsionRatio(oilMl, aqueousMl)
  return answerOf(
    EMULSION_RATIO,
    [input('oilMl', oilMl, 'mL'), input('aqueousMl', aqueousMl, 'mL')],
    raw === null
      ? null
      : { raw, shown: roundHalfAway(raw, 1), worked: `${oilMl} ÷ ${aqueousMl} = ${written(raw, 2)} : 1` },
  )
}
