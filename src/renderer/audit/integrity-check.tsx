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
import { SignedSessions } from './signed-sessions.tsx'

/** Whether the trail is what was written: checked on demand, entry by entry. */
export function IntegrityCheck() {
  const { t } = useTranslation('audit')
  const { api } = useClient()
  const verify = useLastingCommand('audit.verify')
  const progress = useProgress(verify.commandId)
  const { commandId, value: result } = verify
  return (
    <Panel title={t('integrity.title')}>
      <div className="audit-integrity">
        {verify.isRunning && commandId !== null ? (
          <JobProgress
            label={t('integrity.verifying')}
            progress={progress}
            onCancel={() => void api.jobs.cancel({ commandId })}
          />
        ) : (
          <Button icon={<ShieldCheckIcon />} onClick={() => void verify.run({})}>
            {t('integrity.verify')}
          </Button>
        )}
        {verify.error !== null && <ErrorNotice error={verify.error} />}
        {result === null && !verify.isRunning && <p className="faint">{t('integrity.unchecked')}</p>}
        {result !== null && (
          <div aria-live="polite">
            {result.findings.length === 0 ? (
              <StatusMark status="good">
                <span className="audit-verdict">
                  {t('integrity.good', {
                    events: formatNumber(result.events),
                    changes: formatNumber(result.changes),
                  })}
                </span>
              </StatusMark>
            ) : (
              <>
                <StatusMark status="critical">
                  {t('integrity.bad', { count: result.findings.length })}
                </StatusMark>
                <ul className="audit-findings">
                  {result.findings.map(({ code, seq }) => (
                    <li key={`${code}-${seq}`}>
                      {t(`finding.${code}`)}{' '}
                      {seq !== null && <span className="faint tabular">{t('integrity.from', { seq })}</span>}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <SignedSessions {...result} />
            <p className="small faint audit-head">{t('integrity.head', { head: result.head })}</p>
          </div>
        )}
      </div>
    </Panel>
  )
}
