import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/panel.tsx'
import { useSession } from './session-context.ts'
import { VerdictBanner } from './verdict-banner.tsx'

const HASH_DIGITS = 8

/** The verdicts that this session was saved with: completing the record does not judge again. */
export function FrozenPanel() {
  const { t } = useTranslation('eligibility')
  const { background } = useSession()
  const snapshots = background.record.snapshots.filter(
    ({ sessionUid }) => sessionUid === background.completing?.uid,
  )
  return (
    <Panel title={t('frozenTitle')}>
      {snapshots.map(({ uid, rulesetId, rulesetVersion, rulesetSha256, judgement, decision }) => (
        <div key={uid}>
          <p className="small faint tabular">
            {rulesetId} {rulesetVersion} {rulesetSha256.slice(0, HASH_DIGITS)}
          </p>
          <VerdictBanner verdict={judgement.verdict} open={0} of={0} />
          {decision.reason !== null && <p>{decision.reason}</p>}
          {decision.override !== null && (
            <p>
              {decision.override.text} {decision.override.responsiblePhysician}
            </p>
          )}
        </div>
      ))}
      <p className="small faint">{t('frozenHint')}</p>
    </Panel>
  )
}
