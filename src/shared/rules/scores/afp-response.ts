import { z } from 'zod'
import {
  decimal,
  divideDecimals,
  multiplyDecimals,
  roundHalfAway,
  subtractDecimals,
  toNumber,
} from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import type { Interval } from '../interval.ts'
import type { ThreeValued } from '../three-valued.ts'
import { written } from './explain.ts'
import { answerOf, type Computed, scoreAnswer } from './score-answer.ts'
import { afpInput, afpNgMl, afpReaches, TypedAfp } from './typed-afp.ts'

export const AFP_RESPONSE = {
  formula: 'afp-response.v1',
  en: 'AFP response after TACE',
  zh: 'TACE 后 AFP 应答',
  expression:
    'change = (AFP at review − AFP at baseline) ÷ AFP at baseline; response: fall > 50 %, baseline > 200 ng/mL',
  unit: '%',
  constants: { baselineAboveNgMl: 200, fallAbovePct: 50 },
  source: 'Riaz, J Clin Oncol 2009;27:5734',
  certainty: 'K',
  caution: {
    en: 'Other authors take a fall of 20 % for a response.',
    zh: '也有作者以下降 20 % 为应答标准。',
  },
} as const satisfies Formula

export const AfpResponseInput = z.strictObject({
  /** Before the treatment. */
  baseline: TypedAfp,
  review: TypedAfp,
})
export type AfpResponseInput = z.output<typeof AfpResponseInput>

/** Change in per cent of the baseline; negative is a fall. */
export const AfpResponseAnswer = scoreAnswer(AFP_RESPONSE.formula).extend({
  label: z.enum(['response', 'no-response', 'not-assessable']).nullable(),
})
export type AfpResponseAnswer = z.output<typeof AfpResponseAnswer>

const PERCENT = decimal(100)
const CHANGE_PLACES = 12
const SHOWN_PLACES = 2

/** AFP response after TACE; each value in the unit it was typed in, bounds deciding only where they can. */
export function answerAfpResponse({ baseline, review }: AfpResponseInput): AfpResponseAnswer {
  const [before, now] = [exactNgMl(baseline), exactNgMl(review)]
  return {
    ...answerOf(
      AFP_RESPONSE,
      [
        { ...afpInput(baseline), name: 'afpAtBaseline' },
        { ...afpInput(review), name: 'afpAtReview' },
      ],
      before === null || now === null || before === 0 ? null : change(before, now),
      [...(baseline?.comparator ? ['afpAtBaseline'] : []), ...(review?.comparator ? ['afpAtReview'] : [])],
    ),
    label: labelOf(baseline, review),
  }
}

/** The number, where it is one and no bound. */
function exactNgMl(afp: TypedAfp): number | null {
  return afp?.comparator === null ? afpNgMl(afp) : null
}

function change(before: number, now: number): Computed {
  const rise = multiplyDecimals(subtractDecimals(decimal(now), decimal(before)), PERCENT)
  const raw = toNumber(divideDecimals(rise, decimal(before), CHANGE_PLACES))
  const typed = written(before)
  const worked = `(${written(now)} − ${typed}) ÷ ${typed} = ${written(raw)} %`
  return { raw, shown: roundHalfAway(raw, SHOWN_PLACES), worked }
}

function labelOf(baseline: TypedAfp, review: TypedAfp): AfpResponseAnswer['label'] {
  const isAssessable = afpReaches(baseline, '>', AFP_RESPONSE.constants.baselineAboveNgMl)
  if (isAssessable === false) return 'not-assessable'
  const hasFallen = isAssessable === true ? fallsEnough(baseline, review) : isAssessable
  return hasFallen === 'unknown' ? null : hasFallen ? 'response' : 'no-response'
}

/** Multiplied out, so that no quotient is rounded. The ends of a bound are open: it reaches the limit, not beyond. */
function fallsEnough(baseline: TypedAfp, review: TypedAfp): ThreeValued {
  const [before, now] = [spanOf(baseline), spanOf(review)]
  if (before === null || now === null) return 'unknown'
  const left = 100 - AFP_RESPONSE.constants.fallAbovePct
  const isBound = baseline?.comparator !== null || review?.comparator !== null
  const [highest, limit] = [times(now.high, 100), times(before.low, left)]
  if (highest < limit || (isBound && highest === limit)) return true
  return times(now.low, 100) >= times(before.high, left) ? false : 'unknown'
}

const times = (value: number, factor: number): number =>
  Number.isFinite(value) ? toNumber(multiplyDecimals(decimal(value), decimal(factor))) : value

function spanOf(afp: TypedAfp): Interval | null {
  const ngMl = afpNgMl(afp)
  if (ngMl === null) return null
  return {
    low: afp?.comparator === '<' ? 0 : ngMl,
    high: afp?.comparator === '>' ? Infinity : ngMl,
  }
}
