import type { Formula } from '../../model/formula.ts'
import { explain, input } from '../scores/explain.ts'
import { allOf, anyOf, type ThreeValued } from '../three-valued.ts'
import type {
  RefractorinessFacts,
  RefractorinessItem,
  RefractorinessJudgement,
  RefractorinessVerdict,
} from './refractoriness-answer.ts'
import { CCI, EASL_STOPPING, JSH_LCSGJ, TACTICS } from './refractoriness-definitions.ts'
import { cciItems, easlItems, jshItems, tacticsItems } from './refractoriness-items.ts'

/**
 * TACE failure, resistance and untreatable progression by four definitions side by side (domain 3.9). They disagree
 * by intent: China goes on with TACE where Japan stops. None of them holds up a booking.
 */
export function judgeRefractoriness(facts: RefractorinessFacts): RefractorinessJudgement {
  return {
    definitions: [
      verdict(JSH_LCSGJ, anyOf, jshItems(facts)),
      verdict(CCI, allOf, cciItems(facts)),
      verdict(EASL_STOPPING, anyOf, easlItems(facts)),
      verdict(TACTICS, anyOf, tacticsItems(facts)),
    ],
  }
}

function verdict(
  formula: Formula,
  combine: (items: ThreeValued[]) => ThreeValued,
  items: RefractorinessItem[],
): RefractorinessVerdict {
  const met = combine(items.map((item) => item.met))
  const inputs = items.map((item) => input(item.id, item.met === 'unknown' ? null : item.met))
  const worked = () => items.map((item) => `${item.id} ${item.met ? '✓' : '✗'}`).join(' · ')
  return { formula: formula.formula, met, items, explain: explain(formula, inputs, worked) }
}
