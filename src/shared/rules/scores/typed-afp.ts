import { z } from 'zod'
import type { ExplainedInput } from '../../model/formula.ts'
import { compareInterval, exactly } from '../interval.ts'
import { refuseBeyondHardLimits, typedUnit } from '../plausibility/measured-quantity.ts'
import { convertUnit } from '../plausibility/units.ts'
import type { ThreeValued } from '../three-valued.ts'
import { input } from './explain.ts'

export const AFP_UNITS = ['ng/mL', 'ug/L', '[IU]/mL', 'k[IU]/L'] as const

/**
 * Alpha-fetoprotein as typed; null, `{ value: null }` or left out = missing. The comparator is what the analyser
 * printed before the number: `>` for a value above its range, `<` for one below it.
 */
export const TypedAfp = z
  .strictObject({
    value: z.number().nullable(),
    comparator: z.enum(['<', '>']).nullable().default(null),
    unit: typedUnit(AFP_UNITS),
  })
  .superRefine((afp, ctx) => refuseBeyondHardLimits('afp', afp, ctx))
  .transform(({ value, comparator, unit }) => (value === null ? null : { value, comparator, unit }))
  .nullable()
  .default(null)
export type TypedAfp = z.output<typeof TypedAfp>

/** The number of an AFP in ng/mL, exact; with a comparator it is the bound. null = missing. */
export function afpNgMl(afp: TypedAfp): number | null {
  return afp && convertUnit('afp', afp.value, afp.unit, 'ng/mL')
}

/**
 * Whether an AFP is above (`>`), or at or above (`>=`), a limit in ng/mL. A bound decides only when every value it
 * leaves open agrees: `> 400` is above 400, `< 400` is not, and of `> 300` it is not known.
 */
export function afpReaches(afp: TypedAfp, comparison: '>' | '>=', limitNgMl: number): ThreeValued {
  const ngMl = afpNgMl(afp)
  if (afp === null || ngMl === null) return 'unknown'
  switch (afp.comparator) {
    case '>':
      return ngMl >= limitNgMl ? true : 'unknown'
    case '<':
      return ngMl <= limitNgMl ? false : 'unknown'
    case null:
      return compareInterval(exactly(ngMl), comparison, limitNgMl)
  }
}

/** The AFP as an explanation lists it: `> 400` where only a bound is known. */
export function afpInput(afp: TypedAfp, points: ExplainedInput['points'] = null): ExplainedInput {
  const value = afp?.comparator ? `${afp.comparator} ${afp.value}` : afp?.value
  return input('afp', value, afp?.unit ?? 'ng/mL', points)
}
