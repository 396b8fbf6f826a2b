import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import type { Session } from '../../shared/model/session.ts'
import { NO_SIGNATURE, sentSignature, SignatureFields } from '../forms/signing/signature-fields.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { useEventWords } from './chart/use-event-words.ts'

export interface SignDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

/** Signs a complete session. An unlocked window signs nothing: the passphrase is asked for each time. */
export function SignDialog({ session, onClose }: SignDialogProps) {
  const { t } = useTranslation('signing')
  const { t: ui } = useTranslation('ui')
  const name = useEventWords().session(session)
  const sign = useCommand('sessions.sign')
  const [signature, setSignature] = useState(NO_SIGNATURE)

  async function run() {
    if (signature.passphrase === '' || sign.isRunning) return
    const reply = await sign.run({ sessionUid: session.uid, ...sentSignature(signature) })
    if (!reply.ok) {
      setSignature({ ...signature, passphrase: '' })
      return
    }
    showStatus({ text: t('sign.done', { name }) })
    onClose()
  }
  return (
    <Dialog
      title={t('sign.title', { name, date: session.performedOn })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            keys="Ctrl+Enter"
            onClick={() => void run()}
            disabledReason={
              sign.isRunning ? t('working') : signature.passphrase === '' ? t('needsPassphrase') : null
            }
          >
            {t('sign.run')}
          </Button>
        </>
      }
    >
      <form
        className="signing-form"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        {sign.error !== null && <ErrorNotice error={sign.error} />}
        <p className="muted">{t('sign.consequence')}</p>
        <SignatureFields value={signature} onChange={setSignature} autoFocus />
      </form>
    </Dialog>
  )
}
