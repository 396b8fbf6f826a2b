import { z } from 'zod'
import { compareDecimals, decimal, multiplyDecimals } from '../../kit/decimal.ts'
import { CTCAE } from '../../model/ctcae.ts'
import { type ExplainedInput, Explanation } from '../../model/formula.ts'
import { hardLimits } from '../plausibility/plausibility.ts'
import { explain, input, written } from '../scores/explain.ts'

const { constants } = CTCAE
const FEVER_LOW_CEL = 34
const FEVER_HIGH_CEL = 43

const positive = z.number().positive().nullable().default(null)
const count = (field: 'platelets' | 'wbc') => {
  const [low, high] = hardLimits(field, '10*9/L')
  return z.number().min(low).max(high).meta({ unit: '10*9/L' }).nullable().default(null)
}
const counted = <const T extends 'platelets' | 'wbc'>(term: T) =>
  z.strictObject({ term: z.literal(term), value: count(term), lowerLimit: count(term) })

/** A value with its limits of normal and its baseline, all in one unit; the grade does not depend on which. */
export const CtcaeInput = z.discriminatedUnion('term', [
  z.strictObject({
    term: z.enum(['alt', 'ast', 'bilirubin']),
    value: positive,
    upperLimit: positive,
    baseline: positive,
  }),
  z.strictObject({ term: z.literal('creatinine'), value: positive, upperLimit: positive }),
  counted('platelets'),
  counted('wbc'),
  z.strictObject({
    term: z.literal('fever'),
    maxCel: z.number().min(FEVER_LOW_CEL).max(FEVER_HIGH_CEL).meta({ unit: 'Cel' }).nullable().default(null),
    /** How long it was above 40 °C; asked for only there. */
    hoursAbove40: z.number().nonnegative().meta({ unit: 'h' }).nullable().default(null),
  }),
])
export type CtcaeInput = z.output<typeof CtcaeInput>

export const CtcaeAnswer = z.strictObject({
  /** 0 = no event. null while an input is missing. */
  grade: z.int().min(0).max(4).nullable(),
  formula: z.literal(CTCAE.formula),
  explain: Explanation,
})
export type CtcaeAnswer = z.output<typeof CtcaeAnswer>

interface Graded {
  readonly inputs: readonly ExplainedInput[]
  readonly grade: number | null
  readonly worked: string
}

/** CTCAE v5 grade of a laboratory value or of a fever. A baseline above the upper limit of normal is abnormal. */
export function gradeCtcae(typed: CtcaeInput): CtcaeAnswer {
  const { inputs, grade, worked } = gradedOf(typed)
  return { grade, formula: CTCAE.formula, explain: explain(CTCAE, inputs, () => worked) }
}

function gradedOf(typed: CtcaeInput): Graded {
  switch (typed.term) {
    case 'alt':
    case 'ast':
      return gradeAgainstBaseline(
        typed,
        constants.aminotransferaseTimesUln,
        constants.aminotransferaseTimesBaseline,
      )
    case 'bilirubin':
      return gradeAgainstBaseline(typed, constants.bilirubinTimes, constants.bilirubinTimes)
    case 'creatinine':
      return gradeTimes(typed.value, typed.upperLimit, 'ULN', constants.creatinineTimesUln, [
        input('value', typed.value),
        input('upperLimit', typed.upperLimit),
      ])
    case 'platelets':
      return gradeCount(typed, constants.platelets10E9L)
    case 'wbc':
      return gradeCount(typed, constants.wbc10E9L)
    case 'fever':
      return gradeFever(typed)
  }
}

function gradeAgainstBaseline(
  { value, upperLimit, baseline }: Extract<CtcaeInput, { baseline: number | null }>,
  timesUln: readonly number[],
  timesBaseline: readonly number[],
): Graded {
  const inputs = [input('value', value), input('upperLimit', upperLimit), input('baseline', baseline)]
  if (upperLimit === null || baseline === null) return { inputs, grade: null, worked: '' }
  return baseline > upperLimit
    ? gradeTimes(value, baseline, 'baseline', timesBaseline, inputs)
    : gradeTimes(value, upperLimit, 'ULN', timesUln, inputs)
}

function gradeTimes(
  value: number | null,
  reference: number | null,
  of: 'ULN' | 'baseline',
  limits: readonly number[],
  inputs: readonly ExplainedInput[],
): Graded {
  if (value === null || reference === null) return { inputs, grade: null, worked: '' }
  const passed = limits.filter((times, at) => {
    const side = compareDecimals(decimal(value), multiplyDecimals(decimal(times), decimal(reference)))
    // A rise of a baseline begins at 1.5 × itself, every other grade beyond its limit.
    return side > 0 || (side === 0 && at === 0 && times > 1)
  })
  const worked = `${written(value)} / ${written(reference)} = ${written(value / reference)} × ${of}`
  return { inputs, grade: passed.length, worked }
}

function gradeCount(
  { value, lowerLimit }: Extract<CtcaeInput, { lowerLimit: number | null }>,
  limits: readonly number[],
): Graded {
  const inputs = [input('value', value, '10*9/L'), input('lowerLimit', lowerLimit, '10*9/L')]
  if (value === null || lowerLimit === null) return { inputs, grade: null, worked: '' }
  const passed = [lowerLimit, ...limits].filter((limit) => value < limit)
  return { inputs, grade: passed.length, worked: `${written(value)}, LLN ${written(lowerLimit)}` }
}

function gradeFever({ maxCel, hoursAbove40 }: Extract<CtcaeInput, { term: 'fever' }>): Graded {
  const [grade2, grade3] = constants.feverAboveCel
  const isHighest = maxCel !== null && maxCel > grade3
  const inputs = [
    input('maxCel', maxCel, 'Cel'),
    ...(isHighest ? [input('hoursAbove40', hoursAbove40, 'h')] : []),
  ]
  const hours = isHighest ? hoursAbove40 : 0
  if (maxCel === null || hours === null) return { inputs, grade: null, worked: '' }
  const passed = [
    maxCel >= constants.feverFromCel,
    maxCel > grade2,
    isHighest,
    hours > constants.feverGrade4AboveH,
  ].filter(Boolean)
  const worked = `${written(maxCel)} °C${isHighest ? `, ${written(hours)} h` : ''}`
  return { inputs, grade: passed.length, worked }
}
