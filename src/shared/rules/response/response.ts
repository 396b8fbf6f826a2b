import { z } from 'zod'
import { decimal } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { NonTargetResponse, OverallResponse, overallResponse, TargetResponse } from './overall-response.ts'
import { judgeTarget, type TargetJudgement } from './target-response.ts'

/** Σ of viable diameters. A rise of at least 5 mm is asked for only where the department wants it. */
export const MRECIST = {
  formula: 'mrecist.v1',
  en: 'mRECIST, target lesions',
  zh: 'mRECIST 靶病灶疗效',
  expression:
    'Σ viable diameters: CR = 0; PR: (baseline − Σ) / baseline ≥ 30 %; PD: (Σ − nadir) / nadir ≥ 20 %; else SD',
  unit: '{category}',
  constants: {
    partialResponseFallPct: 30,
    progressionRisePct: 20,
    progressionRiseMm: 5,
    newLesionFromMm: 10,
  },
  source: 'Lencioni & Llovet, Semin Liver Dis 2010;30:52, update 2020',
  certainty: 'V',
  caution: {
    en: 'A minimum rise of 5 mm before PD is a setting here, off unless the department turns it on. Oil-filled parts count as not viable; where dense oil hides enhancement use MRI, or call the lesion not evaluable. Each image is judged against the baseline and the nadir of the line: an earlier PD stays on record, where it ends the search for the best response, and is not carried forward.',
    zh: '判定 PD 是否要求至少增大 5 mm 由科室设置，默认不要求。碘油填充区按无存活计；致密碘油掩盖强化时应改用 MRI，或记为不可评估。每次影像均与本治疗线的基线和最低值比较：此前的 PD 保留在案并终止最佳疗效的计算，但不延续到以后的判定。',
  },
} as const satisfies Formula

/** Σ of whole diameters; PD needs the percentage and the millimetres. */
export const RECIST_1_1 = {
  formula: 'recist11.v1',
  en: 'RECIST 1.1, target lesions',
  zh: 'RECIST 1.1 靶病灶疗效',
  expression:
    'Σ longest diameters: CR = 0; PR: (baseline − Σ) / baseline ≥ 30 %; PD: (Σ − nadir) / nadir ≥ 20 % and Σ − nadir ≥ 5 mm; else SD',
  unit: '{category}',
  constants: { partialResponseFallPct: 30, progressionRisePct: 20, progressionRiseMm: 5 },
  source: 'Eisenhauer, Eur J Cancer 2009;45:228',
  certainty: 'V',
  caution: {
    en: 'Whole diameters say little after embolization: a necrotic lesion may keep its size. With immunotherapy, iRECIST asks for confirmation after four weeks. Each image is judged against the baseline and the nadir of the line: an earlier PD stays on record, where it ends the search for the best response, and is not carried forward.',
    zh: '栓塞后肿瘤坏死而大小可不变，整体径线难以反映疗效。联合免疫治疗时按 iRECIST 需四周后确认。每次影像均与本治疗线的基线和最低值比较：此前的 PD 保留在案并终止最佳疗效的计算，但不延续到以后的判定。',
  },
} as const satisfies Formula

export const DIAMETER_FORMULAS = { mRECIST: MRECIST, 'RECIST1.1': RECIST_1_1 } as const
export const PARTIAL_RESPONSE_FALL_PCT = decimal(MRECIST.constants.partialResponseFallPct)

export const ResponseInput = z.strictObject({
  criteria: z.enum(['mRECIST', 'RECIST1.1']),
  /** Sum of the targets before the first session of the line, mm; null = no target lesion. */
  baselineSumMm: z.number().nonnegative().nullable(),
  /** Smallest sum so far; never above the baseline, which it defaults to. */
  nadirSumMm: z.number().nonnegative().nullable().optional(),
  /** null = not evaluable. */
  currentSumMm: z.number().nonnegative().nullable(),
  /** Left out or null = there are none. */
  nonTarget: NonTargetResponse.nullish(),
  newLesion: z.boolean().nullish(),
  /** Whether PD asks for a rise of at least 5 mm. Left out: RECIST 1.1 asks, mRECIST does not. */
  fiveMmRule: z.boolean().nullish(),
})
export type ResponseInput = z.output<typeof ResponseInput>

export const ResponseJudgement = z.strictObject({
  target: TargetResponse,
  overall: OverallResponse,
  /** Unrounded percentages; null when they cannot be computed (nothing to compare with, or a sum of 0). */
  changeFromBaselinePct: z.number().nullable(),
  changeFromNadirPct: z.number().nullable(),
})
export type ResponseJudgement = z.output<typeof ResponseJudgement>

/**
 * Target and overall response by mRECIST (sums of viable diameters, mm) or RECIST 1.1 (sums of whole diameters,
 * mm). Exactly 30 % down is PR, exactly 20 % up from the nadir is PD.
 */
export function judgeResponse(input: ResponseInput): ResponseJudgement {
  const { target, changeFromBaselinePct, changeFromNadirPct } = judgeDiameters(input)
  const overall = overallResponse(target, input.nonTarget ?? 'none', input.newLesion ?? false)
  return { target, overall, changeFromBaselinePct, changeFromNadirPct }
}

/** True where PD asks for a rise of at least 5 mm. */
export function asksFiveMm({ criteria, fiveMmRule }: ResponseInput): boolean {
  return fiveMmRule ?? criteria === 'RECIST1.1'
}

/** The targets alone, with what decided. */
export function judgeDiameters(input: ResponseInput): TargetJudgement {
  const { partialResponseFallPct, progressionRisePct, progressionRiseMm } =
    DIAMETER_FORMULAS[input.criteria].constants
  return judgeTarget(
    { baseline: input.baselineSumMm, nadir: input.nadirSumMm ?? null, current: input.currentSumMm },
    {
      fallPct: partialResponseFallPct,
      risePct: progressionRisePct,
      isAboveOnly: false,
      riseAtLeast: asksFiveMm(input) ? progressionRiseMm : null,
    },
  )
}
