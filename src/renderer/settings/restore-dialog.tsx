import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/model/backup.ts'
import type { Answer } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import { formatInstant } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'

export interface RestoreDialogProps {
  readonly backup: Backup
  readonly onClose: () => void
  readonly onRestored: (lost: Answer<'backups.restore'>['lost']) => void
}

/** Puts a backup in place of the register, after its date was typed: nobody does that by habit. */
export function RestoreDialog({ backup, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useTranslation('settings')
  const { t: ui } = useTranslation('ui')
  const restore = useCommand('backups.restore')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const at = formatInstant(backup.createdAt)
  const date = at.slice(0, 10)
  const isReady = typed.trim() === date && reason.trim() !== '' && !restore.isRunning

  async function save() {
    if (!isReady) return
    const reply = await restore.run({ name: backup.name, reason: reason.trim() })
    if (!reply.ok) return
    onRestored(reply.value.lost)
    showStatus({ text: t('backups.restored', { at }) })
    onClose()
  }
  return (
    <Dialog
      title={t('backups.restoreTitle', { at })}
      onClose={onClose}
      width={520}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="danger" onClick={() => void save()} disabled={!isReady}>
            {t('backups.restoreSave')}
          </Button>
        </>
      }
    >
      <div className="settings-form">
        <p>{t('backups.restoreSentence', { at })}</p>
        <TextField
          label={t('backups.restoreReason')}
          required
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
        <TextField
          label={t('backups.restoreTyped', { date })}
          required
          value={typed}
          onChange={setTyped}
          placeholder={date}
        />
        {restore.error !== null && <ErrorNotice error={restore.error} />}
      </div>
    </Dialog>
  )
}
