import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { formatInstant } from '../i18n/format.ts'
import { ShieldAlertIcon, ShieldCheckIcon } from '../ui/icons/states.tsx'
import { useToday } from '../ui/use-today.ts'

/** When the last backup was made, and whether it was opened and counted. */
export function BackupState() {
  const { t } = useTranslation('shell')
  const today = useToday()
  const { value: status } = useAsk('department.status', {})
  if (status === undefined) return null
  const backup = status.lastBackup
  if (backup === undefined)
    return (
      <span className="status-item status-backup is-warn">
        <ShieldAlertIcon size={14} />
        {t('status.backupNone')}
      </span>
    )
  const [date, time] = formatInstant(backup.at).split(' ')
  const when = date === today ? t('status.today', { time }) : `${date} ${time}`
  return (
    <span className={backup.ok ? 'status-item status-backup' : 'status-item status-backup is-warn'}>
      {backup.ok ? <ShieldCheckIcon size={14} className="is-ok" /> : <ShieldAlertIcon size={14} />}
      {t(backup.ok ? 'status.backupGood' : 'status.backupFailed', { when })}
    </span>
  )
}
