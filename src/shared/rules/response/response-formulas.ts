import type { Formula } from '../../model/formula.ts'
import { BEST_RESPONSE } from './best-response.ts'
import { EASL } from './easl-response.ts'
import { LIRADS_2018, LIRADS_2024 } from './lirads.ts'
import { OIL_DEPOSITION } from './oil-deposition.ts'
import { OVERALL_RESPONSE } from './overall-response.ts'
import { MRECIST, RECIST_1_1 } from './response.ts'

/** Formulas of the response on imaging, in the order of the clinical reference. */
export const RESPONSE_FORMULAS: readonly Formula[] = [
  MRECIST,
  RECIST_1_1,
  EASL,
  OVERALL_RESPONSE,
  BEST_RESPONSE,
  LIRADS_2018,
  LIRADS_2024,
  OIL_DEPOSITION,
]
