import { z } from 'zod'
import { roundHalfAway, settled } from '../../kit/decimal.ts'
import type { Formula } from '../../model/formula.ts'
import { quantity } from '../../model/primitives.ts'
import { hardLimits } from '../plausibility/plausibility.ts'
import { input, written } from './explain.ts'
import { answerOf, type Computed, scoreAnswer } from './score-answer.ts'

export const MOSTELLER = {
  formula: 'bsa-mosteller.v1',
  en: 'Body surface (Mosteller)',
  zh: '体表面积（Mosteller 公式）',
  expression: 'BSA = √(height, cm × weight, kg ÷ 3600)',
  unit: 'm2',
  constants: { divisor: 3600 },
  source: 'Mosteller, N Engl J Med 1987;317:1098',
  certainty: 'K',
} as const satisfies Formula

export const DU_BOIS = {
  formula: 'bsa-dubois.v1',
  en: 'Body surface (Du Bois)',
  zh: '体表面积（Du Bois 公式）',
  expression: 'BSA = 0.007184 × (weight, kg)^0.425 × (height, cm)^0.725',
  unit: 'm2',
  constants: { factor: 0.007184, weightExponent: 0.425, heightExponent: 0.725 },
  source: 'Du Bois, Arch Intern Med 1916;17:863',
  certainty: 'K',
} as const satisfies Formula

const SHOWN_PLACES = 2

/** Body surface in m2 by Mosteller: what doses are divided by unless somebody chose otherwise. */
export function bodySurfaceM2(heightCm: number, weightKg: number): number {
  return settled(Math.sqrt((heightCm * weightKg) / MOSTELLER.constants.divisor))
}

function duBoisM2(heightCm: number, weightKg: number): number {
  const { factor, weightExponent, heightExponent } = DU_BOIS.constants
  return settled(factor * weightKg ** weightExponent * heightCm ** heightExponent)
}

const METHODS = {
  mosteller: {
    formula: MOSTELLER,
    m2: bodySurfaceM2,
    worked: (height: number, weight: number) => `√(${height} × ${weight} ÷ ${MOSTELLER.constants.divisor})`,
  },
  dubois: {
    formula: DU_BOIS,
    m2: duBoisM2,
    worked: (height: number, weight: number) => {
      const { factor, weightExponent, heightExponent } = DU_BOIS.constants
      return `${factor} × ${weight}^${weightExponent} × ${height}^${heightExponent}`
    },
  },
} as const

export const HeightCm = quantity(...hardLimits('heightCm', 'cm'), 'cm')
export const WeightKg = quantity(...hardLimits('weightKg', 'kg'), 'kg')

export const BodySurfaceInput = z.strictObject({
  heightCm: HeightCm.nullable().default(null),
  weightKg: WeightKg.nullable().default(null),
  method: z.enum(['mosteller', 'dubois']).default('mosteller'),
})
export type BodySurfaceInput = z.output<typeof BodySurfaceInput>

/** m2, with the method it was computed by. */
export const BodySurfaceAnswer = scoreAnswer(MOSTELLER.formula).extend({
  method: z.enum(['mosteller', 'dubois']),
  formula: z.enum([MOSTELLER.formula, DU_BOIS.formula]),
})
export type BodySurfaceAnswer = z.output<typeof BodySurfaceAnswer>

/** Body surface in m2 by the method asked for, which the answer names; null without height and weight. */
export function answerBodySurface({ heightCm, weightKg, method }: BodySurfaceInput): BodySurfaceAnswer {
  const inputs = [input('heightCm', heightCm, 'cm'), input('weightKg', weightKg, 'kg')]
  const isKnown = heightCm !== null && weightKg !== null
  return {
    ...answerOf<BodySurfaceAnswer['formula']>(
      METHODS[method].formula,
      inputs,
      isKnown ? computed(METHODS[method], heightCm, weightKg) : null,
    ),
    method,
  }
}

function computed(
  { m2, worked }: (typeof METHODS)[keyof typeof METHODS],
  heightCm: number,
  weightKg: number,
): Computed {
  const raw = m2(heightCm, weightKg)
  return {
    raw,
    shown: roundHalfAway(raw, SHOWN_PLACES),
    worked: `${worked(heightCm, weightKg)} = ${written(raw, 6)}`,
  }
}
