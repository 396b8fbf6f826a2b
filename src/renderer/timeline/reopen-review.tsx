import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import { useCommand } from '../api/use-command.ts'
import { REOPENABLE, type Review } from '../../shared/model/review.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'

/** Opens a review again that was closed as lost, withdrawn or transferred; nothing for any other. */
export function ReopenReview({ review }: { readonly review: Review }) {
  const { t } = useTranslation('worklist')
  const mayWrite = useMayWrite()
  const [isOpen, setOpen] = useState(false)
  const isReopenable =
    review.state === 'closed' && review.closedReason !== null && REOPENABLE.has(review.closedReason)
  if (!mayWrite || !isReopenable) return null
  return (
    <>
      <Button variant="link" onClick={() => setOpen(true)}>
        {t('reopen.open')}
      </Button>
      {isOpen && <ReopenDialog reviewUid={review.uid} onClose={() => setOpen(false)} />}
    </>
  )
}

interface ReopenDialogProps {
  readonly reviewUid: string
  readonly onClose: () => void
}

function ReopenDialog({ reviewUid, onClose }: ReopenDialogProps) {
  const { t } = useTranslation('worklist')
  const { t: ui } = useTranslation('ui')
  const reopen = useCommand('reviews.reopen')
  const [reason, setReason] = useState('')
  const isOff = reason.trim() === '' || reopen.isRunning
  async function save() {
    if (isOff) return
    const reply = await reopen.run({ reviewUid, reason: reason.trim() })
    if (!reply.ok) return
    showStatus({ text: t('reopen.saved', { date: reply.value.dueOn }), isSaved: true })
    onClose()
  }
  return (
    <Dialog title={t('reopen.title')} onClose={onClose}>
      <form
        className="worklist-row-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={t('reopen.reason')}
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to fill it in
          autoFocus
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
        <p className="small muted">{t('reopen.consequence')}</p>
        {reopen.error !== null && <ErrorNotice error={reopen.error} />}
        <div className="dialog-foot">
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <SubmitButton isOff={isOff}>{t('reopen.save')}</SubmitButton>
        </div>
      </form>
    </Dialog>
  )
}
