import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesetId } from '../../shared/model/settings.ts'
import type {
  EligibilityExplanation,
  RuleResult,
} from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { RULESET_SHA256 } from '../../shared/rules/eligibility/rulesets.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { RuleLine } from './rule-line.tsx'
import { VerdictBanner } from './verdict-banner.tsx'

const HASH_DIGITS = 8
/** More undecided rules than this are folded: the first few name what to type next. */
const UNDECIDED_SHOWN = 5

const isIndication = (rule: RuleResult) => rule.kind === 'indication'
const isContraindication = (rule: RuleResult) => rule.kind === 'absolute' || rule.kind === 'relative'

/** What one ruleset says about the session while it is typed: the verdict, what is open, what has fired. */
export function VerdictPanel({ verdict }: { readonly verdict: EligibilityExplanation }) {
  const { t } = useTranslation('eligibility')
  const [isWhole, setWhole] = useState(false)
  const { rulesetId, rulesetVersion, rules } = verdict
  const id = rulesetId as RulesetId
  const contraindications = rules.filter(isContraindication)
  const undecided = [
    ...contraindications.filter(({ outcome }) => outcome === 'unknown'),
    ...(verdict.indications.length === 0
      ? rules.filter((rule) => isIndication(rule) && rule.result === 'unknown')
      : []),
  ]
  const fired = [
    ...contraindications.filter(({ outcome }) => outcome === 'absolute' || outcome === 'relative'),
    ...rules.filter((rule) => isIndication(rule) && rule.result === true),
  ]
  const quiet = contraindications.filter(({ outcome }) => outcome === 'absent')
  const shown = isWhole ? undecided : undecided.slice(0, UNDECIDED_SHOWN)
  return (
    <Panel
      title={t('title')}
      lead={
        <span className="verdict-ruleset tabular" title={RULESET_SHA256[id]}>
          {rulesetId} {rulesetVersion} {RULESET_SHA256[id].slice(0, HASH_DIGITS)}
        </span>
      }
    >
      <VerdictBanner
        verdict={verdict.verdict}
        open={undecided.length}
        of={contraindications.length + rules.filter(isIndication).length}
      />
      {shown.length > 0 && <h3 className="verdict-group">{t('undecided')}</h3>}
      {shown.map((rule) => (
        <RuleLine key={rule.id} rule={rule} rulesetId={id} />
      ))}
      {undecided.length > UNDECIDED_SHOWN && (
        <Button compact variant="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('more', { count: undecided.length - UNDECIDED_SHOWN })}
        </Button>
      )}
      {fired.length > 0 && <h3 className="verdict-group">{t('fired')}</h3>}
      {fired.map((rule) => (
        <RuleLine key={rule.id} rule={rule} rulesetId={id} />
      ))}
      {quiet.length > 0 && (
        <details className="verdict-quiet">
          <summary>{t('quiet', { count: quiet.length })}</summary>
          {quiet.map((rule) => (
            <RuleLine key={rule.id} rule={rule} rulesetId={id} />
          ))}
        </details>
      )}
    </Panel>
  )
}
