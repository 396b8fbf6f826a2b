import { z } from 'zod'
import { count, IsoDate, text } from './primitives.ts'

export const RulesetId = z.enum(['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'])
export type RulesetId = z.output<typeof RulesetId>

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
})
export type Settings = z.output<typeof Settings>
