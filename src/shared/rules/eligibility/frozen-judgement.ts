import { z } from 'zod'
import { canonicalText, type Json } from '../../kit/canonical-text.ts'
import { err, ok, type Result } from '../../kit/result.ts'
import { IsoDate } from '../../model/primitives.ts'
import { type EligibilityExplanation, explainEligibility } from './eligibility-explanation.ts'
import { type FactName, Facts } from './facts.ts'
import type { Ruleset } from './ruleset-grammar.ts'

/** The part of a frozen snapshot that a ruleset said: what judging again has to give once more. */
export interface FrozenJudgement {
  readonly derived: readonly Derived[]
  readonly rule_results: readonly unknown[]
  readonly verdict: string
  readonly indications_fired: readonly string[]
}

interface Derived {
  readonly name: string
  readonly formula_id: string
  readonly formula_version: string
}

/** What is read of a stored snapshot to judge it again. Snapshots of the first versions lack the coagulation variant. */
const Frozen = z.looseObject({
  inputs: z.array(
    z.looseObject({
      name: z.string(),
      value: z.unknown(),
      status: z.string(),
      sampled_on: IsoDate.nullable().optional(),
    }),
  ),
  coagulation_variant: z.enum(['inr', 'pt']).optional(),
  derived: z.array(
    z.looseObject({
      name: z.string(),
      formula_id: z.string(),
      formula_version: z.string(),
      value: z.unknown(),
      coag_variant: z.enum(['inr', 'pt']).nullable().optional(),
    }),
  ),
  rule_results: z.array(z.unknown()),
  verdict: z.string(),
  indications_fired: z.array(z.string()),
  advisories: z.array(z.looseObject({ id: z.string() })),
})

/** What a snapshot keeps of an explanation (domain 1.4); the words of the rules stay in the ruleset. */
export function frozenJudgement(explanation: EligibilityExplanation): FrozenJudgement {
  return {
    derived: derivedOf(explanation),
    rule_results: explanation.rules.map(({ id, kind, result, downgrade, outcome, evidence }) => ({
      id,
      kind,
      result,
      downgrade,
      outcome,
      evidence,
    })),
    verdict: explanation.verdict,
    indications_fired: explanation.indications,
  }
}

/** Judges the frozen inputs of a snapshot by a ruleset, its own or another. */
export function judgeFrozen(
  body: unknown,
  ruleset: Ruleset,
): Result<EligibilityExplanation, { readonly code: 'unreadable' }> {
  const frozen = Frozen.safeParse(body)
  if (!frozen.success) return err({ code: 'unreadable' })
  const { inputs, derived, coagulation_variant } = frozen.data
  const scored = derived.find(({ name }) => name === 'child_pugh')?.coag_variant
  const known = inputs.filter(({ status }) => status === 'known')
  if (!known.every(isFact)) return err({ code: 'unreadable' })
  const facts = Object.fromEntries(known.map(({ name, value }) => [name, value])) as Facts
  // With both tests on file the one that was scored is the department's choice; with one there is no choice.
  const variant = coagulation_variant ?? scored ?? 'inr'
  return ok(explainEligibility(ruleset, { ...facts, coag_variant: variant }))
}

/** What a snapshot was judged by, with the day of each value, and the stages that it came to. */
export interface FrozenInputs {
  readonly facts: Facts
  readonly sampledOn: ReadonlyMap<string, string>
  /** One, or those that were still possible. */
  readonly bclc: readonly string[]
}

/** Reads the inputs of a stored snapshot for print; null where they cannot be read any more. */
export function frozenInputs(body: unknown): FrozenInputs | null {
  const frozen = Frozen.safeParse(body)
  if (!frozen.success) return null
  const known = frozen.data.inputs.filter(({ status }) => status === 'known')
  const stage = z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .safeParse(frozen.data.derived.find(({ name }) => name === 'bclc')?.value)
  if (!known.every(isFact)) return null
  return {
    facts: Object.fromEntries(known.map(({ name, value }) => [name, value])) as Facts,
    sampledOn: new Map(
      known.flatMap(({ name, sampled_on }) => (sampled_on == null ? [] : [[name, sampled_on] as const])),
    ),
    bclc: stage.data ?? [],
  }
}

/** A value that a rule can read. The limits of typing do not hold here: they may have been others on that day. */
function isFact({ name, value }: { readonly name: string; readonly value?: unknown }): boolean {
  if (!Object.hasOwn(Facts.shape, name)) return false
  const parsed = Facts.shape[name as FactName].safeParse(value)
  return parsed.success || parsed.error.issues.every(({ code }) => code === 'too_big' || code === 'too_small')
}

/** How a stored snapshot differs from what judging it again says; null when it does not. */
export function differenceOf(body: unknown, again: EligibilityExplanation): 'verdict' | 'rules' | null {
  const stored = Frozen.parse(body)
  const now = frozenJudgement(again)
  if (stored.verdict !== now.verdict) return 'verdict'
  const advisories = stored.advisories.map(({ id }) => id)
  const isSame =
    same(stored.rule_results, now.rule_results) &&
    same(stored.indications_fired, now.indications_fired) &&
    same(advisories, again.advisories) &&
    now.derived.every((value) => {
      const before = stored.derived.find(({ name }) => name === value.name)
      // A score whose formula has moved on is another number by right, and no sign of tampering.
      return before === undefined || !isSameFormula(before, value) || same(before, value)
    })
  return isSame ? null : 'rules'
}

const isSameFormula = (a: Derived, b: Derived): boolean =>
  a.formula_id === b.formula_id && a.formula_version === b.formula_version

const same = (a: unknown, b: unknown): boolean => canonicalText(a as Json) === canonicalText(b as Json)

function derivedOf({ childPughScore, bclc, cnlc }: EligibilityExplanation): Derived[] {
  const { low, high, coagVariant, points } = childPughScore
  return [
    derived('child_pugh', childPughScore.formula, {
      value: { low, high },
      points,
      coag_variant: coagVariant,
    }),
    derived('bclc', bclc.formula, { value: bclc.stage ?? bclc.possible }),
    derived('cnlc', cnlc.formula, { value: cnlc.stage ?? cnlc.possible }),
  ]
}

/** `cp.v1` is version `v1` of `cp`. */
function derived(name: string, formula: string, score: object): Derived {
  const dot = formula.lastIndexOf('.')
  return { name, ...score, formula_id: formula.slice(0, dot), formula_version: formula.slice(dot + 1) }
}
