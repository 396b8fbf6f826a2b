import type { Formula } from '../../model/formula.ts'
import { ABCR } from './abcr.ts'
import { AFP_BAND } from './afp-band.ts'
import { AFP_RESPONSE } from './afp-response.ts'
import { ANTHRACYCLINE } from './anthracycline.ts'
import { ART } from './art.ts'
import { DU_BOIS, MOSTELLER } from './body-surface.ts'
import { CONTRAST_LOAD } from './contrast-load.ts'
import { COCKCROFT_GAULT } from './creatinine-clearance.ts'
import { CKD_EPI } from './egfr.ts'
import { PIVKA_BAND } from './pivka-band.ts'
import { SNACOR } from './snacor.ts'

/** What is computed before and after a treatment, of doses, kidney function and tumour markers. */
export const TREATMENT_FORMULAS: readonly Formula[] = [
  ART,
  ABCR,
  SNACOR,
  MOSTELLER,
  DU_BOIS,
  ANTHRACYCLINE,
  CKD_EPI,
  COCKCROFT_GAULT,
  CONTRAST_LOAD,
  AFP_BAND,
  AFP_RESPONSE,
  PIVKA_BAND,
]
