import { z } from 'zod'
import { decimal, divideDecimals, roundHalfAway, toNumber } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { refuseBeyondHardLimits, typedUnit } from '../plausibility/measured-quantity.ts'
import type { ThreeValued } from '../three-valued.ts'
import { input, written } from './explain.ts'
import { answerOf, type Computed, scoreAnswer } from './score-answer.ts'

export const PIVKA_BAND = {
  formula: 'pivka-band.v1',
  en: 'PIVKA-II against the limit of the kit',
  zh: 'PIVKA-II（异常凝血酶原）与试剂盒上限之比',
  expression: 'PIVKA-II ÷ upper limit of the kit, both in the unit of the kit; above: > 1',
  unit: '{ratio}',
  constants: { upperLimitMAuMl: 40 },
  source: 'Usual upper limit of kits that report mAU/mL; the kit’s own limit counts',
  sourceZh: '报告单位为 mAU/mL 的试剂盒的常用上限；以试剂盒自身上限为准',
  certainty: 'K',
  caution: {
    en: 'mAU/mL and ng/mL are never converted: the factor depends on the kit.',
    zh: 'mAU/mL 与 ng/mL 之间的换算系数因试剂盒而异，不作换算。',
  },
} as const satisfies Formula

const MAU_ML = "m[arb'U]/mL"

export const PivkaBandInput = z.strictObject({
  pivka: z
    .strictObject({
      value: z.number().nullable(),
      comparator: z.enum(['<', '>']).nullable().default(null),
      unit: typedUnit([MAU_ML, 'ng/mL']),
    })
    .superRefine((pivka, ctx) => refuseBeyondHardLimits('pivka_ii', pivka, ctx))
    .transform(({ value, comparator, unit }) => (value === null ? null : { value, comparator, unit }))
    .nullable()
    .default(null),
  /** Of the kit, in the unit of the value; left out, 40 mAU/mL counts, and none for ng/mL. */
  upperLimit: z.number().positive().nullable().default(null),
})
export type PivkaBandInput = z.output<typeof PivkaBandInput>

/** Multiple of the upper limit, and whether it is above it; null where a bound leaves that open. */
export const PivkaBandAnswer = scoreAnswer(PIVKA_BAND.formula).extend({
  upperLimit: z.number().nullable(),
  isAbove: z.boolean().nullable(),
})
export type PivkaBandAnswer = z.output<typeof PivkaBandAnswer>

const RATIO_PLACES = 12
const SHOWN_PLACES = 2

/** PIVKA-II as a multiple of the kit's upper limit, and whether it is above it. */
export function answerPivkaBand({ pivka, upperLimit: ofKit }: PivkaBandInput): PivkaBandAnswer {
  const unit = pivka?.unit ?? MAU_ML
  const upperLimit = ofKit ?? (unit === MAU_ML ? PIVKA_BAND.constants.upperLimitMAuMl : null)
  const value = pivka?.comparator ? `${pivka.comparator} ${pivka.value}` : pivka?.value
  const inputs = [input('pivka', value, unit), input('upperLimit', upperLimit, unit)]
  const open = pivka?.comparator ? ['pivka'] : []
  if (pivka === null || upperLimit === null)
    return { ...answerOf(PIVKA_BAND, inputs, null, open), upperLimit, isAbove: null }
  const isAbove = exceeds(pivka, upperLimit)
  return {
    ...answerOf(PIVKA_BAND, inputs, pivka.comparator === null ? ratio(pivka.value, upperLimit) : null, open),
    upperLimit,
    isAbove: isAbove === 'unknown' ? null : isAbove,
  }
}

function ratio(value: number, upperLimit: number): Computed {
  const raw = toNumber(divideDecimals(decimal(value), decimal(upperLimit), RATIO_PLACES))
  const worked = `${value} ÷ ${upperLimit} = ${written(raw)}`
  return { raw, shown: roundHalfAway(raw, SHOWN_PLACES), worked }
}

function exceeds(pivka: NonNullable<PivkaBandInput['pivka']>, limit: number): ThreeValued {
  switch (pivka.comparator) {
    case '>':
      return pivka.value >= limit ? true : 'unknown'
    case '<':
      return pivka.value <= limit ? false : 'unknown'
    case null:
      return pivka.value > limit
  }
}
