import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showStatus } from '../../ui/status-message.ts'
import { TextArea } from '../../ui/text-area.tsx'

export interface RemovalDialogProps {
  readonly attachment: Attachment
  readonly onClose: () => void
}

/** Removes a file. The reason is the confirmation: without one nothing happens. */
export function RemovalDialog({ attachment, onClose }: RemovalDialogProps) {
  const { t } = useTranslation('attachments')
  const { t: ui } = useTranslation('ui')
  const remove = useCommand('attachments.remove')
  const [reason, setReason] = useState('')
  const isReady = reason.trim() !== '' && !remove.isRunning
  const { uid, fileName } = attachment

  async function run() {
    if (!isReady) return
    const reply = await remove.run({ attachmentUid: uid, reason: reason.trim() })
    if (!reply.ok) return
    showStatus({ text: t('removal.done', { name: fileName }) })
    onClose()
  }
  return (
    <Dialog
      title={t('removal.title', { name: fileName })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="danger"
            keys="Ctrl+Enter"
            onClick={() => void run()}
            disabledReason={isReady ? null : t('removal.needsReason')}
          >
            {t('removal.run')}
          </Button>
        </>
      }
    >
      {remove.error !== null && <ErrorNotice error={remove.error} />}
      <p className="muted attachments-consequence">{t('removal.consequence')}</p>
      <TextArea
        label={t('removal.reason')}
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
