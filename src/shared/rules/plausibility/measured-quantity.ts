import { z } from 'zod'
import { spelledUnit } from '../../model/primitives.ts'
import { hardLimits } from './plausibility.ts'

const spelled = (unit: string): unknown => (typeof unit === 'string' ? spelledUnit(unit) : unit)

/**
 * A laboratory value with the unit it was typed in; null, `{ value: null }` or left out = missing. Refused beyond the
 * hard limits of that unit, so that an albumin of 38 g/dL, which is one of 38 g/L, is asked back and not scored.
 */
export function measuredQuantity<const U extends string>(field: string, units: readonly U[]) {
  return z
    .strictObject({ value: z.number().nullable(), unit: z.preprocess(spelled, z.enum(units)) })
    .superRefine(({ value, unit }, ctx) => {
      if (value === null) return
      const [low, high] = hardLimits(field, unit)
      const about = { origin: 'number', inclusive: true, path: ['value'], input: value, params: { unit } }
      if (value < low) ctx.addIssue({ code: 'too_small', minimum: low, ...about })
      if (value > high) ctx.addIssue({ code: 'too_big', maximum: high, ...about })
    })
    .transform(({ value, unit }) => (value === null ? null : { value, unit }))
    .nullable()
    .default(null)
}
