import { z } from 'zod'
import { BclcStaging } from '../scores/bclc.ts'
import { ChildPughScore } from '../scores/child-pugh.ts'
import { CnlcStaging } from '../scores/cnlc.ts'
import { deriveFacts, type DerivedFacts } from './derived-facts.ts'
import { Judgement } from '../../model/snapshot.ts'
import { judgeDerived, outcomeOf } from './eligibility.ts'
import { Evaluation, inputNamed } from './evaluate.ts'
import type { Facts } from './facts.ts'
import { Interval } from '../interval.ts'
import { type Gate, Gate as GateSchema, gateFor } from './verdict.ts'
import type { Contraindication, Expression, Rule, Ruleset } from './ruleset-grammar.ts'
import { ThreeValued } from '../three-valued.ts'

/** One rule of the ruleset with what it found, what it read, and what it still needs. */
export const RuleResult = z.strictObject({
  id: z.string(),
  kind: z.enum(['absolute', 'relative', 'indication', 'advisory', 'condition']),
  label: z.string(),
  /** As the ruleset itself words it in Chinese; null where it does not. */
  labelZh: z.string().nullable(),
  result: ThreeValued,
  /** Whether the step down to relative holds; null where there is none or it was not needed. */
  downgrade: ThreeValued.nullable(),
  /** For contraindications: how it counts in the verdict. */
  outcome: z.enum(['absolute', 'relative', 'unknown', 'absent']).nullable(),
  /** How to proceed where the contraindication stepped down to relative. */
  technique: z.string().nullable(),
  techniqueZh: z.string().nullable(),
  evidence: z.array(
    z.strictObject({
      name: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null(), Interval, z.array(z.string())]),
      unit: z.string().optional(),
    }),
  ),
  /** Names of the facts that would settle it. */
  missing: z.array(z.string()),
})
export type RuleResult = z.output<typeof RuleResult>

export const EligibilityExplanation = Judgement.extend({
  rulesetId: z.string(),
  rulesetVersion: z.string(),
  gate: GateSchema,
  childPughScore: ChildPughScore,
  bclc: BclcStaging,
  cnlc: CnlcStaging,
  /** Indications, contraindications, advisories and conditions, each in the ruleset's order. */
  rules: z.array(RuleResult),
  /** Every fact that an undecided indication or contraindication waits for. */
  missing: z.array(z.string()),
})
export type EligibilityExplanation = z.output<typeof EligibilityExplanation>

/** The judgement with the result, evidence and missing facts of every rule. */
export function explainEligibility(ruleset: Ruleset, facts: Facts): EligibilityExplanation {
  const derived = deriveFacts(facts)
  const evaluation = new Evaluation(ruleset, derived)
  const judgement = judgeDerived(ruleset, derived)
  const explain = (kind: 'indication' | 'advisory' | 'condition') => (rule: Rule) =>
    simpleResult(rule, kind, evaluation, derived)
  const deciding = [
    ...ruleset.indications.map(explain('indication')),
    ...ruleset.contraindications.map((rule) => contraindicationResult(rule, evaluation, derived)),
  ]
  const gate: Gate = gateFor(judgement.verdict)
  return {
    ...judgement,
    rulesetId: ruleset.id,
    rulesetVersion: ruleset.version,
    gate,
    childPughScore: derived.childPugh,
    bclc: derived.bclc,
    cnlc: derived.cnlc,
    rules: [
      ...deciding,
      ...ruleset.advisories.map(explain('advisory')),
      ...ruleset.conditions.map(explain('condition')),
    ],
    missing: [...new Set(deciding.flatMap((rule) => rule.missing))],
  }
}

function simpleResult(
  rule: Rule,
  kind: RuleResult['kind'],
  evaluation: Evaluation,
  derived: DerivedFacts,
): RuleResult {
  return {
    id: rule.id,
    kind,
    label: rule.label,
    labelZh: rule.label_zh ?? null,
    result: evaluation.judge(rule.when),
    downgrade: null,
    outcome: null,
    technique: null,
    techniqueZh: null,
    evidence: evidenceFor([rule.when], evaluation, derived),
    missing: [...evaluation.missing(rule.when)],
  }
}

function contraindicationResult(
  rule: Contraindication,
  evaluation: Evaluation,
  derived: DerivedFacts,
): RuleResult {
  const plain = simpleResult(rule, rule.kind, evaluation, derived)
  const outcome = outcomeOf(rule, evaluation)
  const { downgrade } = rule
  if (!downgrade || plain.result !== true) return { ...plain, outcome }
  return {
    ...plain,
    outcome,
    downgrade: evaluation.judge(downgrade.when),
    technique: outcome === 'relative' ? downgrade.technique : null,
    techniqueZh: outcome === 'relative' ? (downgrade.technique_zh ?? null) : null,
    evidence: evidenceFor([rule.when, downgrade.when], evaluation, derived),
    missing: [...evaluation.missing(downgrade.when)],
  }
}

function evidenceFor(
  expressions: readonly Expression[],
  evaluation: Evaluation,
  derived: DerivedFacts,
): RuleResult['evidence'] {
  const names = new Set(expressions.flatMap((expression) => evaluation.inputs(expression)))
  return [...names].map((name) => {
    const { value, unit } = inputNamed(name).evidence(derived)
    const plain = Array.isArray(value)
      ? value.map(String)
      : (value as Exclude<typeof value, readonly string[]>)
    return { name, value: plain, ...(unit === undefined ? {} : { unit }) }
  })
}
