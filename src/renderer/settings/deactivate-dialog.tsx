import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../shared/model/user.ts'
import { useCommand } from '../api/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'

/** Takes the passphrase of somebody who left; asks for the reason that the audit trail keeps. */
export function DeactivateDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: ui } = useTranslation('ui')
  const { name } = user
  const deactivate = useCommand('users.deactivate')
  const [reason, setReason] = useState('')
  const isReady = reason.trim() !== '' && !deactivate.isRunning

  async function save() {
    if (!isReady) return
    const reply = await deactivate.run({ userUid: user.uid, reason: reason.trim() })
    if (!reply.ok) return
    showStatus({ text: t('people.deactivated', { name }) })
    onClose()
  }
  return (
    <Dialog
      title={t('people.deactivateTitle', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="danger" onClick={() => void save()} disabled={!isReady}>
            {t('people.deactivateSave')}
          </Button>
        </>
      }
    >
      <div className="settings-form">
        <p>{t('people.deactivateSentence', { name })}</p>
        <TextField label={t('people.reason')} required value={reason} onChange={setReason} maxLength={500} />
        {deactivate.error !== null && <ErrorNotice error={deactivate.error} />}
      </div>
    </Dialog>
  )
}
