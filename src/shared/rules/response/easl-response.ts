import { z } from 'zod'
import type { Formula } from '../../model/formula.ts'
import { explainResponse, ResponseExplanation } from './explain-response.ts'
import { NonTargetResponse, overallResponse } from './overall-response.ts'
import { ResponseJudgement } from './response.ts'
import { judgeTarget, type TargetJudgement } from './target-response.ts'

/** Areas: unlike the diameters, progression begins only above its threshold. */
export const EASL = {
  formula: 'easl.v1',
  en: 'EASL area response, target lesions',
  zh: 'EASL 面积法靶病灶疗效',
  expression:
    'Σ (longest viable diameter × longest diameter across it): CR = 0; PR: (baseline − Σ) / baseline ≥ 50 %; PD: (Σ − nadir) / nadir > 25 %; else SD',
  unit: '{category}',
  constants: { partialResponseFallPct: 50, progressionAbovePct: 25 },
  source: 'Bruix, J Hepatol 2001;35:421',
  certainty: 'V',
  caution: {
    en: 'WHO (1979) is the same arithmetic on whole instead of enhancing areas.',
    zh: 'WHO 标准（1979）算法相同，但测量整个病灶而非强化部分的面积。',
  },
} as const satisfies Formula

const areaMm2 = z.number().nonnegative()

export const AreaInput = z.strictObject({
  /** Sum of the areas before the first session of the line, mm²; null = no target lesion. */
  baselineMm2: areaMm2.nullable(),
  /** Smallest sum so far; never above the baseline, which it defaults to. */
  nadirMm2: areaMm2.nullish(),
  /** null = not evaluable. */
  currentMm2: areaMm2.nullable(),
  nonTarget: NonTargetResponse.nullish(),
  newLesion: z.boolean().nullish(),
})
export type AreaInput = z.output<typeof AreaInput>

/** Target and overall response by areas, mm². Exactly 50 % down is PR, exactly 25 % up from the nadir is not PD. */
export function judgeArea(input: AreaInput): ResponseJudgement {
  const { target, changeFromBaselinePct, changeFromNadirPct } = judgeTargetAreas(input)
  const overall = overallResponse(target, input.nonTarget ?? 'none', input.newLesion ?? false)
  return { target, overall, changeFromBaselinePct, changeFromNadirPct }
}

function judgeTargetAreas(input: AreaInput): TargetJudgement {
  return judgeTarget(amountsOf(input), {
    fallPct: EASL.constants.partialResponseFallPct,
    risePct: EASL.constants.progressionAbovePct,
    isAboveOnly: true,
    riseAtLeast: null,
  })
}

const amountsOf = ({ baselineMm2, nadirMm2, currentMm2 }: AreaInput) => ({
  baseline: baselineMm2,
  nadir: nadirMm2 ?? null,
  current: currentMm2,
})

export const AreaAnswer = ResponseJudgement.extend({ explain: ResponseExplanation })
export type AreaAnswer = z.output<typeof AreaAnswer>

/** The response by areas with how it came about. */
export function answerArea(input: AreaInput): AreaAnswer {
  return {
    ...judgeArea(input),
    explain: explainResponse(judgeTargetAreas(input), {
      formula: EASL,
      amounts: amountsOf(input),
      names: ['baselineMm2', 'nadirMm2', 'currentMm2'],
      unit: 'mm2',
      further: [],
      nonTarget: input.nonTarget ?? 'none',
      newLesion: input.newLesion ?? false,
    }),
  }
}
