import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  EligibilityExplanation,
  RuleResult,
} from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { RulesetName } from '../ui/ruleset-name.tsx'
import { RuleLine } from './rule-line.tsx'
import { useNamedRuleset } from './use-named-ruleset.ts'
import { VerdictBanner } from './verdict-banner.tsx'

/** More undecided rules than this are folded: the first few name what to type next. */
const UNDECIDED_SHOWN = 5

const isIndication = (rule: RuleResult) => rule.kind === 'indication'
const isContraindication = (rule: RuleResult) => rule.kind === 'absolute' || rule.kind === 'relative'

/** What one ruleset says about the session while it is typed: the verdict, what applies, what is open, what is met. */
export function VerdictPanel({ verdict }: { readonly verdict: EligibilityExplanation }) {
  const { t } = useTranslation('eligibility')
  const [isWhole, setWhole] = useState(false)
  const { rulesetId, rules } = verdict
  const { ruleset, sha256 } = useNamedRuleset()(verdict)
  const contraindications = rules.filter(isContraindication)
  const unsettled = contraindications.filter(({ outcome }) => outcome === 'unknown')
  const undecided = [
    // What is there already, and may only step down, comes before what may not be there at all.
    ...unsettled.filter(({ result }) => result === true),
    ...unsettled.filter(({ result }) => result !== true),
    ...(verdict.indications.length === 0
      ? rules.filter((rule) => isIndication(rule) && rule.result === 'unknown')
      : []),
  ]
  const applies = contraindications.filter(({ outcome }) => outcome === 'absolute' || outcome === 'relative')
  const met = rules.filter((rule) => isIndication(rule) && rule.result === true)
  const quiet = contraindications.filter(({ outcome }) => outcome === 'absent')
  return (
    <Panel>
      <VerdictBanner
        verdict={verdict.verdict}
        ruleset={ruleset}
        open={undecided.length}
        of={contraindications.length + rules.filter(isIndication).length}
      />
      <Group title={t('fired')} rules={applies} rulesetId={rulesetId} />
      <Group
        title={t('undecided')}
        rules={isWhole ? undecided : undecided.slice(0, UNDECIDED_SHOWN)}
        rulesetId={rulesetId}
      />
      {undecided.length > UNDECIDED_SHOWN && (
        <Button compact variant="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('more', { count: undecided.length - UNDECIDED_SHOWN })}
        </Button>
      )}
      <Group title={t('indicated')} rules={met} rulesetId={rulesetId} />
      {quiet.length > 0 && (
        <details className="verdict-quiet">
          <summary>{t('quiet', { count: quiet.length })}</summary>
          {quiet.map((rule) => (
            <RuleLine key={rule.id} rule={rule} rulesetId={rulesetId} />
          ))}
        </details>
      )}
      <RulesetName ruleset={ruleset} sha256={sha256} />
    </Panel>
  )
}

interface GroupProps {
  readonly title: string
  readonly rules: readonly RuleResult[]
  readonly rulesetId: string
}

function Group({ title, rules, rulesetId }: GroupProps) {
  if (rules.length === 0) return null
  return (
    <>
      <h3 className="rule-group">{title}</h3>
      {rules.map((rule) => (
        <RuleLine key={rule.id} rule={rule} rulesetId={rulesetId} />
      ))}
    </>
  )
}
