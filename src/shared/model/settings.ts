import { z } from 'zod'
import { count, IsoDate, text } from './primitives.ts'

export const RulesetId = z.enum(['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'])
export type RulesetId = z.output<typeof RulesetId>

/** For how many days before the procedure a value counts as known; an older one is unknown. */
export const ShelfLifeDays = z.strictObject({
  laboratory: count(0, 90).meta({ unit: 'd' }),
  imaging: count(0, 365).meta({ unit: 'd' }),
  ecog: count(0, 90).meta({ unit: 'd' }),
  height: count(0, 3650).meta({ unit: 'd' }),
  weight: count(0, 365).meta({ unit: 'd' }),
})
export type ShelfLifeDays = z.output<typeof ShelfLifeDays>

/** A decision of this program; a department may set its own. */
export const DEFAULT_SHELF_LIFE_DAYS: ShelfLifeDays = {
  laboratory: 7,
  imaging: 30,
  ecog: 7,
  height: 365,
  weight: 30,
}

/** Choices of the department; every session keeps what was in force when it was saved. */
export const Settings = z.strictObject({
  departmentName: text(120),
  /** Judged together; the strictest verdict decides what saving needs. */
  activeRulesets: z
    .array(RulesetId)
    .min(1)
    .max(3)
    .refine((ids) => new Set(ids).size === ids.length, {
      error: 'a ruleset is named twice',
      params: { kind: 'twice' },
    }),
  holidays: z.array(IsoDate).max(400),
  lockAfterMin: count(1, 15).meta({ unit: 'min' }),
  /** When both are on file, which one Child-Pugh takes. */
  coagulationVariant: z.enum(['inr', 'pt']),
  /** Ask for a rise of at least 5 mm before mRECIST says PD. */
  fiveMmRule: z.boolean(),
  operators: z.array(text(100)).max(100),
  shelfLifeDays: ShelfLifeDays,
})
export type Settings = z.output<typeof Settings>
