import type { scores as endpoints } from '../../shared/contract/scores.ts'
import { ok } from '../../shared/kit/result.ts'
import { answerAbcr } from '../../shared/rules/scores/abcr.ts'
import { answerAfpBand } from '../../shared/rules/scores/afp-band.ts'
import { answerAfpResponse } from '../../shared/rules/scores/afp-response.ts'
import { answerAlbiTae } from '../../shared/rules/scores/albi-tae.ts'
import { answerAlbi } from '../../shared/rules/scores/albi.ts'
import { answerAnthracycline } from '../../shared/rules/scores/anthracycline.ts'
import { answerArt } from '../../shared/rules/scores/art.ts'
import { answerBclc } from '../../shared/rules/scores/bclc.ts'
import { answerBodySurface } from '../../shared/rules/scores/body-surface.ts'
import {
  answerSevenEleven,
  answerSixAndTwelve,
  answerUpToSeven,
} from '../../shared/rules/scores/burden-sums.ts'
import { answerChildPugh } from '../../shared/rules/scores/child-pugh.ts'
import { answerCnlc } from '../../shared/rules/scores/cnlc.ts'
import { answerContrastLoad } from '../../shared/rules/scores/contrast-load.ts'
import { answerCreatinineClearance } from '../../shared/rules/scores/creatinine-clearance.ts'
import { answerEgfr } from '../../shared/rules/scores/egfr.ts'
import { answerHap, answerMhapIi } from '../../shared/rules/scores/hap.ts'
import { answerMeld3 } from '../../shared/rules/scores/meld-3.ts'
import { answerMeld, answerMeldNa } from '../../shared/rules/scores/meld.ts'
import { answerPivkaBand } from '../../shared/rules/scores/pivka-band.ts'
import { answerSnacor } from '../../shared/rules/scores/snacor.ts'
import { answerTumourBurden } from '../../shared/rules/scores/tumour-burden.ts'
import type { Handlers } from '../core/handler.ts'

export const scores: Handlers<{ scores: typeof endpoints }>['scores'] = {
  childPugh: (_, input) => ok(answerChildPugh(input)),
  albi: (_, input) => ok(answerAlbi(input)),
  meld: (_, input) => ok(answerMeld(input)),
  meldNa: (_, input) => ok(answerMeldNa(input)),
  meld30: (_, input) => ok(answerMeld3(input)),
  tumourBurden: (_, input) => ok(answerTumourBurden(input)),
  upToSeven: (_, input) => ok(answerUpToSeven(input)),
  sixAndTwelve: (_, input) => ok(answerSixAndTwelve(input)),
  sevenEleven: (_, input) => ok(answerSevenEleven(input)),
  bclc: (_, input) => ok(answerBclc(input)),
  cnlc: (_, input) => ok(answerCnlc(input)),
  hap: (_, input) => ok(answerHap(input)),
  mhap2: (_, input) => ok(answerMhapIi(input)),
  albiTae: (_, input) => ok(answerAlbiTae(input)),
  art: (_, input) => ok(answerArt(input)),
  abcr: (_, input) => ok(answerAbcr(input)),
  snacor: (_, input) => ok(answerSnacor(input)),
  bodySurface: (_, input) => ok(answerBodySurface(input)),
  cumulativeAnthracycline: (_, input) => ok(answerAnthracycline(input)),
  egfr: (_, input) => ok(answerEgfr(input)),
  creatinineClearance: (_, input) => ok(answerCreatinineClearance(input)),
  contrastLoad: (_, input) => ok(answerContrastLoad(input)),
  afpBand: (_, input) => ok(answerAfpBand(input)),
  afpResponse: (_, input) => ok(answerAfpResponse(input)),
  pivkaBand: (_, input) => ok(answerPivkaBand(input)),
}
