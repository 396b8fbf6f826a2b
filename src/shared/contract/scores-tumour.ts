import { endpoint } from '../kit/endpoint.ts'
import { AlbiTaeAnswer, AlbiTaeInput } from '../rules/scores/albi-tae.ts'
import { BclcAnswer } from '../rules/scores/bclc.ts'
import { SevenElevenAnswer, SixAndTwelveAnswer, UpToSevenAnswer } from '../rules/scores/burden-sums.ts'
import { CnlcAnswer } from '../rules/scores/cnlc.ts'
import { HapAnswer, HapInput, MhapIiAnswer, MhapIiInput } from '../rules/scores/hap.ts'
import { TumourBurdenAnswer } from '../rules/scores/tumour-burden.ts'
import { TumourExtent } from '../rules/scores/tumour-extent.ts'
import { StageInput } from '../rules/scores/tumour-stage.ts'

const extent = { largestCm: 5, nodules: 2 }
const staged = {
  ...extent,
  macrovascularInvasion: false,
  extrahepaticSpread: false,
  ecog: 0,
  childPugh: { low: 5, high: 5 },
}
const laboratory = {
  albumin: { value: 36, unit: 'g/L' },
  bilirubin: { value: 17.1, unit: 'umol/L' },
  afp: { value: 401, unit: 'ng/mL' },
}

/** Scores and stages of the tumour, and of tumour and liver together. */
export const tumourScores = {
  tumourBurden: endpoint({
    kind: 'pure',
    summary: 'Score tumour burden (TBS); a number that is a minimum makes the score a lower bound',
    input: TumourExtent,
    output: TumourBurdenAnswer,
    errors: {},
    example: extent,
  }),
  upToSeven: endpoint({
    kind: 'pure',
    summary: 'Judge largest diameter plus number of tumours by up-to-seven',
    input: TumourExtent,
    output: UpToSevenAnswer,
    errors: {},
    example: extent,
  }),
  sixAndTwelve: endpoint({
    kind: 'pure',
    summary: 'Judge largest diameter plus number of tumours by six-and-twelve',
    input: TumourExtent,
    output: SixAndTwelveAnswer,
    errors: {},
    example: extent,
  }),
  sevenEleven: endpoint({
    kind: 'pure',
    summary: 'Judge largest diameter plus number of tumours by seven-eleven',
    input: TumourExtent,
    output: SevenElevenAnswer,
    errors: {},
    example: extent,
  }),
  bclc: endpoint({
    kind: 'pure',
    summary: 'Stage by BCLC 2022, with the row of the table that matched',
    input: StageInput,
    output: BclcAnswer,
    errors: {},
    example: staged,
  }),
  cnlc: endpoint({
    kind: 'pure',
    summary: 'Stage by CNLC, with the row of the table that matched',
    input: StageInput,
    output: CnlcAnswer,
    errors: {},
    example: staged,
  }),
  hap: endpoint({
    kind: 'pure',
    summary: 'Score HAP from albumin, bilirubin, AFP and largest diameter',
    input: HapInput,
    output: HapAnswer,
    errors: {},
    example: { ...laboratory, largestCm: 7.1 },
  }),
  mhap2: endpoint({
    kind: 'pure',
    summary: 'Score mHAP-II, which is HAP with the number of tumours',
    input: MhapIiInput,
    output: MhapIiAnswer,
    errors: {},
    example: { ...laboratory, largestCm: 7.1, nodules: 2 },
  }),
  albiTae: endpoint({
    kind: 'pure',
    summary: 'Score ALBI-TAE from ALBI grade, AFP and up-to-eleven',
    input: AlbiTaeInput,
    output: AlbiTaeAnswer,
    errors: {},
    example: { ...laboratory, ...extent },
  }),
}
