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

/** How a value came about. `worked` is written only when nothing is missing. */
export function explain(
  formula: Formula,
  inputs: readonly ExplainedInput[],
  worked: () => string,
): Explanation {
  const missing = inputs.filter(({ value }) => value === null).map(({ name }) => name)
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
