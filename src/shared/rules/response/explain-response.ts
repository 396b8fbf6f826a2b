import { z } from 'zod'
import { Explanation, type ExplainedInput, type Formula } from '../../model/formula.ts'
import { explain, input, written } from '../scores/explain.ts'
import type { NonTargetResponse } from './overall-response.ts'
import { workedOverall } from './overall-response.ts'
import { TARGET_DECISIONS, type TargetAmounts, type TargetJudgement } from './target-response.ts'

/** How a response came about; `decidedBy` says which part of the rule the targets were judged by. */
export const ResponseExplanation = Explanation.extend({ decidedBy: z.enum(TARGET_DECISIONS) })
export type ResponseExplanation = z.output<typeof ResponseExplanation>

export interface ExplainedResponse {
  readonly formula: Formula
  readonly amounts: Pick<TargetAmounts, 'baseline' | 'current'>
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
  const inputs = [...sums, ...further, input('nonTarget', nonTarget), input('newLesion', newLesion)]
  return {
    ...explain(formula, inputs, () => {
      const overall = workedOverall(judged.target, nonTarget, newLesion)
      return judged.decidedBy === 'no-targets' ? overall : `${workedTarget(amounts, judged)}; ${overall}`
    }),
    decidedBy: judged.decidedBy,
  }
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
