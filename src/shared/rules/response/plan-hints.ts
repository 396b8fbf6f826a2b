import { z } from 'zod'
import { ResponseCategory } from '../../model/review.ts'
import { OilGrade } from './oil-deposition.ts'

/** Residual tumour that ablation reaches (domain 3.8: at most 3 cm). */
export const ABLATION_TO_MM = 30
/** "Few" residual lesions: a decision of this program, the number that the Milan criteria have. */
export const FEW_LESIONS = 3
/** TACE on demand asks for Child-Pugh A to B7 (domain 3.8). */
export const REPEAT_TO_CHILD_PUGH = 7
/** Child-Pugh C begins here: decompensated. */
export const DECOMPENSATED_FROM_CHILD_PUGH = 10
export const REPEAT_TO_ECOG = 1
export const PALLIATIVE_FROM_ECOG = 3
/** Up-to-seven: largest diameter in cm plus number (Mazzaferro, Lancet Oncol 2009). */
const UP_TO_SEVEN = 7

/** What a review says that bears on the plan; null = not said, and no hint rests on it. */
export const PlanFacts = z.strictObject({
  overall: ResponseCategory.nullable(),
  newLesion: z.boolean(),
  /** Viable diameters of the lesions that were read, mm; 0 = none left. */
  viableMm: z.array(z.number().min(0)),
  /** Grade of each treated lesion that was graded. */
  oilGrades: z.array(OilGrade),
  /** AFP and PIVKA-II, as far as measured, are not raised. */
  markersNormal: z.boolean().nullable(),
  childPugh: z.int().min(5).max(15).nullable(),
  ecog: z.int().min(0).max(5).nullable(),
  vascularInvasion: z.boolean().nullable(),
  extrahepaticSpread: z.boolean().nullable(),
  /** A stage of the plan is still to come. */
  stageToCome: z.boolean(),
  /** Why the line is treated. */
  intent: z.string().nullable(),
})
export type PlanFacts = z.output<typeof PlanFacts>

export const HINTED_PLANS = [
  'OBSERVE',
  'REPEAT_ON_DEMAND',
  'REPEAT_STAGED',
  'CHANGE_TECHNIQUE',
  'ADD_ABLATION',
  'RESECTION',
  'TRANSPLANT',
  'HAIC',
  'RADIOTHERAPY',
  'ADD_SYSTEMIC',
  'SWITCH_SYSTEMIC',
  'STOP_PALLIATIVE',
  'MDT',
] as const
export type HintedPlan = (typeof HINTED_PLANS)[number]

export const HINT_REASONS = [
  'complete-response',
  'complete-oil',
  'markers-normal',
  'viable-left',
  'liver-and-performance-allow',
  'stage-to-come',
  'insufficient-response',
  'residual-small-and-few',
  'shrunk-for-resection',
  'shrunk-for-transplant',
  'vascular-invasion',
  'beyond-up-to-seven',
  'extrahepatic-spread',
  'decompensated',
  'poor-performance',
  'not-evaluable',
  'progression',
] as const
export type HintReason = (typeof HINT_REASONS)[number]

export interface PlanHint {
  readonly plan: HintedPlan
  readonly reasons: readonly HintReason[]
}

/**
 * Plans that a review typically leads to, with what speaks for each (domain 3.8). Hints beside the choice: they never
 * choose, and none of them stands for a plan that nobody triggered.
 */
export function planHints(facts: PlanFacts): readonly PlanHint[] {
  const hints: PlanHint[] = []
  const hint = (plan: HintedPlan, when: boolean, ...reasons: readonly HintReason[]) => {
    if (when) hints.push({ plan, reasons })
  }
  const { overall, ecog, childPugh, intent, vascularInvasion, extrahepaticSpread } = facts
  const residual = facts.viableMm.filter((mm) => mm > 0)
  const largest = Math.max(...residual, 0)
  const isComplete = overall === 'CR'
  const isOilComplete = facts.oilGrades.length > 0 && facts.oilGrades.every((grade) => grade === 'complete')
  const isCalm = !facts.newLesion && overall !== 'PD' && facts.markersNormal !== false
  const isDecompensated = childPugh !== null && childPugh >= DECOMPENSATED_FROM_CHILD_PUGH
  const isFrail = ecog !== null && ecog >= PALLIATIVE_FROM_ECOG
  const allows =
    childPugh !== null && childPugh <= REPEAT_TO_CHILD_PUGH && ecog !== null && ecog <= REPEAT_TO_ECOG
  const shrank = overall === 'CR' || overall === 'PR'
  const spreads = vascularInvasion === true || extrahepaticSpread === true

  const calm: readonly HintReason[] = facts.markersNormal === true ? ['markers-normal'] : []
  hint('OBSERVE', isCalm && isComplete, 'complete-response', ...calm)
  hint('OBSERVE', isCalm && !isComplete && isOilComplete, 'complete-oil', ...calm)
  const isOnDemand = (overall === 'PR' || overall === 'SD') && residual.length > 0 && allows
  hint('REPEAT_ON_DEMAND', isOnDemand, 'viable-left', 'liver-and-performance-allow')
  hint('REPEAT_STAGED', facts.stageToCome, 'stage-to-come')
  hint('CHANGE_TECHNIQUE', overall === 'SD' && residual.length > 0, 'insufficient-response')
  const isAblatable = residual.length > 0 && residual.length <= FEW_LESIONS && largest <= ABLATION_TO_MM
  hint('ADD_ABLATION', isAblatable && !spreads, 'residual-small-and-few')
  const forResection = intent === 'pre_resection' || intent === 'downstaging'
  hint('RESECTION', shrank && forResection && !spreads, 'shrunk-for-resection')
  const forTransplant = intent === 'bridge' || intent === 'downstaging'
  hint('TRANSPLANT', shrank && forTransplant && !spreads, 'shrunk-for-transplant')
  hint('HAIC', vascularInvasion === true, 'vascular-invasion')
  hint('RADIOTHERAPY', vascularInvasion === true, 'vascular-invasion')
  const isBeyondSeven = residual.length > 0 && largest / 10 + residual.length > UP_TO_SEVEN
  hint('ADD_SYSTEMIC', isBeyondSeven, 'beyond-up-to-seven')
  hint('SWITCH_SYSTEMIC', extrahepaticSpread === true, 'extrahepatic-spread')
  hint('STOP_PALLIATIVE', isDecompensated, 'decompensated')
  hint('STOP_PALLIATIVE', !isDecompensated && isFrail, 'poor-performance')
  hint('MDT', overall === 'PD', 'progression')
  hint('MDT', overall === 'NE', 'not-evaluable')
  return hints
}
