import { z } from 'zod'
import { RulesetId, RulesetVersion } from '../../model/settings.ts'
import { type Comparison, COMPARISONS } from '../interval.ts'

/** A test over named inputs; unknown inputs make it unknown where they matter. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly cmp: readonly [input: string, comparison: Comparison, constant: number | boolean] }
  | { readonly in: readonly [input: string, values: readonly string[]] }
  | { readonly ref: string }

export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Expression).min(1) }),
    z.strictObject({ any: z.array(Expression).min(1) }),
    z.strictObject({ not: Expression }),
    z.strictObject({
      cmp: z.tuple([z.string(), z.enum(COMPARISONS), z.union([z.number(), z.boolean()])]),
    }),
    z.strictObject({ in: z.tuple([z.string(), z.array(z.string()).min(1)]) }),
    z.strictObject({ ref: z.string() }),
  ]),
)

/** The Chinese words stand in the file of a department's own ruleset; those of the shipped ones beside the program. */
const words = z.string().min(1).max(300)
const rule = {
  id: z.string().min(1).max(20),
  label: words,
  label_zh: words.optional(),
  when: Expression,
}
export const Rule = z.strictObject(rule)
export type Rule = z.output<typeof Rule>

/** A contraindication; an absolute one may step down to relative under its own condition and technique. */
export const Contraindication = z.strictObject({
  ...rule,
  kind: z.enum(['absolute', 'relative']),
  downgrade: z
    .strictObject({
      to: z.literal('relative'),
      when: Expression,
      technique: words,
      technique_zh: words.optional(),
    })
    .optional(),
})
export type Contraindication = z.output<typeof Contraindication>

/** Of each kind; the longest shipped ruleset has 15. More, each leading to the next, a judgement could not follow. */
const RULES_AT_MOST = 100
const rules = <R extends z.ZodType>(rule: R) => z.array(rule).max(RULES_AT_MOST)

/** Eligibility rules as data: a named, versioned reading of one guideline. */
export const Ruleset = z.strictObject({
  id: RulesetId,
  version: RulesetVersion,
  status: z.string().min(1).max(60),
  title: words,
  title_zh: words.optional(),
  conditions: rules(Rule),
  indications: rules(Rule).min(1),
  contraindications: rules(Contraindication).min(1),
  advisories: rules(Rule),
})
export type Ruleset = z.output<typeof Ruleset>
