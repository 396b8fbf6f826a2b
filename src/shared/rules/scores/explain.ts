import type { ExplainedInput, Explanation, Formula } from '../../model/formula.ts'

/** An input as a score lists it; `null` is missing. */
export function input(
  name: string,
  value: ExplainedInput['value'] | undefined,
  unit: string | null = null,
  points: ExplainedInput['points'] = null,
): ExplainedInput {
  return { name, value: value ?? null, unit, points }
}

/** What is known of a number, as a reader wants it: the number itself where both ends meet. */
export function spanned(span: { readonly low: number; readonly high: number }): ExplainedInput['points'] {
  return span.low === span.high ? span.low : { low: span.low, high: span.high }
}

/** Names of the inputs of which only a bound is known (`> 399`, `≥ 1`) that may or may not score its points. */
export function openBounds(inputs: readonly ExplainedInput[]): string[] {
  return inputs
    .filter(({ value, points }) => typeof value === 'string' && typeof points === 'object' && points !== null)
    .map(({ name }) => name)
}

/**
 * How a value came about. `open` names inputs that are known as a bound only, which leaves the result open: they are
 * missing although they have a value. `worked` is asked for only when nothing is missing; it may still have nothing to
 * say.
 */
export function explain(
  formula: Formula,
  inputs: readonly ExplainedInput[],
  worked: () => string | null,
  open: readonly string[] = [],
): Explanation {
  const missing = inputs
    .filter(({ name, value, state }) => (value === null ? state !== 'not-recorded' : open.includes(name)))
    .map(({ name }) => name)
  return {
    formula: formula.formula,
    expression: formula.expression,
    worked: missing.length === 0 ? worked() : null,
    inputs: [...inputs],
    missing,
    source: formula.source,
    certainty: formula.certainty,
  }
}

/** A number inside a worked formula: at most `places` decimals, with a true minus sign. */
export function written(value: number, places = 4): string {
  return String(Number(value.toFixed(places))).replace('-', '−')
}
