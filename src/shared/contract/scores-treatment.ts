import { endpoint } from '../kit/endpoint.ts'
import { AbcrAnswer, AbcrInput } from '../rules/scores/abcr.ts'
import { AfpBandAnswer, AfpBandInput } from '../rules/scores/afp-band.ts'
import { AfpResponseAnswer, AfpResponseInput } from '../rules/scores/afp-response.ts'
import { AnthracyclineAnswer, AnthracyclineInput } from '../rules/scores/anthracycline.ts'
import { ArtAnswer, ArtInput } from '../rules/scores/art.ts'
import { BodySurfaceAnswer, BodySurfaceInput } from '../rules/scores/body-surface.ts'
import { ContrastLoadAnswer, ContrastLoadInput } from '../rules/scores/contrast-load.ts'
import { CreatinineClearanceAnswer, CreatinineClearanceInput } from '../rules/scores/creatinine-clearance.ts'
import { EgfrAnswer, EgfrInput } from '../rules/scores/egfr.ts'
import { PivkaBandAnswer, PivkaBandInput } from '../rules/scores/pivka-band.ts'
import { SnacorAnswer, SnacorInput } from '../rules/scores/snacor.ts'

/** Scores before and after a treatment, doses and laboratory values. */
export const treatmentScores = {
  art: endpoint({
    kind: 'pure',
    summary: 'Score ART before the second TACE; later cohorts did not confirm it',
    input: ArtInput,
    output: ArtAnswer,
    errors: {},
    example: {
      astBeforeFirst: 40,
      astBeforeSecond: 45,
      childPughBeforeFirst: 5,
      childPughBeforeSecond: 6,
      radiologicalResponse: true,
    },
  }),
  abcr: endpoint({
    kind: 'pure',
    summary: 'Score ABCR before the second TACE',
    input: AbcrInput,
    output: AbcrAnswer,
    errors: {},
    example: {
      afp: { value: 300, unit: 'ng/mL' },
      bclc: 'B',
      childPughIncrease: 0,
      radiologicalResponse: false,
    },
  }),
  snacor: endpoint({
    kind: 'pure',
    summary: 'Score SNACOR after the first TACE',
    input: SnacorInput,
    output: SnacorAnswer,
    errors: {},
    example: {
      largestCm: 6,
      nodules: 2,
      afp: { value: 100, unit: 'ng/mL' },
      childPughClass: 'A',
      radiologicalResponse: false,
    },
  }),
  bodySurface: endpoint({
    kind: 'pure',
    summary: 'Compute the body surface in m2, by Mosteller or Du Bois',
    input: BodySurfaceInput,
    output: BodySurfaceAnswer,
    errors: {},
    example: { heightCm: 170, weightKg: 65 },
  }),
  cumulativeAnthracycline: endpoint({
    kind: 'pure',
    summary: 'Add up the lifetime anthracycline in mg/m2 of doxorubicin equivalents, an upper bound',
    input: AnthracyclineInput,
    output: AnthracyclineAnswer,
    errors: {},
    example: {
      sessions: [
        {
          performedOn: '2026-03-02',
          heightCm: 170,
          weightKg: 65,
          doses: [{ drug: 'doxorubicin', doseMg: 50 }],
        },
      ],
      priorAnthracyclineMgM2: 300,
    },
  }),
  egfr: endpoint({
    kind: 'pure',
    summary: 'Estimate the glomerular filtration rate by CKD-EPI 2021',
    input: EgfrInput,
    output: EgfrAnswer,
    errors: {},
    example: { creatinine: { value: 88.4, unit: 'umol/L' }, ageYears: 60, sex: 'female' },
  }),
  creatinineClearance: endpoint({
    kind: 'pure',
    summary: 'Compute the creatinine clearance by Cockcroft-Gault',
    input: CreatinineClearanceInput,
    output: CreatinineClearanceAnswer,
    errors: {},
    example: { creatinine: { value: 88.4, unit: 'umol/L' }, ageYears: 60, weightKg: 60, sex: 'female' },
  }),
  contrastLoad: endpoint({
    kind: 'pure',
    summary: 'Judge a contrast volume and its iodine against the kidney function',
    input: ContrastLoadInput,
    output: ContrastLoadAnswer,
    errors: {},
    example: { contrastMl: 120, contrastMgIPerMl: 350, egfr: 80, exposure: 'second-pass' },
  }),
  afpBand: endpoint({
    kind: 'pure',
    summary: 'Convert an AFP to ng/mL and name its band',
    input: AfpBandInput,
    output: AfpBandAnswer,
    errors: {},
    example: { afp: { value: 330.6, unit: '[IU]/mL' } },
  }),
  afpResponse: endpoint({
    kind: 'pure',
    summary: 'Judge the AFP response: a fall of more than half from above 200 ng/mL',
    input: AfpResponseInput,
    output: AfpResponseAnswer,
    errors: {},
    example: { baseline: { value: 800, unit: 'ng/mL' }, review: { value: 300, unit: 'ng/mL' } },
  }),
  pivkaBand: endpoint({
    kind: 'pure',
    summary: 'Compare PIVKA-II with the upper limit of the kit',
    input: PivkaBandInput,
    output: PivkaBandAnswer,
    errors: {},
    example: { pivka: { value: 86, unit: "m[arb'U]/mL" } },
  }),
}
