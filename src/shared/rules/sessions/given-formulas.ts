import type { Formula } from '../../model/formula.ts'
import { CUMULATIVE_AMOUNT } from './cumulative-amount.ts'
import { DEB_DELIVERED } from './deb-delivered.ts'
import { DOSE_PER_SURFACE } from './dose-per-surface.ts'
import { DOXORUBICIN_HINT } from './doxorubicin-hint.ts'
import { DRUG_PREPARATION } from './drug-preparation.ts'
import { EMULSION_RATIO } from './emulsion-ratio.ts'
import { FIELD_AREA } from './field-area.ts'
import { RADIATION_ALERT } from './radiation-alert.ts'

/** What is computed of one session while it is logged. */
export const GIVEN_FORMULAS: readonly Formula[] = [
  EMULSION_RATIO,
  DRUG_PREPARATION,
  DOSE_PER_SURFACE,
  DEB_DELIVERED,
  CUMULATIVE_AMOUNT,
  FIELD_AREA,
  RADIATION_ALERT,
  DOXORUBICIN_HINT,
]
