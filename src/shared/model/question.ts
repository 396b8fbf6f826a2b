import { z } from 'zod'
import { Instant, IsoDate, quantity, count, text, Uid } from './primitives.ts'
import { QUESTION_FIELD_IDS, questionField, type QuestionFieldId } from './question-fields.ts'

const MAX_VALUES = 40
const MAX_CONDITIONS = 20
/** A hundred years: nobody asks for longer ago. */
const MAX_DAYS = 36_525

interface Bounds {
  readonly from: number | string | null
  readonly to: number | string | null
}
const hasBound = ({ from, to }: Bounds): boolean => from !== null || to !== null
const isForward = ({ from, to }: Bounds): boolean => from === null || to === null || from <= to
const UNBOUNDED = {
  error: 'a range without an end',
  params: { kind: 'range-unbounded' },
} as const
const BACKWARDS = {
  path: ['to'],
  error: 'the range ends before it begins',
  params: { kind: 'range-backwards' },
}

/** Both bounds are included; null = open at this end. */
const range = <T extends z.ZodType<number | string>, Op extends string, F extends string>(
  field: F,
  op: Op,
  bound: T,
) =>
  z
    .strictObject({
      field: z.literal(field),
      op: z.literal(op),
      from: bound.nullable().default(null),
      to: bound.nullable().default(null),
    })
    .refine((condition) => hasBound(condition as Bounds), UNBOUNDED)
    .refine((condition) => isForward(condition as Bounds), BACKWARDS)

const among = <F extends string, V extends z.ZodType<string>>(field: F, value: V) =>
  z.strictObject({
    field: z.literal(field),
    /** `none` is the exact complement of `any`: it holds as well where nothing is recorded. */
    op: z.enum(['any', 'none']),
    values: z.array(value).min(1).max(MAX_VALUES),
  })

/** How a value of this field is asked for. */
function conditionOn(id: QuestionFieldId) {
  const entry = questionField(id)
  switch (entry.kind) {
    case 'choice':
      return among(id, z.enum(entry.terms.map(({ code }) => code)))
    case 'name':
      return among(id, text(100))
    case 'number':
      return range(
        id,
        'range',
        entry.whole ? count(entry.min, entry.max) : quantity(entry.min, entry.max, entry.unit?.en ?? '1'),
      )
    case 'date':
      return z.discriminatedUnion('op', [
        range(id, 'between', IsoDate),
        // Counted back from the day of the question: a saved question stays about "the last year".
        range(id, 'ago', count(0, MAX_DAYS).meta({ unit: 'd' })),
      ])
    case 'text':
      return z.strictObject({ field: z.literal(id), op: z.literal('has'), text: text(80) })
  }
}

type ConditionSchema = ReturnType<typeof conditionOn>

/** One thing asked of a patient, by the field that it asks about. */
export const Condition = z.discriminatedUnion(
  'field',
  QUESTION_FIELD_IDS.map(conditionOn) as [ConditionSchema, ...ConditionSchema[]],
)
export type Condition = z.output<typeof Condition>
export type ConditionOf<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>

/** Whoever fulfils all of it. What else than patients may be asked for is added to `subject`. */
export const Question = z.strictObject({
  subject: z.literal('patients').default('patients'),
  all: z.array(Condition).max(MAX_CONDITIONS),
})
export type Question = z.output<typeof Question>

export const QuestionScope = z.enum(['own', 'department'])
export type QuestionScope = z.output<typeof QuestionScope>

export const QuestionName = text(60)

/** A question asked again and again. */
export const SavedQuestion = z.object({
  uid: Uid,
  name: QuestionName,
  scope: QuestionScope,
  question: Question,
  madeAt: Instant,
  madeBy: z.string(),
})
export type SavedQuestion = z.output<typeof SavedQuestion>

/** What a patient is listed for: the newest row of each kind that fulfils the question. */
export const QuestionFact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session'),
    on: IsoDate,
    procedureType: z.string().nullable(),
    operator: z.string().nullable(),
  }),
  z.object({ kind: z.literal('response'), on: IsoDate, overall: z.string() }),
  z.object({
    kind: z.literal('lesion'),
    no: z.int(),
    segments: z.array(z.string()),
    longestMm: z.number().nullable(),
  }),
  z.object({ kind: z.literal('complication'), on: IsoDate, term: z.string(), cirseGrade: z.string() }),
])
export type QuestionFact = z.output<typeof QuestionFact>
