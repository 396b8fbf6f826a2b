import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'
import type { Expression } from '../../shared/rules/eligibility/ruleset-grammar.ts'
import type { NamedRuleset } from '../../shared/rules/eligibility/rulesets.ts'

export type Finding = keyof ClinicalFindings

/** What stages and scores are made of, where a rule reads the stage. */
const BEHIND: Readonly<Record<string, readonly Finding[]>> = {
  bclc: ['n_tumours', 'max_diam_cm', 'mvi', 'distant_mets', 'ecog', 'ecog_due_to_tumour'],
  cnlc: ['n_tumours', 'max_diam_cm', 'mvi', 'distant_mets', 'ecog'],
  child_pugh: ['ascites', 'he_grade', 'he_suppressed_by_medication', 'pbc_psc'],
}

function inputsOf(expression: Expression): readonly string[] {
  if ('all' in expression) return expression.all.flatMap(inputsOf)
  if ('any' in expression) return expression.any.flatMap(inputsOf)
  if ('not' in expression) return inputsOf(expression.not)
  if ('ref' in expression) return []
  return ['cmp' in expression ? expression.cmp[0] : expression.in[0]]
}

/** The findings that any of the rulesets reads: nothing else has to be asked. */
export function findingsReadBy(rulesets: readonly NamedRuleset[]): ReadonlySet<Finding> {
  const rules = rulesets.flatMap(({ ruleset }) => [
    ...ruleset.conditions.map(({ when }) => when),
    ...ruleset.indications.map(({ when }) => when),
    ...ruleset.advisories.map(({ when }) => when),
    ...ruleset.contraindications.flatMap(({ when, downgrade }) =>
      downgrade ? [when, downgrade.when] : [when],
    ),
  ])
  const inputs = rules.flatMap(inputsOf)
  // The form shows BCLC whatever the rulesets read.
  return new Set([...inputs.flatMap((name) => BEHIND[name] ?? [name as Finding]), 'ecog_due_to_tumour'])
}

/**
 * Whether a finding has to be asked at all, given the others: the cause of a block only where there is one, the
 * cause of a low count only where it is low. What has an answer stays on the screen.
 */
export function isAsked(name: Finding, findings: ClinicalFindings, waitedFor: ReadonlySet<string>): boolean {
  if ((findings[name] ?? null) !== null) return true
  const blocked = findings.pv_main === 'partial' || findings.pv_main === 'complete'
  switch (name) {
    case 'sum_diam_cm':
      return (findings.n_tumours ?? 0) > 1
    case 'pv_cause':
      return blocked
    case 'pv_collaterals':
      return findings.pv_main === 'complete'
    case 'pv_stent_restored_flow':
      return findings.pv_main === 'complete' && findings.pv_cause !== 'bland'
    case 'mvi':
      return !(blocked && (findings.pv_cause === 'tumour' || findings.pv_cause === 'mixed'))
    case 'wbc_cause':
    case 'plt_cause':
    case 'crcl_mL_min':
    case 'severe_renal_dysfunction':
      return waitedFor.has(name)
    case 'he_suppressed_by_medication':
      // At grade 0 it is the suppression alone that scores; from grade 1 on the grade scores as much.
      return findings.he_grade === 0 || findings.he_suppressed_by_medication === true
    case 'ecog_due_to_tumour':
      return findings.ecog === 1 || findings.ecog === 2
    default:
      return true
  }
}
