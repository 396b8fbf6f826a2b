import type { EligibilityExplanation } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import type { TitledRuleset } from '../ui/rule-words.ts'
import { useSession } from './session-context.ts'

type Judged = Pick<EligibilityExplanation, 'rulesetId' | 'rulesetVersion'>

/** Finds the document that a verdict was made by, with its titles and the hash of its text. */
export function useNamedRuleset() {
  const { rulesets } = useSession().background
  return ({
    rulesetId: id,
    rulesetVersion: version,
  }: Judged): { readonly ruleset: TitledRuleset; readonly sha256: string | undefined } =>
    rulesets.find(({ ruleset }) => ruleset.id === id && ruleset.version === version) ?? {
      ruleset: { id, version },
      sha256: undefined,
    }
}
