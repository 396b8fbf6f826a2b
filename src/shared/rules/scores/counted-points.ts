import type { ExplainedInput, Formula } from '../../model/formula.ts'
import type { Interval } from '../interval.ts'
import type { ThreeValued } from '../three-valued.ts'
import { openBounds } from './explain.ts'
import { answerOf, classSpan } from './score-answer.ts'

/** Classes of the scores that count a point for each criterion. */
export const POINT_CLASSES = ['A', 'B', 'C', 'D'] as const

/** Highest points of classes A, B and C. */
export const POINT_CLASS_LIMITS = { classATo: 0, classBTo: 1, classCTo: 2 } as const

function pointClass(points: number): (typeof POINT_CLASSES)[number] {
  const { classATo, classBTo, classCTo } = POINT_CLASS_LIMITS
  return points <= classATo ? 'A' : points <= classBTo ? 'B' : points <= classCTo ? 'C' : 'D'
}

/** A point where a criterion holds, none where it does not, and either where that is not known. */
export function pointOf(holds: ThreeValued): Interval {
  return { low: holds === true ? 1 : 0, high: holds === false ? 0 : 1 }
}

/** A score of one point for each criterion: no number while an input is open, the class as far as it is decided. */
export function answerCounted<const F extends string>(
  formula: Formula & { readonly formula: F },
  inputs: readonly ExplainedInput[],
  points: readonly Interval[],
  open = openBounds(inputs),
) {
  const low = points.reduce((sum, point) => sum + point.low, 0)
  const high = points.reduce((sum, point) => sum + point.high, 0)
  const isKnown = low === high && inputs.every(({ value }) => value !== null)
  const worked = `${points.map((point) => point.low).join(' + ')} = ${low}`
  return {
    ...answerOf(formula, inputs, isKnown ? { raw: low, shown: low, worked } : null, open),
    ...classSpan(POINT_CLASSES, pointClass, { low, high }),
  }
}
