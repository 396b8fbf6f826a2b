import { z } from 'zod'
import type { Formula } from '../../model/formula.ts'
import { answerOf, classedAnswer, classSpan } from './score-answer.ts'
import { atLeast, extentInputs, sumSpan, type TumourExtent } from './tumour-extent.ts'

export const UP_TO_SEVEN = {
  formula: 'up-to-seven.v1',
  en: 'Up-to-seven',
  zh: 'Up-to-seven 标准',
  expression: 'largest diameter, cm + number of tumours ≤ 7',
  unit: '{score}',
  constants: { withinTo: 7 },
  source: 'Mazzaferro, Lancet Oncol 2009;10:35',
  certainty: 'V',
} as const satisfies Formula

export const SIX_AND_TWELVE = {
  formula: 'six-and-twelve.v1',
  en: 'Six-and-twelve',
  zh: 'Six-and-twelve 评分',
  expression: 'largest diameter, cm + number of tumours: ≤ 6, > 6 to 12, > 12',
  unit: '{score}',
  constants: { lowTo: 6, intermediateTo: 12 },
  source: 'Wang, J Hepatol 2019;70:893; limits as in Cancer Imaging 2023;23:88, table 1',
  certainty: 'V',
} as const satisfies Formula

export const SEVEN_ELEVEN = {
  formula: 'seven-eleven.v1',
  en: 'Seven-eleven',
  zh: 'Seven-eleven 标准',
  expression: 'largest diameter, cm + number of tumours: ≤ 7, > 7 to 11, > 11',
  unit: '{score}',
  constants: { lowTo: 7, intermediateTo: 11 },
  source: 'Hung, Liver Cancer 2021;10:629; limits as in Cancer Imaging 2023;23:88, table 1',
  certainty: 'V',
} as const satisfies Formula

const UP_TO_SEVEN_CLASSES = ['within', 'beyond'] as const
const SIX_AND_TWELVE_CLASSES = ['low', 'intermediate', 'high'] as const
const SEVEN_ELEVEN_CLASSES = ['<=7', '>7-11', '>11'] as const

function sumAnswer<const F extends string, const C extends string>(formula: F, classes: readonly C[]) {
  /** The number of tumours is a minimum: so is the sum, and its class may be higher. */
  return classedAnswer(formula, classes).extend({ isLowerBound: z.boolean() })
}
export const UpToSevenAnswer = sumAnswer(UP_TO_SEVEN.formula, UP_TO_SEVEN_CLASSES)
export type UpToSevenAnswer = z.output<typeof UpToSevenAnswer>
export const SixAndTwelveAnswer = sumAnswer(SIX_AND_TWELVE.formula, SIX_AND_TWELVE_CLASSES)
export type SixAndTwelveAnswer = z.output<typeof SixAndTwelveAnswer>
export const SevenElevenAnswer = sumAnswer(SEVEN_ELEVEN.formula, SEVEN_ELEVEN_CLASSES)
export type SevenElevenAnswer = z.output<typeof SevenElevenAnswer>

/** Up-to-seven `up-to-seven.v1`: within while largest diameter, cm, plus number is at most 7. */
export function answerUpToSeven(extent: TumourExtent): UpToSevenAnswer {
  const { withinTo } = UP_TO_SEVEN.constants
  return answerSum(UP_TO_SEVEN, extent, UP_TO_SEVEN_CLASSES, (sum) => (sum <= withinTo ? 'within' : 'beyond'))
}

/** Six-and-twelve `six-and-twelve.v1`: low up to 6, intermediate up to 12, high above. */
export function answerSixAndTwelve(extent: TumourExtent): SixAndTwelveAnswer {
  const { lowTo, intermediateTo } = SIX_AND_TWELVE.constants
  return answerSum(SIX_AND_TWELVE, extent, SIX_AND_TWELVE_CLASSES, (sum) =>
    sum <= lowTo ? 'low' : sum <= intermediateTo ? 'intermediate' : 'high',
  )
}

/** Seven-eleven `seven-eleven.v1`: up to 7, above 7 up to 11, above 11. */
export function answerSevenEleven(extent: TumourExtent): SevenElevenAnswer {
  const { lowTo, intermediateTo } = SEVEN_ELEVEN.constants
  return answerSum(SEVEN_ELEVEN, extent, SEVEN_ELEVEN_CLASSES, (sum) =>
    sum <= lowTo ? '<=7' : sum <= intermediateTo ? '>7-11' : '>11',
  )
}

function answerSum<const F extends string, const C extends string>(
  formula: Formula & { readonly formula: F },
  extent: TumourExtent,
  classes: readonly C[],
  classAt: (sum: number) => C,
) {
  const { largestCm, nodules, numberIsMinimum } = extent
  const sum = sumSpan(extent)
  const isKnown = largestCm !== null && nodules !== null
  const terms = `${largestCm} + ${nodules}`
  const worked = `${numberIsMinimum ? atLeast(terms) : terms} = ${sum.low}`
  return {
    ...answerOf(formula, extentInputs(extent), isKnown ? { raw: sum.low, shown: sum.low, worked } : null),
    ...classSpan(classes, classAt, sum),
    isLowerBound: isKnown && numberIsMinimum,
  }
}
