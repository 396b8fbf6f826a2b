import type { Judgement, Verdict } from '../../model/snapshot.ts'
import { type DerivedFacts, deriveFacts } from './derived-facts.ts'
import { Evaluation } from './evaluate.ts'
import type { Facts } from './facts.ts'
import type { Contraindication, Rule, Ruleset } from './ruleset-grammar.ts'
import type { ThreeValued } from '../three-valued.ts'

/** How one contraindication came out. */
export type ContraindicationOutcome = 'absolute' | 'relative' | 'unknown' | 'absent'

/** Judges the facts by one ruleset. Unknown facts stay unknown: a verdict is given only where they cannot matter. */
export function judgeEligibility(ruleset: Ruleset, facts: Facts): Judgement {
  return judgeDerived(ruleset, deriveFacts(facts))
}

export function judgeDerived(ruleset: Ruleset, derived: DerivedFacts): Judgement {
  const evaluation = new Evaluation(ruleset, derived)
  const outcomes = ruleset.contraindications.map((rule) => ({ rule, outcome: outcomeOf(rule, evaluation) }))
  const withOutcome = (wanted: ContraindicationOutcome) =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ rule }) => rule.id)
  const withResult = (rules: readonly Rule[], wanted: ThreeValued) =>
    rules.filter((rule) => evaluation.judge(rule.when) === wanted).map((rule) => rule.id)
  const lists = {
    absolute: withOutcome('absolute'),
    relative: withOutcome('relative'),
    unknown: withOutcome('unknown'),
    indications: withResult(ruleset.indications, true),
    indicationsUnknown: withResult(ruleset.indications, 'unknown'),
    advisories: withResult(ruleset.advisories, true),
  }
  const { low, high } = derived.childPugh
  return { verdict: verdictOf(lists), ...lists, childPugh: { low, high } }
}

/** A fired absolute contraindication steps down where its exception holds, and is open while that is unknown. */
export function outcomeOf(rule: Contraindication, evaluation: Evaluation): ContraindicationOutcome {
  const fired = evaluation.judge(rule.when)
  if (fired === 'unknown') return 'unknown'
  if (!fired) return 'absent'
  if (!rule.downgrade) return rule.kind
  const stepsDown = evaluation.judge(rule.downgrade.when)
  return stepsDown === 'unknown' ? 'unknown' : stepsDown ? rule.downgrade.to : rule.kind
}

/**
 * The order matters: one certain absolute contraindication decides even when other data are missing, and a
 * relative one does not hide an undecided one.
 */
function verdictOf(lists: Omit<Judgement, 'verdict' | 'childPugh' | 'advisories'>): Verdict {
  if (lists.absolute.length > 0) return 'ABSOLUTE'
  if (lists.unknown.length > 0) return 'INSUFFICIENT'
  if (lists.relative.length > 0) return 'RELATIVE'
  if (lists.indications.length > 0) return 'ELIGIBLE'
  return lists.indicationsUnknown.length > 0 ? 'INSUFFICIENT' : 'NO_INDICATION'
}
