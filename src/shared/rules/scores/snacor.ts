import { z } from 'zod'
import type { Formula } from '../../model/formula.ts'
import { compareInterval } from '../interval.ts'
import { input } from './explain.ts'
import { answerPoints, groupedAnswer, pointsIf } from './points.ts'
import { atLeast, largestSpan, numberInput, numberSpan, TumourExtent } from './tumour-extent.ts'
import { afpInput, afpReaches, TypedAfp } from './typed-afp.ts'

export const SNACOR = {
  formula: 'snacor.v1',
  en: 'SNACOR score (after the first TACE)',
  zh: 'SNACOR 评分（首次 TACE 后）',
  expression:
    'SNACOR = largest ≥ 5 cm: 1; number ≥ 4: 2; AFP ≥ 400 ng/mL: 3; Child-Pugh B: 1; no objective response: 3',
  unit: '{score}',
  constants: {
    largestFromCm: 5,
    largest: 1,
    numberFrom: 4,
    number: 2,
    afpFromNgMl: 400,
    afp: 3,
    childPughB: 1,
    noResponse: 3,
    lowTo: 2,
    highFrom: 7,
  },
  source: 'Kim 2016; external validation: BMC Cancer 2018;18:489',
  certainty: 'K',
  caution: {
    en: 'The items were read, their points not: an open doubt for the clinicians.',
    zh: '评分项目已核对，各项分值未能与原文核对，列为待临床确认的疑问。',
  },
} as const satisfies Formula

export const SnacorInput = z.strictObject({
  largestCm: TumourExtent.shape.largestCm,
  /** True where one of this size was measured, and a larger one may exist. */
  largestIsMinimum: z.boolean().default(false),
  nodules: TumourExtent.shape.nodules,
  numberIsMinimum: TumourExtent.shape.numberIsMinimum,
  afp: TypedAfp,
  /** Class C was not in the score. */
  childPughClass: z.enum(['A', 'B']).nullable().default(null),
  /** Whether the first TACE brought a complete or partial response. */
  radiologicalResponse: z.boolean().nullable().default(null),
})
export type SnacorInput = z.output<typeof SnacorInput>

const GROUPS = ['low', 'intermediate', 'high'] as const
export const SnacorAnswer = groupedAnswer(SNACOR.formula, GROUPS)
export type SnacorAnswer = z.output<typeof SnacorAnswer>

/** SNACOR `snacor.v1` after the first TACE, 0 to 10 points. */
export function answerSnacor(asked: SnacorInput): SnacorAnswer {
  const { largestCm, largestIsMinimum, afp, childPughClass, radiologicalResponse: response } = asked
  const limits = SNACOR.constants
  const isLarge = compareInterval(largestSpan(asked), '>=', limits.largestFromCm)
  const isManifold = compareInterval(numberSpan(asked), '>=', limits.numberFrom)
  const isB = childPughClass === null ? 'unknown' : childPughClass === 'B'
  const lacksResponse = response === null ? 'unknown' : !response
  return answerPoints(
    SNACOR,
    [
      input(
        'largestCm',
        largestCm !== null && largestIsMinimum ? atLeast(largestCm) : largestCm,
        'cm',
        pointsIf(isLarge, limits.largest),
      ),
      numberInput(asked, pointsIf(isManifold, limits.number)),
      afpInput(afp, pointsIf(afpReaches(afp, '>=', limits.afpFromNgMl), limits.afp)),
      input('childPughClass', childPughClass, null, pointsIf(isB, limits.childPughB)),
      input('radiologicalResponse', response, null, pointsIf(lacksResponse, limits.noResponse)),
    ],
    GROUPS,
    (total) => (total <= limits.lowTo ? 'low' : total >= limits.highFrom ? 'high' : 'intermediate'),
  )
}
