import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import type { Session } from '../../shared/model/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextArea } from '../ui/text-area.tsx'
import { useEventWords } from './chart/use-event-words.ts'

export interface VoidDialogProps {
  readonly session: Session
  readonly onClose: () => void
  readonly onVoided: () => void
}

/** Takes a session out of the course. The reason is the confirmation: without one nothing happens. */
export function VoidDialog({ session, onClose, onVoided }: VoidDialogProps) {
  const { t } = useTranslation('timeline')
  const { t: ui } = useTranslation('ui')
  const name = useEventWords().session(session)
  const annul = useCommand('sessions.void')
  const [reason, setReason] = useState('')
  const isReady = reason.trim() !== '' && !annul.isRunning

  async function run() {
    if (!isReady) return
    const reply = await annul.run({ sessionUid: session.uid, reason: reason.trim() })
    if (!reply.ok) return
    showStatus({
      text: t('void.done', { name }),
      ...(session.signedAt === null && { isSaved: true as const }),
    })
    onVoided()
  }
  return (
    <Dialog
      title={t('void.title', { name, date: session.performedOn })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="danger"
            keys="Ctrl+Enter"
            onClick={() => void run()}
            disabledReason={isReady ? null : t('void.needsReason')}
          >
            {t('void.run')}
          </Button>
        </>
      }
    >
      {annul.error !== null && <ErrorNotice error={annul.error} />}
      <p className="muted timeline-void">{t('void.consequence')}</p>
      <TextArea
        label={t('void.reason')}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for a moment ago
        autoFocus
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
