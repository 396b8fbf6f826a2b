import { roundHalfAway } from '../../kit/decimal.ts'
import type { Explanation, Formula } from '../../model/formula.ts'
import { input, written } from '../scores/explain.ts'
import { answerOf } from '../scores/score-answer.ts'
import { deliveredPct } from './session-dose-checks.ts'

export const DEB_DELIVERED = {
  formula: 'deb-delivered.v1',
  en: 'Delivered of what was loaded on beads',
  zh: '载药微球实际给药比例',
  expression: 'delivered = 100 × (dose on beads, mg) ÷ (loaded, mg)',
  unit: '%',
  constants: {},
  source: 'Definition of the share delivered',
  sourceZh: '给药比例的定义',
  certainty: 'D',
} as const satisfies Formula

export interface DebDelivered {
  /** % */
  readonly raw: number | null
  readonly shown: number | null
  readonly formula: typeof DEB_DELIVERED.formula
  readonly explain: Explanation
}

/** Share of the loaded drug that was delivered, %; null without either, and where nothing was loaded. */
export function answerDebDelivered(deliveredMg: number | null, loadedMg: number | null): DebDelivered {
  const raw = deliveredMg === null || loadedMg === null ? null : deliveredPct(deliveredMg, loadedMg)
  return answerOf(
    DEB_DELIVERED,
    [input('deliveredMg', deliveredMg, 'mg'), input('loadedMg', loadedMg, 'mg')],
    raw === null
      ? null
      : {
          raw,
          shown: roundHalfAway(raw, 0),
          worked: `100 × ${deliveredMg} ÷ ${loadedMg} = ${written(raw, 1)}`,
        },
  )
}
