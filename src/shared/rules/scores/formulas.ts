import type { Formula } from '../../model/formula.ts'
import { ALBI } from './albi.ts'

/** Every formula that this version computes by, in the order of the clinical reference. */
export const FORMULAS: readonly Formula[] = [ALBI]

/** The formula of a stored value; undefined for one that this version does not know. */
export function formulaNamed(formula: string): Formula | undefined {
  return FORMULAS.find((known) => known.formula === formula)
}
