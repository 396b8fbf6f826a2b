import { z } from 'zod'
import { count, IsoDate, text } from './primitives.ts'

/** The rulesets that come with the program. */
export const ShippedRulesetId = z.enum(['cn-moh-2011', 'cn-nhc-2022', 'west-bclc-2022'])
export type ShippedRulesetId = z.output<typeof ShippedRulesetId>
/** Version of all three: a changed rule is a new version, and old sessions keep theirs. */
export const SHIPPED_VERSION = '1.0.0'

/** Small letters, digits, dots and hyphens: it stands in file names, commands and records. */
export const RulesetId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
export type RulesetId = z.output<typeof RulesetId>
export const RulesetVersion = z
  .string()
  .max(20)
  .regex(/^\d+\.\d+\.\d+$/)

/** One version of a ruleset, as settings, snapshots and questions name it. */
export const RulesetName = z.strictObject({ id: RulesetId, version: RulesetVersion })
export type RulesetName = z.output<typeof RulesetName>

/** From which procedure date to which a ruleset judges, both days included; null leaves that end open. */
export const RulesetPeriod = RulesetName.extend({
  validFrom: IsoDate.nullable(),
  validTo: IsoDate.nullable(),
}).refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo >= validFrom, {
  path: ['validTo'],
  error: 'the period ends before it begins',
  params: { kind: 'period-upside-down' },
})
export type RulesetPeriod = z.output<typeof RulesetPeriod>

/** A shipped ruleset that judges every session. */
export function always(id: ShippedRulesetId): RulesetPeriod {
  return { id, version: SHIPPED_VERSION, validFrom: null, validTo: null }
}

/** A shipped ruleset may be named by its id alone: it then judges every session. */
const ActiveRuleset = z.preprocess((given) => {
  const shipped = ShippedRulesetId.safeParse(given)
  return shipped.success ? always(shipped.data) : given
}, RulesetPeriod)

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

/** What stands at the head of a printed report. */
export const Letterhead = z.strictObject({
  hospital: text(120).nullable().default(null),
  address: text(200).nullable().default(null),
  phone: text(60).nullable().default(null),
})
export type Letterhead = z.output<typeof Letterhead>

/** Choices of the department; every session keeps what was in force when it was saved. */
export const Settings = z.strictObject({
  departmentName: text(120),
  /** Those in force on a procedure date judge together; the strictest verdict decides what saving needs. */
  activeRulesets: z
    .array(ActiveRuleset)
    .min(1)
    .max(40)
    .superRefine((periods, ctx) => {
      const at = periods.findIndex((period, index) =>
        periods.slice(0, index).some((earlier) => earlier.id === period.id && overlap(earlier, period)),
      )
      if (at !== -1)
        ctx.addIssue({
          code: 'custom',
          path: [at],
          message: 'two periods of one ruleset overlap',
          params: { kind: 'periods-overlap' },
        })
    }),
  holidays: z.array(IsoDate).max(400),
  lockAfterMin: count(1, 15).meta({ unit: 'min' }),
  /** When both are on file, which one Child-Pugh takes. */
  coagulationVariant: z.enum(['inr', 'pt']),
  /** Ask for a rise of at least 5 mm before mRECIST says PD. */
  fiveMmRule: z.boolean(),
  operators: z.array(text(100)).max(100),
  shelfLifeDays: ShelfLifeDays,
  letterhead: Letterhead.prefault({}),
  /** Offered when a session is logged. */
  rooms: z.array(text(60)).max(40).default([]),
  angiographyUnits: z.array(text(60)).max(40).default([]),
  /** Offered when a patient is registered. */
  wards: z.array(text(60)).max(60).default([]),
})
export type Settings = z.output<typeof Settings>

function overlap(a: RulesetPeriod, b: RulesetPeriod): boolean {
  return startsBy(a, b.validTo) && startsBy(b, a.validTo)
}

/** Whether a period has begun by the end of another. */
function startsBy({ validFrom }: RulesetPeriod, end: string | null): boolean {
  return validFrom === null || end === null || validFrom <= end
}
