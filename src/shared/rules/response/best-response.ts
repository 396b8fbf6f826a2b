import { z } from 'zod'
import { daysBetween, type IsoDate as CalendarDate } from '../../kit/iso-date.ts'
import { Explanation, type Formula } from '../../model/formula.ts'
import { IsoDate } from '../../model/primitives.ts'
import { explain, input } from '../scores/explain.ts'
import { isDiseaseControl, isObjectiveResponse, OverallResponse } from './overall-response.ts'

export const BEST_RESPONSE = {
  formula: 'best-response.v1',
  en: 'Best overall response over a treatment line',
  zh: '本治疗线最佳总体疗效',
  expression: 'best of the overall responses up to the first PD: CR > PR > SD > non-CR/non-PD > PD > NE',
  unit: '{category}',
  constants: { confirmedFromDays: 28 },
  source: 'Eisenhauer, Eur J Cancer 2009;45:228',
  certainty: 'K',
  caution: {
    en: 'Confirmation by a second image is optional. Where it is asked for, a CR or PR that no later image confirms counts as SD.',
    zh: '是否要求再次影像确认可选。要求确认时，未被后续影像确认的 CR 或 PR 按 SD 计。',
  },
} as const satisfies Formula
const { confirmedFromDays } = BEST_RESPONSE.constants

const FROM_BEST = [
  'CR',
  'PR',
  'SD',
  'non-CR/non-PD',
  'PD',
  'NE',
] as const satisfies readonly OverallResponse[]

export const BestResponseInput = z.strictObject({
  /** Overall responses of one treatment line, in any order. */
  assessments: z.array(z.strictObject({ on: IsoDate, overall: OverallResponse })).max(500),
  /** True asks for a second image at least 28 days later before a CR or PR counts. */
  confirmation: z.boolean().default(false),
})
export type BestResponseInput = z.output<typeof BestResponseInput>

export const BestResponse = z.strictObject({
  /** null = nothing was assessed. */
  best: OverallResponse.nullable(),
  /** Day it was first reached. */
  on: IsoDate.nullable(),
  /** Day of the image that confirmed it, where confirmation was asked for and applies. */
  confirmedOn: IsoDate.nullable(),
  /** Day of the progression that ended the search. */
  progressedOn: IsoDate.nullable(),
  objectiveResponse: z.boolean().nullable(),
  diseaseControl: z.boolean().nullable(),
  explain: Explanation,
})
export type BestResponse = z.output<typeof BestResponse>

interface Candidate {
  readonly on: CalendarDate
  readonly overall: OverallResponse
  readonly confirmedOn: CalendarDate | null
}

/** The best response of a treatment line. Whatever follows the first PD no longer counts. */
export function bestResponse({ assessments, confirmation }: BestResponseInput): BestResponse {
  const byDate = assessments.toSorted((a, b) => a.on.localeCompare(b.on))
  const progression = byDate.find(({ overall }) => overall === 'PD')
  const searched = progression ? byDate.slice(0, byDate.indexOf(progression) + 1) : byDate
  const candidates = searched.flatMap((assessment): Candidate[] =>
    confirmation && isObjectiveResponse(assessment.overall)
      ? confirmed(assessment, searched)
      : [{ ...assessment, confirmedOn: null }],
  )
  const best = candidates.toSorted((a, b) => rank(a) - rank(b)).at(0) ?? null
  const overall = best?.overall ?? null
  return {
    best: overall,
    on: best?.on ?? null,
    confirmedOn: best?.confirmedOn ?? null,
    progressedOn: progression?.on ?? null,
    objectiveResponse: overall && isObjectiveResponse(overall),
    diseaseControl: overall && isDiseaseControl(overall),
    explain: explain(
      BEST_RESPONSE,
      [
        input('assessments', byDate.length > 0 ? byDate.map(written).join(', ') : null),
        input('confirmation', confirmation),
      ],
      () => `${searched.map(written).join(', ')} → ${overall}`,
    ),
  }
}

const rank = ({ overall }: Candidate): number => FROM_BEST.indexOf(overall)
const written = ({ on, overall }: { on: CalendarDate; overall: string }) => `${on} ${overall}`

/** What an objective response counts as: itself or a PR where a later image bears it out, and SD at any rate. */
function confirmed(
  { on, overall }: Pick<Candidate, 'on' | 'overall'>,
  searched: readonly Pick<Candidate, 'on' | 'overall'>[],
): Candidate[] {
  const later = searched.filter((other) => daysBetween(on, other.on) >= confirmedFromDays)
  const complete = overall === 'CR' ? later.find((other) => other.overall === 'CR') : undefined
  const partial = later.find((other) => isObjectiveResponse(other.overall))
  return [
    ...(complete ? [{ on, overall, confirmedOn: complete.on }] : []),
    ...(partial ? [{ on, overall: 'PR' as const, confirmedOn: partial.on }] : []),
    { on, overall: 'SD', confirmedOn: null },
  ]
}
