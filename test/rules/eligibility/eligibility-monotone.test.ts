import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Judgement } from '../../../src/shared/model/snapshot.ts'
import { judgeEligibility } from '../../../src/shared/rules/eligibility/eligibility.ts'
import {
  FACT_CHOICES,
  type FactName,
  Facts,
  SITUATIONAL_TICKS,
} from '../../../src/shared/rules/eligibility/facts.ts'
import { RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'

const tenths = (from: number, to: number) =>
  fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10)
const flags = [
  'pv_stent_restored_flow',
  'hepatofugal_flow',
  'massive_bilobar_replacement',
  'active_hepatitis_untreated',
  'cachexia',
  'multi_organ_failure',
  'hepatorenal_syndrome',
  'severe_renal_dysfunction',
  'technical_impediment',
  'untreated_high_risk_varices',
  'biliary_risk',
  'severe_cardiopulmonary',
  'selective_access',
  'mvi',
] as const

/** Mostly well patients: a completely random one is contraindicated several times over. */
const mostly = <T>(usual: T, any: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: any })
const choices = Object.fromEntries(
  Object.entries(FACT_CHOICES).map(([name, codes]) => [
    name,
    mostly<string>(codes[0], fc.constantFrom<string>(...codes)),
  ]),
)
const complete = fc
  .record({
    ...choices,
    ...Object.fromEntries(flags.map((name) => [name, mostly(name === 'selective_access', fc.boolean())])),
    ...Object.fromEntries(SITUATIONAL_TICKS.map((name) => [name, mostly(false, fc.boolean())])),
    tumour_share_pct: mostly(30, tenths(0, 100)),
    n_tumours: fc.integer({ min: 0, max: 6 }),
    max_diam_cm: tenths(0, 12),
    bili: mostly(20, tenths(1, 90)),
    alb: mostly(38, tenths(20, 50)),
    inr: mostly(1.1, tenths(0.8, 3)),
    he_grade: mostly(0, fc.integer({ min: 0, max: 4 })),
    ecog: mostly(0, fc.integer({ min: 0, max: 4 })),
    est_survival_months: mostly(12, tenths(0, 24)),
    wbc: mostly(5, tenths(1, 9)),
    plt: mostly(120, fc.integer({ min: 20, max: 300 })),
    creatinine_umol_L: mostly(80, tenths(40, 250)),
    crcl_mL_min: mostly(75, fc.integer({ min: 10, max: 120 })),
  })
  .filter((facts) => Facts.safeParse(facts).success)
  .map((facts) => Facts.parse(facts))

const situational: readonly FactName[] = [...SITUATIONAL_TICKS, 'bleeding', 'ecog_due_to_tumour']

/** The same patient known in two degrees: `less` has blanks in more places. */
const pair = complete.chain((facts) => {
  const open = (Object.keys(facts) as FactName[]).filter((name) => !situational.includes(name))
  return fc
    .tuple(fc.subarray(open, { maxLength: 3 }), fc.subarray(open, { maxLength: 5 }))
    .map(([first, second]) => {
      const blank = (names: readonly FactName[]): Facts => ({
        ...facts,
        ...Object.fromEntries(names.map((name) => [name, null])),
      })
      return { more: blank(first), less: blank([...first, ...second]) }
    })
})

/** More knowledge may settle what was open and may not unsay what was settled. */
function contradictions(less: Judgement, more: Judgement): string[] {
  const keeps = (settled: readonly string[], later: readonly string[]) =>
    settled.filter((id) => !later.includes(id))
  const reopened = [
    ...more.unknown.filter((id) => !less.unknown.includes(id)),
    ...more.indicationsUnknown.filter((id) => !less.indicationsUnknown.includes(id)),
  ]
  const verdictChanged = less.verdict !== 'INSUFFICIENT' && less.verdict !== more.verdict
  return [
    ...(verdictChanged ? [`${less.verdict} became ${more.verdict}`] : []),
    ...keeps(less.absolute, more.absolute),
    ...keeps(less.relative, more.relative),
    ...keeps(less.indications, more.indications),
    ...keeps(less.advisories, more.advisories),
    ...reopened,
  ]
}

it.each(Object.values(RULESETS))('$id never takes back a verdict when more becomes known', (ruleset) => {
  fc.assert(
    fc.property(pair, ({ less, more }) => {
      const [before, after] = [judgeEligibility(ruleset, less), judgeEligibility(ruleset, more)]
      expect(contradictions(before, after)).toEqual([])
      expect(after.childPugh.low).toBeGreaterThanOrEqual(before.childPugh.low)
      expect(after.childPugh.high).toBeLessThanOrEqual(before.childPugh.high)
    }),
    { numRuns: 500 },
  )
})
