import { z } from 'zod'
import { roundHalfAway, settled } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { written } from './explain.ts'
import { answerOf, classedAnswer, classSpan } from './score-answer.ts'
import { atLeast, extentInputs, largestSpan, numberSpan, type TumourExtent } from './tumour-extent.ts'

export const TUMOUR_BURDEN = {
  formula: 'tbs.v1',
  en: 'Tumour burden score',
  zh: '肿瘤负荷评分（TBS）',
  expression: 'TBS = √((largest diameter, cm)² + (number of tumours)²)',
  unit: '{score}',
  constants: { mediumFrom: 3.36, mediumTo: 13.74 },
  source: 'Tsilimigras, Br J Surg 2020;107:854; limits as in Cancer Imaging 2023;23:88, table 1',
  certainty: 'V',
} as const satisfies Formula

const CLASSES = ['low', 'medium', 'high'] as const
const SHOWN_PLACES = 2

export const TumourBurdenAnswer = classedAnswer(TUMOUR_BURDEN.formula, CLASSES).extend({
  /** The number of tumours is a minimum: so is the score, and its class may be higher. */
  isLowerBound: z.boolean(),
})
export type TumourBurdenAnswer = z.output<typeof TumourBurdenAnswer>

/** Below 3.36 low, up to 13.74 medium, above it high. */
export function tumourBurdenClass(score: number): (typeof CLASSES)[number] {
  const { mediumFrom, mediumTo } = TUMOUR_BURDEN.constants
  return score < mediumFrom ? 'low' : score <= mediumTo ? 'medium' : 'high'
}

/** Tumour burden score `tbs.v1`; the class is null while more than one is possible. */
export function answerTumourBurden(extent: TumourExtent): TumourBurdenAnswer {
  const { largestCm, nodules, numberIsMinimum } = extent
  const [largest, number] = [largestSpan(extent), numberSpan(extent)]
  const span = { low: burden(largest.low, number.low), high: burden(largest.high, number.high) }
  const isKnown = largestCm !== null && nodules !== null
  const root = `√(${largestCm}² + ${nodules}²)`
  return {
    ...answerOf(
      TUMOUR_BURDEN,
      extentInputs(extent),
      isKnown
        ? {
            raw: span.low,
            shown: roundHalfAway(span.low, SHOWN_PLACES),
            worked: `${numberIsMinimum ? atLeast(root) : root} = ${written(span.low)}`,
          }
        : null,
    ),
    ...classSpan(CLASSES, tumourBurdenClass, span),
    isLowerBound: isKnown && numberIsMinimum,
  }
}

const burden = (largestCm: number, nodules: number) => settled(Math.hypot(largestCm, nodules))
