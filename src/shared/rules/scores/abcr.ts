import { z } from 'zod'
import type { Formula } from '../../model/formula.ts'
import { count } from '../../model/primitives.ts'
import { input } from './explain.ts'
import { answerPoints, groupedAnswer, pointsIf } from './points.ts'
import { compareKnown } from './tumour-stage.ts'
import { afpInput, afpReaches, TypedAfp } from './typed-afp.ts'

export const ABCR = {
  formula: 'abcr.v1',
  en: 'ABCR score (before the second TACE)',
  zh: 'ABCR 评分（第二次 TACE 前）',
  expression:
    'ABCR = AFP ≥ 200 ng/mL: 1; BCLC A: 0, B: 2, C: 3; Child-Pugh + 2 points or more: 2; radiological response: −3',
  unit: '{score}',
  constants: {
    afpFromNgMl: 200,
    afp: 1,
    bclc: { A: 0, B: 2, C: 3 },
    childPughRiseFrom: 2,
    childPughRise: 2,
    response: -3,
    goodTo: 0,
    poorFrom: 4,
  },
  source: 'Adhoute, J Hepatol 2015;62:855',
  certainty: 'K',
  caution: {
    en: 'The points could not be checked against the paper: an open doubt for the clinicians.',
    zh: '各项分值未能与原文核对，列为待临床确认的疑问。',
  },
} as const satisfies Formula

export const AbcrInput = z.strictObject({
  afp: TypedAfp,
  /** Stages 0 and D were not in the score. */
  bclc: z.enum(['A', 'B', 'C']).nullable().default(null),
  /** Child-Pugh points now less those before the first TACE. */
  childPughIncrease: count(-10, 10).nullable().default(null),
  /** Whether the first TACE brought a complete or partial response. */
  radiologicalResponse: z.boolean().nullable().default(null),
})
export type AbcrInput = z.output<typeof AbcrInput>

/** `poor`: the authors advised against further TACE. */
const GROUPS = ['good', 'intermediate', 'poor'] as const
export const AbcrAnswer = groupedAnswer(ABCR.formula, GROUPS)
export type AbcrAnswer = z.output<typeof AbcrAnswer>

/** ABCR `abcr.v1` before the second TACE, −3 to 6 points. */
export function answerAbcr({ afp, bclc, childPughIncrease, radiologicalResponse }: AbcrInput): AbcrAnswer {
  const limits = ABCR.constants
  const rises = compareKnown(childPughIncrease, '>=', limits.childPughRiseFrom)
  return answerPoints(
    ABCR,
    [
      afpInput(afp, pointsIf(afpReaches(afp, '>=', limits.afpFromNgMl), limits.afp)),
      input(
        'bclc',
        bclc,
        null,
        bclc === null ? { low: limits.bclc.A, high: limits.bclc.C } : limits.bclc[bclc],
      ),
      input('childPughIncrease', childPughIncrease, null, pointsIf(rises, limits.childPughRise)),
      input(
        'radiologicalResponse',
        radiologicalResponse,
        null,
        pointsIf(radiologicalResponse ?? 'unknown', limits.response),
      ),
    ],
    GROUPS,
    (total) => (total <= limits.goodTo ? 'good' : total >= limits.poorFrom ? 'poor' : 'intermediate'),
  )
}
