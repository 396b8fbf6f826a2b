import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/model/backup.ts'
import { backupFaultWord } from '../../shared/wording/detail-words.ts'
import { sentence } from '../../shared/wording/errors.ts'
import { useCommand } from '../api/use-command.ts'
import { formatInstant, formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DataRow } from '../ui/data-table.tsx'
import { StatusMark } from '../ui/status-mark.tsx'

export interface BackupRowProps {
  readonly backup: Backup
  /** Why restoring is not offered; null where it is. */
  readonly notAdmin: string | null
  readonly onRestore: () => void
}

const BYTES_PER_MB = 1_000_000

/** One backup; checking it again answers in its own row. */
export function BackupRow({ backup, notAdmin, onRestore }: BackupRowProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const verify = useCommand('backups.verify')
  return (
    <DataRow>
      <td className="tabular">{formatInstant(backup.createdAt)}</td>
      <td>{t(`backups.reason.${backup.reason}`)}</td>
      <td className="end">{formatNumber(backup.bytes / BYTES_PER_MB, 1)}</td>
      <td className="end">{formatNumber(backup.patients)}</td>
      <td className="end">{formatNumber(backup.sessions)}</td>
      <td className="settings-head muted tabular" title={backup.auditHead}>
        {backup.auditHead}
      </td>
      <td className="end">
        <span className="settings-row-actions">
          {verify.value !== null && <StatusMark status="good">{t('backups.verified')}</StatusMark>}
          {verify.error !== null && (
            <span className="settings-failed" title={sentence(verify.error, language)}>
              <StatusMark status="critical">
                {verify.error.code === 'not-a-backup'
                  ? t('backups.failedAt', { reason: backupFaultWord(verify.error.reason, language) })
                  : t('backups.failed')}
              </StatusMark>
            </span>
          )}
          {verify.value === null && verify.error === null && (
            <Button
              variant="link"
              disabled={verify.isRunning}
              onClick={() => void verify.run({ name: backup.name })}
            >
              {verify.isRunning ? t('backups.verifying') : t('backups.verify')}
            </Button>
          )}
          <Button variant="link" disabledReason={notAdmin} onClick={onRestore}>
            {t('backups.restore')}
          </Button>
        </span>
      </td>
    </DataRow>
  )
}
