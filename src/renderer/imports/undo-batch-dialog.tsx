import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../shared/model/import.ts'
import { useCommand } from '../api/use-command.ts'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'

export interface UndoBatchDialogProps {
  readonly batch: ImportBatch
  readonly onClose: () => void
}

/** Takes a whole import back, for a reason that the audit trail keeps. */
export function UndoBatchDialog({ batch, onClose }: UndoBatchDialogProps) {
  const { t } = useTranslation('imports')
  const { t: ui } = useTranslation('ui')
  const undo = useCommand('imports.undo')
  const [reason, setReason] = useState('')
  const name = batch.fileName
  const isReady = reason.trim() !== '' && !undo.isRunning

  async function save() {
    if (!isReady) return
    const reply = await undo.run({ batchUid: batch.uid, reason: reason.trim() })
    if (!reply.ok) return
    showStatus({ text: t('batches.undoneNow', { name }) })
    onClose()
  }
  return (
    <Dialog
      title={t('batches.undoTitle', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="danger" keys="Ctrl+Enter" onClick={() => void save()} disabled={!isReady}>
            {t('batches.undoSave')}
          </Button>
        </>
      }
    >
      <div className="imports-dialog">
        {batch.state === 'running' && <p className="is-warn">{t('batches.runningMeans')}</p>}
        <p>
          {t('batches.undoSentence', {
            patients: formatNumber(batch.made.patients),
            sessions: formatNumber(batch.made.sessions),
          })}
        </p>
        <TextField
          label={t('batches.undoReason')}
          required
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
        {undo.error !== null && <ErrorNotice error={undo.error} />}
      </div>
    </Dialog>
  )
}
