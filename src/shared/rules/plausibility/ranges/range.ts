/** Inclusive limits; null leaves that side open. */
export type Limits = readonly [low: number | null, high: number | null]

/**
 * What is plausible of one field in one unit: outside `warn` is asked about, outside `hard` is refused.
 * Plausibility limits catch typing errors; they are no treatment advice.
 */
export interface Range {
  readonly field: string
  /** UCUM; `1` for a pure number. */
  readonly unit: string
  readonly warn: Limits
  readonly hard: Limits
}

const OPEN: Limits = [null, null]

export function range(field: string, unit: string, warn: Limits | null, hard: Limits | null): Range {
  return { field, unit, warn: warn ?? OPEN, hard: hard ?? OPEN }
}
