import { z } from 'zod'
import type { ExplainedInput, Formula } from '../../model/formula.ts'
import type { Interval } from '../interval.ts'
import type { ThreeValued } from '../three-valued.ts'
import { openBounds, written } from './explain.ts'
import { answerOf, classSpan, scoreAnswer } from './score-answer.ts'

/** What a score of points with groups answers: `group` is null while more than one is possible. */
export function groupedAnswer<const F extends string, const G extends string>(
  formula: F,
  groups: readonly G[],
) {
  const oneOf = z.enum(groups)
  return scoreAnswer(formula).extend({ group: oneOf.nullable(), possible: z.array(oneOf).min(1) })
}

/** Points of a yes/no item; both ends where the answer is not known. */
export function pointsIf(holds: ThreeValued, points: number): ExplainedInput['points'] {
  if (holds === 'unknown') return { low: Math.min(0, points), high: Math.max(0, points) }
  return holds ? points : 0
}

/**
 * The sum of all points, and its group, the groups in the order in which the sum climbs through them. No number while
 * an item is open; the group as far as the others decide it.
 */
export function answerPoints<const F extends string, const G extends string>(
  formula: Formula & { readonly formula: F },
  inputs: readonly ExplainedInput[],
  groups: readonly G[],
  groupAt: (total: number) => G,
) {
  const scored = inputs.flatMap(({ points }) => (points === null ? [] : [endsOf(points)]))
  const low = scored.reduce((sum, points) => sum + points.low, 0)
  const high = scored.reduce((sum, points) => sum + points.high, 0)
  const terms = scored.map((points) => written(points.low)).join(' + ')
  const worked = `${terms.replaceAll('+ −', '− ')} = ${written(low)}`
  const { class: group, possible } = classSpan(groups, groupAt, { low, high })
  return {
    ...answerOf(formula, inputs, low === high ? { raw: low, shown: low, worked } : null, openBounds(inputs)),
    group,
    possible,
  }
}

function endsOf(points: number | Interval): Interval {
  return typeof points === 'number' ? { low: points, high: points } : points
}
