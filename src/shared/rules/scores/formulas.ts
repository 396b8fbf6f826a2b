import { CTCAE } from '../../model/ctcae.ts'
import type { Formula } from '../../model/formula.ts'
import { FOLLOW_UP_DUE } from '../response/follow-up-schedule.ts'
import { LOST_TO_FOLLOW_UP } from '../response/lost-to-follow-up.ts'
import { REFRACTORINESS_FORMULAS } from '../response/refractoriness-definitions.ts'
import { RESPONSE_FORMULAS } from '../response/response-formulas.ts'
import { REVIEW_DUE } from '../response/review-schedule.ts'
import { GIVEN_FORMULAS } from '../sessions/given-formulas.ts'
import { ALBI_TAE } from './albi-tae.ts'
import { ALBI } from './albi.ts'
import { BCLC } from './bclc.ts'
import { SEVEN_ELEVEN, SIX_AND_TWELVE, UP_TO_SEVEN } from './burden-sums.ts'
import { CHILD_PUGH } from './child-pugh.ts'
import { CNLC } from './cnlc.ts'
import { HAP, MHAP_II } from './hap.ts'
import { MELD_3 } from './meld-3.ts'
import { MELD, MELD_NA } from './meld.ts'
import { TUMOUR_BURDEN } from './tumour-burden.ts'
import { TREATMENT_FORMULAS } from './treatment-formulas.ts'

/** Every formula that this version computes by, in the order of the clinical reference. */
export const FORMULAS: readonly Formula[] = [
  CHILD_PUGH,
  ALBI,
  MELD,
  MELD_NA,
  MELD_3,
  TUMOUR_BURDEN,
  UP_TO_SEVEN,
  SIX_AND_TWELVE,
  SEVEN_ELEVEN,
  BCLC,
  CNLC,
  HAP,
  MHAP_II,
  ALBI_TAE,
  ...TREATMENT_FORMULAS,
  ...RESPONSE_FORMULAS,
  ...REFRACTORINESS_FORMULAS,
  REVIEW_DUE,
  FOLLOW_UP_DUE,
  LOST_TO_FOLLOW_UP,
  ...GIVEN_FORMULAS,
  CTCAE,
]

/** The formula of a stored value; undefined for one that this version does not know. */
export function formulaNamed(formula: string): Formula | undefined {
  return FORMULAS.find((known) => known.formula === formula)
}
