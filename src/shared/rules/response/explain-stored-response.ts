import type { Explanation } from '../../model/formula.ts'
import type { AreaResponse, Review, ReviewResponse } from '../../model/review.ts'
import { answerArea } from './easl-response.ts'
import { NonTargetResponse } from './overall-response.ts'
import { answerResponse } from './response-answer.ts'

/** What the overall response took into account beside the sums. */
export type BesideTheSums = Pick<Review, 'nonTarget' | 'newLesion'>

/**
 * How a stored response came about, from the sums stored with it. `fiveMmRule` is the department's choice where it is
 * known; a stored response does not say it, and where it made no difference it is left out. null where the sums do
 * not lead to what was stored: an explanation of another result would mislead.
 */
export function explainStoredResponse(
  { criteria, baselineSumMm, nadirSumMm, currentSumMm, overall }: ReviewResponse,
  beside: BesideTheSums,
  fiveMmRule?: boolean,
): Explanation | null {
  const sums = { criteria, baselineSumMm, nadirSumMm, currentSumMm, ...read(beside) }
  // RECIST 1.1 asks for five millimetres in any case.
  const known = criteria === 'RECIST1.1' ? true : fiveMmRule
  const answers = (known === undefined ? [false, true] : [known])
    .map((rule) => answerResponse({ ...sums, fiveMmRule: rule }))
    .filter((answer) => answer.overall === overall)
  const explain = answers[0]?.explain
  if (explain === undefined) return null
  return answers.length === 1
    ? explain
    : { ...explain, inputs: explain.inputs.filter(({ name }) => name !== 'fiveMmRule') }
}

/** The same for a response by areas. */
export function explainStoredArea(
  { baselineMm2, nadirMm2, currentMm2, overall }: AreaResponse,
  beside: BesideTheSums,
): Explanation | null {
  const answer = answerArea({ baselineMm2, nadirMm2, currentMm2, ...read(beside) })
  return answer.overall === overall ? answer.explain : null
}

/** An imported non-target answer may be none of ours; nothing was said then. */
function read({ nonTarget, newLesion }: BesideTheSums) {
  const known = NonTargetResponse.safeParse(nonTarget)
  return { nonTarget: known.success ? known.data : null, newLesion }
}
