import { useTranslation } from 'react-i18next'
import { OVERRIDE_REASONS } from '../../shared/rules/eligibility/verdict.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { FrozenRules } from '../ui/frozen-rules.tsx'
import { Panel } from '../ui/panel.tsx'
import { RulesetName } from '../ui/ruleset-name.tsx'
import { Rereading } from './rereading.tsx'
import { useSession } from './session-context.ts'
import { VerdictBanner } from './verdict-banner.tsx'

/** The verdicts that this session was saved with: completing the record does not judge again. */
export function FrozenPanel() {
  const { t } = useTranslation('eligibility')
  const language = useLanguage()
  const { background } = useSession()
  const snapshots = background.record.snapshots.filter(
    ({ sessionUid }) => sessionUid === background.completing?.uid,
  )
  return (
    <Panel title={t('frozenTitle')}>
      {snapshots.map(({ uid, rulesetId, rulesetVersion, rulesetSha256, judgement, decision }) => {
        const ruleset = { id: rulesetId, version: rulesetVersion }
        const { reason, override } = decision
        return (
          <div key={uid} className="verdict-frozen">
            <VerdictBanner verdict={judgement.verdict} ruleset={ruleset} open={0} of={0} />
            <FrozenRules ruleset={ruleset} judgement={judgement} />
            {reason !== null && <p>{reason}</p>}
            {override !== null && (
              <p>
                <b>{wordFor(OVERRIDE_REASONS, override.code, language)}</b> {override.text}{' '}
                <span className="muted">
                  {[override.responsiblePhysician, override.secondPerson].join(', ')}
                </span>
              </p>
            )}
            <RulesetName ruleset={ruleset} sha256={rulesetSha256} />
            <Rereading snapshotUid={uid} />
          </div>
        )
      })}
      <p className="small faint">{t('frozenHint')}</p>
    </Panel>
  )
}
