import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/model/backup.ts'
import { useAsk } from '../api/use-ask.ts'
import { useCaller } from '../api/use-caller.ts'
import { useProgress } from '../api/progress.ts'
import { useCommand } from '../api/use-command.ts'
import { formatInstant, formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ShieldCheckIcon } from '../ui/icons/states.tsx'
import { ProgressBar } from '../ui/loading-bar.tsx'
import { showStatus } from '../ui/status-message.ts'
import { BackupRow } from './backup-row.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { SettingSection } from './setting-section.tsx'

/** The copies of the register: make one, prove one, put one in place. */
export function BackupsSection() {
  const { t } = useTranslation('settings')
  const { value: status } = useAsk('department.status', {})
  const { value: backups, error } = useAsk('backups.list', {})
  const caller = useCaller()
  const create = useCommand('backups.create')
  const progress = useProgress(create.commandId)
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const [lost, setLost] = useState<{ from: number; to: number } | null>(null)
  const notAdmin = caller?.role === 'admin' ? null : t('adminOnly')

  async function backUp() {
    const reply = await create.run({})
    if (!reply.ok) return
    const { createdAt, patients, sessions } = reply.value
    showStatus({
      text: t('backups.created', {
        at: formatInstant(createdAt),
        patients: t('backups.countPatients', { count: patients, formatted: formatNumber(patients) }),
        sessions: t('backups.countSessions', { count: sessions, formatted: formatNumber(sessions) }),
      }),
    })
  }
  const failure = create.error ?? error
  return (
    <SettingSection section="backups" title={t('section.backups')} lead={t('backups.lead')}>
      {status?.dataFolder !== undefined && (
        <p className="small muted settings-folder">{t('backups.folder', { folder: status.dataFolder })}</p>
      )}
      <div className="row">
        <Button icon={<ShieldCheckIcon />} onClick={() => void backUp()} disabled={create.isRunning}>
          {create.isRunning ? t('backups.creating') : t('backups.create')}
        </Button>
        {create.isRunning && progress !== null && (
          <div className="settings-progress">
            <ProgressBar label={t('backups.creating')} {...progress} />
          </div>
        )}
      </div>
      {failure !== null && <ErrorNotice error={failure} />}
      {lost !== null && <p className="is-warn">{t('backups.lost', lost)}</p>}
      {backups?.length === 0 && <p className="muted">{t('backups.none')}</p>}
      {backups !== undefined && backups.length > 0 && (
        <div className="settings-table">
          <DataTable
            label={t('section.backups')}
            minWidth={760}
            columns={[
              { key: 'when', label: t('backups.when'), width: 134 },
              { key: 'why', label: t('backups.why'), width: 116 },
              { key: 'size', label: t('backups.size'), width: 66, align: 'end' },
              { key: 'patients', label: t('backups.patients'), width: 68, align: 'end' },
              { key: 'sessions', label: t('backups.sessions'), width: 72, align: 'end' },
              { key: 'head', label: <span className="settings-head">{t('backups.head')}</span>, width: 140 },
              { key: 'actions', label: <span className="visually-hidden">{t('actions')}</span> },
            ]}
          >
            {backups.map((backup) => (
              <BackupRow
                key={backup.name}
                backup={backup}
                notAdmin={notAdmin}
                onRestore={() => setRestoring(backup)}
              />
            ))}
          </DataTable>
        </div>
      )}
      {restoring !== null && (
        <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} onRestored={setLost} />
      )}
    </SettingSection>
  )
}
