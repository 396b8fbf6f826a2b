import { z } from 'zod'
import { Explanation, type Formula } from '../../model/formula.ts'
import { explain, input } from '../scores/explain.ts'

export const OVERALL_RESPONSE_FORMULA = 'overall-response.v1'

export const OVERALL_RESPONSE = {
  formula: OVERALL_RESPONSE_FORMULA,
  en: 'Overall response from targets, non-targets and new lesions',
  zh: '总体疗效（靶病灶、非靶病灶与新病灶）',
  expression: 'new lesion → PD; otherwise the cell of (target, non-target)',
  unit: '{category}',
  constants: {},
  source: 'Lencioni & Llovet, Semin Liver Dis 2010;30:52; Eisenhauer, Eur J Cancer 2009;45:228',
  certainty: 'V',
  caution: {
    en: 'Objective response is CR or PR; disease control is CR, PR or SD.',
    zh: '客观缓解为 CR 或 PR；疾病控制为 CR、PR 或 SD。',
  },
} as const satisfies Formula

export const TargetResponse = z.enum(['CR', 'PR', 'SD', 'PD', 'NE', 'none'])
export type TargetResponse = z.output<typeof TargetResponse>

export const NonTargetResponse = z.enum(['CR', 'non-CR/non-PD', 'PD', 'NE', 'none'])
export type NonTargetResponse = z.output<typeof NonTargetResponse>

export const OverallResponse = z.enum(['CR', 'PR', 'SD', 'PD', 'NE', 'non-CR/non-PD'])
export type OverallResponse = z.output<typeof OverallResponse>

/** Rows: target; columns: non-target. A new lesion is PD in every cell. */
const MATRIX: Record<TargetResponse, Record<NonTargetResponse, OverallResponse>> = {
  CR: { CR: 'CR', 'non-CR/non-PD': 'PR', PD: 'PD', NE: 'PR', none: 'CR' },
  PR: { CR: 'PR', 'non-CR/non-PD': 'PR', PD: 'PD', NE: 'PR', none: 'PR' },
  SD: { CR: 'SD', 'non-CR/non-PD': 'SD', PD: 'PD', NE: 'SD', none: 'SD' },
  PD: { CR: 'PD', 'non-CR/non-PD': 'PD', PD: 'PD', NE: 'PD', none: 'PD' },
  NE: { CR: 'NE', 'non-CR/non-PD': 'NE', PD: 'PD', NE: 'NE', none: 'NE' },
  none: { CR: 'CR', 'non-CR/non-PD': 'non-CR/non-PD', PD: 'PD', NE: 'NE', none: 'NE' },
}

/** Overall response; `none` = there are none of this kind. */
export function overallResponse(
  target: TargetResponse,
  nonTarget: NonTargetResponse,
  newLesion: boolean,
): OverallResponse {
  return newLesion ? 'PD' : MATRIX[target][nonTarget]
}

/** CR or PR. */
export function isObjectiveResponse(overall: string): boolean {
  return overall === 'CR' || overall === 'PR'
}

/** CR, PR or SD. */
export function isDiseaseControl(overall: string): boolean {
  return isObjectiveResponse(overall) || overall === 'SD'
}

export const OverallInput = z.strictObject({
  target: TargetResponse,
  nonTarget: NonTargetResponse.default('none'),
  newLesion: z.boolean().default(false),
})
export type OverallInput = z.output<typeof OverallInput>

export const OverallAnswer = z.strictObject({
  overall: OverallResponse,
  objectiveResponse: z.boolean(),
  diseaseControl: z.boolean(),
  explain: Explanation,
})
export type OverallAnswer = z.output<typeof OverallAnswer>

export function answerOverall({ target, nonTarget, newLesion }: OverallInput): OverallAnswer {
  const overall = overallResponse(target, nonTarget, newLesion)
  return {
    overall,
    objectiveResponse: isObjectiveResponse(overall),
    diseaseControl: isDiseaseControl(overall),
    explain: explain(
      OVERALL_RESPONSE,
      [input('target', target), input('nonTarget', nonTarget), input('newLesion', newLesion)],
      () => workedOverall(target, nonTarget, newLesion),
    ),
  }
}

/** `target PR, non-target PD → PD`. */
export function workedOverall(
  target: TargetResponse,
  nonTarget: NonTargetResponse,
  newLesion: boolean,
): string {
  const seen = `target ${target}, non-target ${nonTarget}${newLesion ? ', new lesion' : ''}`
  return `${seen} → ${overallResponse(target, nonTarget, newLesion)}`
}
