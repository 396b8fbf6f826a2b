import type { z } from 'zod'
import { AbcrAnswer, AbcrInput, answerAbcr } from '../../../src/shared/rules/scores/abcr.ts'
import { AfpBandAnswer, AfpBandInput, answerAfpBand } from '../../../src/shared/rules/scores/afp-band.ts'
import {
  AfpResponseAnswer,
  AfpResponseInput,
  answerAfpResponse,
} from '../../../src/shared/rules/scores/afp-response.ts'
import { AlbiTaeAnswer, AlbiTaeInput, answerAlbiTae } from '../../../src/shared/rules/scores/albi-tae.ts'
import { AlbiAnswer, AlbiInput, answerAlbi } from '../../../src/shared/rules/scores/albi.ts'
import {
  AnthracyclineAnswer,
  AnthracyclineInput,
  answerAnthracycline,
} from '../../../src/shared/rules/scores/anthracycline.ts'
import { answerArt, ArtAnswer, ArtInput } from '../../../src/shared/rules/scores/art.ts'
import { answerBclc, BclcAnswer } from '../../../src/shared/rules/scores/bclc.ts'
import {
  answerBodySurface,
  BodySurfaceAnswer,
  BodySurfaceInput,
} from '../../../src/shared/rules/scores/body-surface.ts'
import {
  answerSevenEleven,
  answerSixAndTwelve,
  answerUpToSeven,
  SevenElevenAnswer,
  SixAndTwelveAnswer,
  UpToSevenAnswer,
} from '../../../src/shared/rules/scores/burden-sums.ts'
import {
  answerChildPugh,
  ChildPughAnswer,
  ChildPughInput,
} from '../../../src/shared/rules/scores/child-pugh.ts'
import { answerCnlc, CnlcAnswer } from '../../../src/shared/rules/scores/cnlc.ts'
import {
  answerContrastLoad,
  ContrastLoadAnswer,
  ContrastLoadInput,
} from '../../../src/shared/rules/scores/contrast-load.ts'
import {
  answerCreatinineClearance,
  CreatinineClearanceAnswer,
  CreatinineClearanceInput,
} from '../../../src/shared/rules/scores/creatinine-clearance.ts'
import { answerEgfr, EgfrAnswer, EgfrInput } from '../../../src/shared/rules/scores/egfr.ts'
import {
  answerHap,
  answerMhapIi,
  HapAnswer,
  HapInput,
  MhapIiAnswer,
  MhapIiInput,
} from '../../../src/shared/rules/scores/hap.ts'
import { answerMeld3, Meld3Answer, Meld3Input } from '../../../src/shared/rules/scores/meld-3.ts'
import { MeldInput, MeldNaInput } from '../../../src/shared/rules/scores/meld-input.ts'
import { answerMeld, answerMeldNa, MeldAnswer, MeldNaAnswer } from '../../../src/shared/rules/scores/meld.ts'
import {
  answerPivkaBand,
  PivkaBandAnswer,
  PivkaBandInput,
} from '../../../src/shared/rules/scores/pivka-band.ts'
import { answerSnacor, SnacorAnswer, SnacorInput } from '../../../src/shared/rules/scores/snacor.ts'
import { answerTumourBurden, TumourBurdenAnswer } from '../../../src/shared/rules/scores/tumour-burden.ts'
import { TumourExtent } from '../../../src/shared/rules/scores/tumour-extent.ts'
import { StageInput } from '../../../src/shared/rules/scores/tumour-stage.ts'

interface Score {
  readonly asked: z.ZodType
  readonly answered: z.ZodType
  readonly answer: (typed: unknown) => object
}
const score = <I extends z.ZodType>(
  asked: I,
  answered: z.ZodType,
  answer: (typed: z.output<I>) => object,
): Score => ({ asked, answered, answer: (typed) => answer(asked.parse(typed)) })

/** Every score with its question, its answer and what leads from one to the other. */
export const SCORES = {
  ABCR: score(AbcrInput, AbcrAnswer, answerAbcr),
  'AFP band': score(AfpBandInput, AfpBandAnswer, answerAfpBand),
  'AFP response': score(AfpResponseInput, AfpResponseAnswer, answerAfpResponse),
  ALBI: score(AlbiInput, AlbiAnswer, answerAlbi),
  'ALBI-TAE': score(AlbiTaeInput, AlbiTaeAnswer, answerAlbiTae),
  anthracycline: score(AnthracyclineInput, AnthracyclineAnswer, answerAnthracycline),
  ART: score(ArtInput, ArtAnswer, answerArt),
  BCLC: score(StageInput, BclcAnswer, answerBclc),
  'body surface': score(BodySurfaceInput, BodySurfaceAnswer, answerBodySurface),
  'Child-Pugh': score(ChildPughInput, ChildPughAnswer, answerChildPugh),
  CNLC: score(StageInput, CnlcAnswer, answerCnlc),
  'contrast load': score(ContrastLoadInput, ContrastLoadAnswer, answerContrastLoad),
  'Cockcroft-Gault': score(CreatinineClearanceInput, CreatinineClearanceAnswer, answerCreatinineClearance),
  'CKD-EPI': score(EgfrInput, EgfrAnswer, answerEgfr),
  HAP: score(HapInput, HapAnswer, answerHap),
  'mHAP-II': score(MhapIiInput, MhapIiAnswer, answerMhapIi),
  MELD: score(MeldInput, MeldAnswer, answerMeld),
  'MELD-Na': score(MeldNaInput, MeldNaAnswer, answerMeldNa),
  'MELD 3.0': score(Meld3Input, Meld3Answer, answerMeld3),
  'PIVKA-II': score(PivkaBandInput, PivkaBandAnswer, answerPivkaBand),
  SNACOR: score(SnacorInput, SnacorAnswer, answerSnacor),
  TBS: score(TumourExtent, TumourBurdenAnswer, answerTumourBurden),
  'up-to-seven': score(TumourExtent, UpToSevenAnswer, answerUpToSeven),
  'six-and-twelve': score(TumourExtent, SixAndTwelveAnswer, answerSixAndTwelve),
  'seven-eleven': score(TumourExtent, SevenElevenAnswer, answerSevenEleven),
} as const
export type ScoreName = keyof typeof SCORES
export const SCORE_NAMES = Object.keys(SCORES) as ScoreName[]
/** Nothing is known. */
export const leastAsked = (name: ScoreName): object => (name === 'anthracycline' ? { sessions: [] } : {})
export const leastAnswered = (name: ScoreName) =>
  SCORES[name].answer(leastAsked(name)) as Record<string, unknown>
