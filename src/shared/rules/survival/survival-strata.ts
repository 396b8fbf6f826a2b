import { PROCEDURE_TYPES } from '../../model/session-terms.ts'

/** The rarest strata together, where there are too many. */
export const OTHER_STRATUM = 'other'

const STAGES = ['0', 'A', 'B', 'C', 'D', 'I', 'II', 'III', 'IV', 'CR', 'PR', 'SD', 'PD']

const ORDER: readonly string[] = [...PROCEDURE_TYPES.map(({ code }) => code), ...STAGES, OTHER_STRATUM]

/** From the early to the late stage, from the best to the worst response, as the vocabularies list them. */
export function orderStrata<T extends readonly [string | null, unknown]>(groups: readonly T[]): T[] {
  const rank = ([stratum]: T) => ORDER.indexOf(stratum ?? '')
  return groups.toSorted((a, b) => rank(a) - rank(b))
}

/** CNLC without its subclass: seven would be more curves than can be told apart. null where there is nothing staged. */
export function mainCnlcStage(stage: string): string | null {
  return /^(IV|I{1,3})/.exec(stage)?.[1] ?? null
}
