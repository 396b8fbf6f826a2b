import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { useCommand } from '../api/use-command.ts'
import { SubmitButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ShieldAlertIcon } from '../ui/icons/states.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Reminds an administrator of a recovery key that nobody has shown to have, until somebody types it. */
export function RecoveryState() {
  const { t } = useTranslation('shell')
  const { value: status } = useAsk('department.status', {})
  const [isOpen, setOpen] = useState(false)
  if (status?.user?.role !== 'admin' || status.recoveryConfirmed !== false) return null
  return (
    <>
      <button type="button" className="status-item is-warn" onClick={() => setOpen(true)}>
        <ShieldAlertIcon size={14} />
        {t('status.recoveryOpen')}
      </button>
      {isOpen && <ConfirmRecoveryKey onClose={() => setOpen(false)} />}
    </>
  )
}

function ConfirmRecoveryKey({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell')
  const confirm = useCommand('department.confirmRecoveryKey')
  const [recoveryKey, setRecoveryKey] = useState('')
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (recoveryKey.trim() === '' || confirm.isRunning) return
    const reply = await confirm.run({ recoveryKey })
    if (reply.ok) onClose()
  }
  return (
    <Dialog title={t('recovery.title')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="muted">{t('recovery.lead')}</p>
        {confirm.error !== null && <ErrorNotice error={confirm.error} />}
        <TextField
          label={t('recovery.key')}
          name="recoveryKey"
          autoFocus
          maxLength={80}
          value={recoveryKey}
          onChange={setRecoveryKey}
        />
        <div className="dialog-foot">
          <SubmitButton isOff={recoveryKey.trim() === '' || confirm.isRunning}>
            {t('recovery.confirm')}
          </SubmitButton>
        </div>
      </form>
    </Dialog>
  )
}
