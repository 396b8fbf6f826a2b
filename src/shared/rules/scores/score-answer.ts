import { z } from 'zod'
import { type ExplainedInput, Explanation, type Formula } from '../../model/formula.ts'
import type { Interval } from '../interval.ts'
import { explain } from './explain.ts'

/** What every score answers: the value as computed, the value as shown, and how it came about; null while missing. */
export function scoreAnswer<const F extends string>(formula: F) {
  return z.strictObject({
    raw: z.number().nullable(),
    shown: z.number().nullable(),
    formula: z.literal(formula),
    explain: Explanation,
  })
}

export interface Computed {
  readonly raw: number
  readonly shown: number
  /** The expression with the patient's numbers in it. */
  readonly worked: string
}

/** The answer of a formula to its inputs; null = could not be computed. */
export function answerOf<const F extends string>(
  formula: Formula & { readonly formula: F },
  inputs: readonly ExplainedInput[],
  computed: Computed | null,
  open?: readonly string[],
): { raw: number | null; shown: number | null; formula: F; explain: Explanation } {
  return {
    raw: computed && computed.raw,
    shown: computed && computed.shown,
    formula: formula.formula,
    explain: explain(formula, inputs, () => computed && computed.worked, open),
  }
}

/** What a score with classes answers: `class` is null while more than one is possible. */
export function classedAnswer<const F extends string, const C extends string>(
  formula: F,
  classes: readonly C[],
) {
  const oneOf = z.enum(classes)
  return scoreAnswer(formula).extend({ class: oneOf.nullable(), possible: z.array(oneOf).min(1) })
}

/** The classes that a value may belong to, of which its two ends are known; in their order. */
export function classSpan<const C extends string>(
  classes: readonly C[],
  classAt: (value: number) => C,
  { low, high }: Interval,
): { readonly class: C | null; readonly possible: C[] } {
  const possible = classes.slice(classes.indexOf(classAt(low)), classes.indexOf(classAt(high)) + 1)
  return { class: possible.length === 1 ? classAt(low) : null, possible }
}
