import { useTranslation } from 'react-i18next'
import { useClient } from '../api/client-context.tsx'
import { useProgress } from '../api/progress.ts'
import { useLastingCommand } from '../api/use-lasting-command.ts'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ShieldCheckIcon } from '../ui/icons/states.tsx'
import { JobProgress } from '../ui/job-progress.tsx'
import { Panel } from '../ui/panel.tsx'
import { StatusMark } from '../ui/status-mark.tsx'

/** More than these are counted and not listed. */
const LISTED = 20
const UID_SHOWN = 13

/** Whether every frozen verdict follows from its own inputs and its own ruleset: judged again on demand. */
export function SnapshotsCheck() {
  const { t } = useTranslation('audit')
  const { api } = useClient()
  const verify = useLastingCommand('eligibility.verifySnapshots')
  const progress = useProgress(verify.commandId)
  const { commandId, value: result } = verify
  return (
    <Panel title={t('snapshots.title')}>
      <div className="audit-integrity">
        {verify.isRunning && commandId !== null ? (
          <JobProgress
            label={t('snapshots.verifying')}
            progress={progress}
            onCancel={() => void api.jobs.cancel({ commandId })}
          />
        ) : (
          <Button icon={<ShieldCheckIcon />} onClick={() => void verify.run({})}>
            {t('snapshots.verify')}
          </Button>
        )}
        {verify.error !== null && <ErrorNotice error={verify.error} />}
        {result === null && !verify.isRunning && <p className="faint">{t('snapshots.unchecked')}</p>}
        {result !== null && (
          <div aria-live="polite">
            {result.differing.length === 0 ? (
              <StatusMark status="good">
                {t('snapshots.good', { count: result.checked, formatted: formatNumber(result.checked) })}
              </StatusMark>
            ) : (
              <>
                <StatusMark status="critical">
                  {t('snapshots.bad', { count: result.differing.length })}
                </StatusMark>
                <ul className="audit-findings">
                  {result.differing.slice(0, LISTED).map(({ snapshotUid, rulesetId, what }) => (
                    <li key={`${snapshotUid} ${what}`}>
                      {t(`snapshots.what.${what}`)}{' '}
                      <span className="faint tabular" title={snapshotUid}>
                        {rulesetId} {snapshotUid.slice(0, UID_SHOWN)}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </Panel>
  )
}
