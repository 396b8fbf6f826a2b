import type { ArteryUse } from '../../model/procedure/artery-use.ts'

type Selectivity = NonNullable<ArteryUse['selectivity']>

export interface SelectivityRange {
  readonly lowest: Selectivity
  readonly highest: Selectivity
}

/**
 * How far out a session was: the least and the most selective of the arteries treated, those that something was given
 * into. null without one whose selectivity is recorded.
 */
export function sessionSelectivity(
  arteries: readonly {
    readonly selectivity: Selectivity | null
    readonly agents: readonly unknown[]
    readonly drugs: readonly unknown[]
  }[],
): SelectivityRange | null {
  const levels = arteries
    .filter(({ agents, drugs }) => agents.length + drugs.length > 0)
    .flatMap(({ selectivity }) => (selectivity === null ? [] : [selectivity]))
    .toSorted()
  const [lowest, ...farther] = levels
  return lowest === undefined ? null : { lowest, highest: farther.at(-1) ?? lowest }
}
