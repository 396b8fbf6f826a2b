import { endpoint } from '../kit/endpoint.ts'
import { BestResponse, BestResponseInput } from '../rules/response/best-response.ts'
import { AreaAnswer, AreaInput } from '../rules/response/easl-response.ts'
import { LiRadsAnswer, LiRadsInput } from '../rules/response/lirads.ts'
import { OilAnswer, OilInput } from '../rules/response/oil-deposition.ts'
import { OverallAnswer, OverallInput } from '../rules/response/overall-response.ts'
import { ReadersAnswer, ReadersInput } from '../rules/response/readers.ts'
import { RefractorinessFacts, RefractorinessJudgement } from '../rules/response/refractoriness-answer.ts'
import { ResponseAnswer } from '../rules/response/response-answer.ts'
import { ResponseInput } from '../rules/response/response.ts'

export const response = {
  judge: endpoint({
    kind: 'pure',
    summary: 'Judge tumour response by mRECIST or RECIST 1.1 from sums of diameters',
    input: ResponseInput,
    output: ResponseAnswer,
    errors: {},
    example: { criteria: 'mRECIST', baselineSumMm: 60, currentSumMm: 42 },
  }),
  easl: endpoint({
    kind: 'pure',
    summary: 'Judge tumour response by areas of the enhancing part (EASL; WHO on whole areas)',
    input: AreaInput,
    output: AreaAnswer,
    errors: {},
    example: { baselineMm2: 1200, nadirMm2: 400, currentMm2: 501 },
  }),
  overall: endpoint({
    kind: 'pure',
    summary: 'Combine targets, non-targets and new lesions to the overall response',
    input: OverallInput,
    output: OverallAnswer,
    errors: {},
    example: { target: 'CR', nonTarget: 'non-CR/non-PD' },
  }),
  best: endpoint({
    kind: 'pure',
    summary: 'Find the best overall response of a treatment line; progression ends the search',
    input: BestResponseInput,
    output: BestResponse,
    errors: {},
    example: {
      assessments: [
        { on: '2026-02-02', overall: 'PR' },
        { on: '2026-03-02', overall: 'CR' },
        { on: '2026-05-04', overall: 'PD' },
      ],
    },
  }),
  liRads: endpoint({
    kind: 'pure',
    summary: 'Give the LI-RADS treatment response of a lesion from its findings, v2018 or v2024',
    input: LiRadsInput,
    output: LiRadsAnswer,
    errors: {},
    example: {
      version: '2024',
      treatment: 'radiation',
      evaluable: true,
      enhancement: 'mass-like',
      change: 'stable',
    },
  }),
  oilDeposition: endpoint({
    kind: 'pure',
    summary: 'Grade iodized-oil deposition from the share of the tumour filled and its peripheral defect',
    input: OilInput,
    output: OilAnswer,
    errors: {},
    example: { filledPct: 95, peripheralDefect: false },
  }),
  compareReaders: endpoint({
    kind: 'pure',
    summary: 'Say whether the readers of one review agree, criteria by criteria, and who says what',
    input: ReadersInput,
    output: ReadersAnswer,
    errors: {},
    example: {
      readers: [
        {
          reader: 'Wang Lei',
          responses: [{ criteria: 'mRECIST', overall: 'PR', changeFromBaselinePct: -42 }],
        },
        { reader: 'Li Na', responses: [{ criteria: 'mRECIST', overall: 'SD', changeFromBaselinePct: -28 }] },
      ],
    },
  }),
  refractoriness: endpoint({
    kind: 'pure',
    summary: 'Judge TACE failure, resistance and untreatable progression by four definitions; advice only',
    input: RefractorinessFacts,
    output: RefractorinessJudgement,
    errors: {},
    example: {
      sessions: [
        { selective: true, changed: false, viableSharePct: 70, imagedAfterDays: 35, moreLesions: false },
        { selective: true, changed: true, viableSharePct: 60, imagedAfterDays: 40, moreLesions: false },
      ],
      targetVsFirst: 'PR',
      childPugh: { low: 6, high: 6 },
      ecog: 1,
    },
  }),
}
