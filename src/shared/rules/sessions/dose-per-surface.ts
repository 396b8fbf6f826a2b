import { roundHalfAway, settled } from '../../kit/decimal.ts'
import type { Explanation, Formula } from '../../model/formula.ts'
import { bodySurfaceM2 } from '../scores/body-surface.ts'
import { input, written } from '../scores/explain.ts'
import { answerOf } from '../scores/score-answer.ts'

export const DOSE_PER_SURFACE = {
  formula: 'dose-per-surface.v1',
  en: 'Dose per body surface',
  zh: '体表面积剂量',
  expression: '(dose, mg) ÷ √(height, cm × weight, kg ÷ 3600)',
  unit: 'mg/m2',
  constants: {},
  source: 'Mosteller, N Engl J Med 1987;317:1098',
  certainty: 'K',
} as const satisfies Formula

export interface DosePerSurface {
  /** mg/m2 */
  readonly raw: number | null
  readonly shown: number | null
  readonly formula: typeof DOSE_PER_SURFACE.formula
  readonly explain: Explanation
}

/** A dose in mg/m2 by the body surface of Mosteller; null without dose, height or weight. */
export function answerDosePerSurface(
  doseMg: number | null,
  heightCm: number | null,
  weightKg: number | null,
): DosePerSurface {
  const surfaceM2 = heightCm === null || weightKg === null ? null : bodySurfaceM2(heightCm, weightKg)
  const raw = doseMg === null || surfaceM2 === null ? null : settled(doseMg / surfaceM2)
  return answerOf(
    DOSE_PER_SURFACE,
    [input('doseMg', doseMg, 'mg'), input('heightCm', heightCm, 'cm'), input('weightKg', weightKg, 'kg')],
    raw === null || surfaceM2 === null
      ? null
      : {
          raw,
          shown: roundHalfAway(raw, 1),
          worked: `${doseMg} ÷ ${written(surfaceM2)} = ${written(raw, 2)}`,
        },
  )
}
