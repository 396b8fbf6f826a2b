import { z } from 'zod'
import { spelledUnit } from '../../model/primitives.ts'
import { hardLimits } from './plausibility.ts'

const spelled = (unit: string): unknown => (typeof unit === 'string' ? spelledUnit(unit) : unit)

/** A unit out of a few; micro may come as either Greek letter mu. */
export function typedUnit<const U extends string>(units: readonly U[]) {
  return z.preprocess(spelled, z.enum(units))
}

/** Adds an issue where a value is beyond the hard limits of the unit that it was typed in. */
export function refuseBeyondHardLimits(
  field: string,
  { value, unit }: { readonly value: number | null; readonly unit: string },
  ctx: z.RefinementCtx,
): void {
  if (value === null) return
  const [low, high] = hardLimits(field, unit)
  const about = { origin: 'number', inclusive: true, path: ['value'], input: value, params: { unit } }
  if (value < low) ctx.addIssue({ code: 'too_small', minimum: low, ...about })
  if (value > high) ctx.addIssue({ code: 'too_big', maximum: high, ...about })
}

/**
 * A laboratory value with the unit it was typed in; null, `{ value: null }` or left out = missing. Refused beyond the
 * hard limits of that unit, so that an albumin of 38 g/dL, which is one of 38 g/L, is asked back and not scored.
 */
export function measuredQuantity<const U extends string>(field: string, units: readonly U[]) {
  return z
    .strictObject({ value: z.number().nullable(), unit: typedUnit(units) })
    .superRefine((quantity, ctx) => refuseBeyondHardLimits(field, quantity, ctx))
    .transform(({ value, unit }) => (value === null ? null : { value, unit }))
    .nullable()
    .default(null)
}

/** A laboratory value that has one unit only, typed as a bare number; null or left out = missing. */
export function measuredNumber(field: string, unit: string) {
  const [low, high] = hardLimits(field, unit)
  return z.number().min(low).max(high).meta({ unit }).nullish()
}
