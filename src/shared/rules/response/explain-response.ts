import { z } from 'zod'
import { Explanation, type ExplainedInput, type Formula } from '../../model/formula.ts'
import { explain, input, written } from '../scores/explain.ts'
import type { NonTargetResponse } from './overall-response.ts'
import { workedOverall } from './overall-response.ts'
import { TARGET_DECISIONS, type TargetAmounts, type TargetJudgement } from './target-response.ts'

const InBoth = z.strictObject({ en: z.string(), zh: z.string() })

/** How a response came about; `decidedBy` says which part of the rule the targets were judged by. */
export const ResponseExplanation = Explanation.extend({
  decidedBy: z.enum(TARGET_DECISIONS),
  /** What was given as the nadir and not used, being above the baseline, which was used instead; with why. */
  nadirReplaced: z.strictObject({ given: z.number(), used: z.number(), reason: InBoth }).optional(),
})
export type ResponseExplanation = z.output<typeof ResponseExplanation>

type NadirReplaced = NonNullable<ResponseExplanation['nadirReplaced']>

export interface ExplainedResponse {
  readonly formula: Formula
  readonly amounts: TargetAmounts
  /** Names of the amounts in the order baseline, nadir, current; `unit` is theirs. */
  readonly names: readonly [baseline: string, nadir: string, current: string]
  readonly unit: 'mm' | 'mm2'
  /** Further inputs of the criteria. */
  readonly further: readonly ExplainedInput[]
  readonly nonTarget: NonTargetResponse
  readonly newLesion: boolean
}

/** The sums, what they changed by, and what decided; targets that do not exist are no missing input. */
export function explainResponse(
  judged: TargetJudgement,
  { formula, amounts, names, unit, further, nonTarget, newLesion }: ExplainedResponse,
): ResponseExplanation {
  const { baseline, current } = amounts
  const [baselineName, nadirName, currentName] = names
  const sums =
    judged.decidedBy === 'no-targets'
      ? []
      : [
          input(baselineName, baseline, unit),
          ...(judged.nadir === null ? [] : [input(nadirName, judged.nadir, unit)]),
          input(currentName, current, unit),
        ]
  const replaced = nadirReplaced(amounts)
  const inputs = [...sums, ...further, input('nonTarget', nonTarget), input('newLesion', newLesion)]
  return {
    ...explain(formula, inputs, () => {
      const overall = workedOverall(judged.target, nonTarget, newLesion)
      return judged.decidedBy === 'no-targets' ? overall : `${workedTarget(amounts, judged)}; ${overall}`
    }),
    decidedBy: judged.decidedBy,
    ...(replaced !== null && { nadirReplaced: replaced }),
  }
}

const NADIR_ABOVE_BASELINE = {
  en: 'The nadir is the smallest sum since the baseline, the baseline included; the sum given is above it, so the baseline was used.',
  zh: '最低值为基线以来（含基线）的最小值；所给数值高于基线，故以基线为最低值。',
}

function nadirReplaced(amounts: TargetAmounts): NadirReplaced | null {
  const { baseline, nadir } = amounts
  // Without a baseline there is nothing that could have taken its place.
  if (!baseline || nadir === null || nadir <= baseline) return null
  return { given: nadir, used: baseline, reason: NADIR_ABOVE_BASELINE }
}

/** `(36 − 60) / 60 = −40 %; (36 − 30) / 30 = 20 %`; from 0 there is no percentage. */
function workedTarget({ baseline, current }: ExplainedResponse['amounts'], judged: TargetJudgement): string {
  return [
    workedChange(baseline ?? 0, current ?? 0, judged.changeFromBaselinePct),
    workedChange(judged.nadir ?? 0, current ?? 0, judged.changeFromNadirPct),
  ].join('; ')
}

function workedChange(from: number, to: number, pct: number | null): string {
  const [before, now] = [written(from), written(to)]
  return pct === null ? `${before} → ${now}` : `(${now} − ${before}) / ${before} = ${written(pct, 1)} %`
}
