import { BclcStage } from '../scores/bclc.ts'
import { CnlcStage } from '../scores/cnlc.ts'
import {
  type DerivedFacts,
  macrovascularInvasion,
  missingForChildPugh,
  missingForStage,
} from './derived-facts.ts'
import { FACT_CHOICES, type FactName, type Facts, SITUATIONAL_TICKS } from './facts.ts'
import { exactly, type Interval } from '../interval.ts'
import { convertUnit } from '../plausibility/units.ts'

/** What a ruleset reads of one input; null = unknown. */
export type InputValue =
  | { readonly interval: Interval; readonly limitInTypedUnit?: (limit: number) => number }
  | { readonly possible: readonly (string | boolean)[] }
  | null

/** The value as it goes into the record of a judgement. */
export type Evidence = string | number | boolean | null | Interval | readonly string[]

export interface RuleInput {
  /** `number`, `boolean`, or the codes of a choice. */
  readonly kind: 'number' | 'boolean' | readonly string[]
  readonly read: (derived: DerivedFacts) => InputValue
  readonly evidence: (derived: DerivedFacts) => { readonly value: Evidence; readonly unit?: string }
  /** Facts that would settle the input while it is open. */
  readonly missing: (derived: DerivedFacts) => readonly FactName[]
}

/** Bands stand for these numbers, so that a limit of 70 or 3 always decides them. */
const BANDS: Record<string, Interval> = {
  '<70': { low: 0, high: 69.9 },
  '>=70': { low: 70, high: 100 },
  '<3': { low: 0, high: 2.9 },
  '>=3': { low: 3, high: Number.POSITIVE_INFINITY },
}

const NUMBERS = [
  'tumour_share_pct',
  'n_tumours',
  'max_diam_cm',
  'sum_diam_cm',
  'inr',
  'pt_prolongation_s',
  'he_grade',
  'ecog',
  'est_survival_months',
  'wbc',
  'plt',
  'crcl_mL_min',
] as const satisfies readonly FactName[]

const FLAGS = [
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
] as const satisfies readonly FactName[]

/** Every input a ruleset may name. */
export const RULE_INPUTS: ReadonlyMap<string, RuleInput> = new Map<string, RuleInput>([
  ...NUMBERS.map((name) => [name, numberInput(name)] as const),
  ...FLAGS.map((name) => [name, simpleInput(name, 'boolean')] as const),
  ...SITUATIONAL_TICKS.map((name) => [name, simpleInput(name, 'boolean', false)] as const),
  ...Object.entries(FACT_CHOICES).map(
    ([name, codes]) => [name, simpleInput(name as keyof typeof FACT_CHOICES, codes)] as const,
  ),
  ['bleeding', simpleInput('bleeding', FACT_CHOICES.bleeding, 'none')],
  ['mvi', { ...simpleInput('mvi', 'boolean'), read: ({ facts }) => choice(macrovascularInvasion(facts)) }],
  ['coagulation', coagulationInput()],
  ['bilirubin_umol_L', twoUnitInput('bilirubin', 'bili', 'bili_mg_dl', { limit: 51, pair: 3 })],
  [
    'creatinine_umol_L',
    twoUnitInput('creatinine', 'creatinine_umol_L', 'creatinine_mg_dl', { limit: 176.8, pair: 2 }),
  ],
  ['child_pugh', childPughInput()],
  ['bclc', stageInput('bclc', BclcStage.options)],
  ['cnlc', stageInput('cnlc', CnlcStage.options)],
])

function numberInput(name: (typeof NUMBERS)[number]): RuleInput {
  return {
    kind: 'number',
    read: ({ facts }) => {
      const value = facts[name]
      if (value === null || value === undefined) return null
      if (typeof value === 'object') return { interval: value }
      if (typeof value === 'number') return { interval: exactly(value) }
      const band = BANDS[value]
      return band ? { interval: band } : null
    },
    evidence: ({ facts }) => ({ value: facts[name] ?? null }),
    missing: () => [name],
  }
}

function simpleInput(
  name: (typeof FLAGS)[number] | (typeof SITUATIONAL_TICKS)[number] | keyof typeof FACT_CHOICES | 'mvi',
  kind: RuleInput['kind'],
  whenEmpty: string | boolean | null = null,
): RuleInput {
  const valueOf = (facts: Facts) => facts[name] ?? whenEmpty
  return {
    kind,
    read: ({ facts }) => choice(valueOf(facts)),
    evidence: ({ facts }) => ({ value: valueOf(facts) }),
    missing: () => [name],
  }
}

/** What was ticked counts only with a test behind it: neither INR nor PT on file leaves coagulation unknown. */
function coagulationInput(): RuleInput {
  const isTested = (facts: Facts) => (facts.inr ?? facts.pt_prolongation_s ?? null) !== null
  return {
    ...simpleInput('coagulation', FACT_CHOICES.coagulation),
    read: ({ facts }) => (isTested(facts) ? choice(facts.coagulation ?? null) : null),
    missing: ({ facts }) => [
      ...((facts.coagulation ?? null) === null ? (['coagulation'] as const) : []),
      ...(isTested(facts) ? [] : (['inr'] as const)),
    ],
  }
}

/** Tested in the unit that was typed: the usual limit has a round partner, any other is converted. */
function twoUnitInput(
  quantity: 'bilirubin' | 'creatinine',
  umolL: 'bili' | 'creatinine_umol_L',
  mgDl: 'bili_mg_dl' | 'creatinine_mg_dl',
  paired: { readonly limit: number; readonly pair: number },
): RuleInput {
  const limitInTypedUnit = (limit: number) =>
    limit === paired.limit ? paired.pair : (convertUnit(quantity, limit, 'umol/L', 'mg/dL') ?? Number.NaN)
  return {
    kind: 'number',
    read: ({ facts }) => {
      const [si, us] = [facts[umolL] ?? null, facts[mgDl] ?? null]
      if (si !== null) return { interval: exactly(si) }
      return us === null ? null : { interval: exactly(us), limitInTypedUnit }
    },
    evidence: ({ facts }) => {
      const us = facts[mgDl] ?? null
      return us === null ? { value: facts[umolL] ?? null, unit: 'umol/L' } : { value: us, unit: 'mg/dL' }
    },
    missing: () => [umolL],
  }
}

function childPughInput(): RuleInput {
  const interval = ({ childPugh: { low, high } }: DerivedFacts): Interval => ({ low, high })
  return {
    kind: 'number',
    read: (derived) => ({ interval: interval(derived) }),
    evidence: (derived) => ({ value: interval(derived) }),
    missing: missingForChildPugh,
  }
}

function stageInput(system: 'bclc' | 'cnlc', codes: readonly string[]): RuleInput {
  return {
    kind: codes,
    read: (derived) => ({ possible: derived[system].possible }),
    evidence: (derived) => ({ value: derived[system].stage ?? derived[system].possible }),
    missing: missingForStage,
  }
}

function choice(value: string | boolean | null): InputValue {
  return value === null ? null : { possible: [value] }
}
