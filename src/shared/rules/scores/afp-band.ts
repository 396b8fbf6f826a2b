import { z } from 'zod'
import { roundHalfAway } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { written } from './explain.ts'
import { answerOf, scoreAnswer } from './score-answer.ts'
import { afpInput, afpNgMl, afpReaches, TypedAfp } from './typed-afp.ts'

export const AFP_BAND = {
  formula: 'afp-band.v1',
  en: 'AFP band',
  zh: 'AFP 分段',
  expression: 'AFP in ng/mL (1 IU/mL = 1.21 ng/mL): ≤ 20; > 20 to < 200; 200 to 400; > 400',
  unit: 'ng/mL',
  constants: { normalToNgMl: 20, highFromNgMl: 200, veryHighAboveNgMl: 400 },
  source: 'Usual upper limit 20; 200: ABCR and ALBI-TAE; 400: Chinese diagnostic limit and HAP',
  sourceZh: '20 为常用上限；200 依 ABCR 与 ALBI-TAE；400 依国内诊断标准与 HAP',
  certainty: 'D',
} as const satisfies Formula

export const AFP_BANDS = ['<=20', '>20 and <200', '200-400', '>400'] as const

export const AfpBandInput = z.strictObject({ afp: TypedAfp })
export type AfpBandInput = z.output<typeof AfpBandInput>

/** ng/mL, null where only a bound is known; `band` is null while more than one is possible. */
export const AfpBandAnswer = scoreAnswer(AFP_BAND.formula).extend({ band: z.enum(AFP_BANDS).nullable() })
export type AfpBandAnswer = z.output<typeof AfpBandAnswer>

const SHOWN_PLACES = 3

/** AFP in ng/mL with its band, from the unit typed; a bound decides only where every value it leaves open agrees. */
export function answerAfpBand({ afp }: AfpBandInput): AfpBandAnswer {
  const { normalToNgMl, highFromNgMl, veryHighAboveNgMl } = AFP_BAND.constants
  const reached = [
    afpReaches(afp, '>', normalToNgMl),
    afpReaches(afp, '>=', highFromNgMl),
    afpReaches(afp, '>', veryHighAboveNgMl),
  ]
  const band = AFP_BANDS[reached.filter((isReached) => isReached === true).length]
  const raw = afp?.comparator === null ? afpNgMl(afp) : null
  return {
    ...answerOf(
      AFP_BAND,
      [afpInput(afp)],
      raw === null
        ? null
        : {
            raw,
            shown: roundHalfAway(raw, SHOWN_PLACES),
            worked: `${afp?.value} ${afp?.unit} = ${written(raw)} ng/mL`,
          },
      afp?.comparator ? ['afp'] : [],
    ),
    band: reached.includes('unknown') || band === undefined ? null : band,
  }
}
