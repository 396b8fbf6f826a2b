import { z } from 'zod'
import { compareDecimals, decimal, multiplyDecimals } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { measuredNumber } from '../plausibility/measured-quantity.ts'
import type { ThreeValued } from '../three-valued.ts'
import { input } from './explain.ts'
import { answerPoints, groupedAnswer, pointsIf } from './points.ts'

export const ART = {
  formula: 'art.v1',
  en: 'ART score (before the second TACE)',
  zh: 'ART 评分（第二次 TACE 前）',
  expression:
    'ART = AST rise > 25 %: 4; Child-Pugh + 1 point: 1.5, + 2 or more: 3; no radiological response: 1',
  unit: '{score}',
  constants: {
    astRiseAbovePct: 25,
    astRise: 4,
    childPughOneMore: 1.5,
    childPughTwoMore: 3,
    noResponse: 1,
    highFrom: 2.5,
  },
  source: 'Sieghart, Hepatology 2013;57:2261',
  certainty: 'V',
  caution: {
    en: 'Later cohorts did not confirm it: for information only. It was made for two sessions within 90 days.',
    zh: '后续队列未能验证该评分，仅供参考。原始队列为 90 天内的两次 TACE。',
  },
} as const satisfies Formula

const ChildPughPoints = z.int().min(5).max(15).nullable().default(null)

export const ArtInput = z.strictObject({
  astBeforeFirst: measuredNumber('ast', 'U/L').default(null),
  astBeforeSecond: measuredNumber('ast', 'U/L').default(null),
  childPughBeforeFirst: ChildPughPoints,
  childPughBeforeSecond: ChildPughPoints,
  /** Whether the first TACE brought a complete or partial response. */
  radiologicalResponse: z.boolean().nullable().default(null),
})
export type ArtInput = z.output<typeof ArtInput>

/** `high`: the first cohort advised against further TACE. */
const GROUPS = ['low', 'high'] as const
export const ArtAnswer = groupedAnswer(ART.formula, GROUPS)
export type ArtAnswer = z.output<typeof ArtAnswer>

/** ART `art.v1` before the second TACE, 0 to 8 points: low up to 1.5, high from 2.5. */
export function answerArt(asked: ArtInput): ArtAnswer {
  const { astBeforeFirst, astBeforeSecond, childPughBeforeFirst, childPughBeforeSecond } = asked
  const { radiologicalResponse: response } = asked
  const { astRise, noResponse, highFrom } = ART.constants
  return answerPoints(
    ART,
    [
      input('astBeforeFirst', astBeforeFirst, 'U/L'),
      input('astBeforeSecond', astBeforeSecond, 'U/L', pointsIf(astRises(asked), astRise)),
      input('childPughBeforeFirst', childPughBeforeFirst),
      input('childPughBeforeSecond', childPughBeforeSecond, null, childPughPoints(asked)),
      input(
        'radiologicalResponse',
        response,
        null,
        pointsIf(response === null ? 'unknown' : !response, noResponse),
      ),
    ],
    GROUPS,
    (total) => (total >= highFrom ? 'high' : 'low'),
  )
}

/** A rise of exactly the limit is none: 40 to 50 U/L. Multiplied out, so that no quotient is rounded. */
function astRises({ astBeforeFirst, astBeforeSecond }: ArtInput): ThreeValued {
  if (astBeforeFirst === null || astBeforeSecond === null) return 'unknown'
  const now = multiplyDecimals(decimal(astBeforeSecond), decimal(100))
  const limit = multiplyDecimals(decimal(astBeforeFirst), decimal(100 + ART.constants.astRiseAbovePct))
  return compareDecimals(now, limit) > 0
}

function childPughPoints({ childPughBeforeFirst, childPughBeforeSecond }: ArtInput) {
  const { childPughOneMore, childPughTwoMore } = ART.constants
  if (childPughBeforeFirst === null || childPughBeforeSecond === null)
    return { low: 0, high: childPughTwoMore }
  const rise = childPughBeforeSecond - childPughBeforeFirst
  return rise >= 2 ? childPughTwoMore : rise === 1 ? childPughOneMore : 0
}
