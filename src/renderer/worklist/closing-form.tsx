import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { HAND_CLOSE_REASONS } from '../../shared/model/review.ts'
import { useLanguage } from '../i18n/language.ts'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Select } from '../ui/select.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { RowForm, type RowFormProps } from './row-form.tsx'
import { useHostToday } from './use-host-today.ts'

/** Closes a review that will not take place. Who is given up as lost needs a written reason. */
export function ClosingForm({ review, asOf, onDone }: RowFormProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const today = useHostToday(asOf)
  const close = useCommand('reviews.close')
  const [reason, setReason] = useState<Asked<'reviews.close'>['reason'] | null>(null)
  const [closedOn, setClosedOn] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const isLost = reason === 'lost'
  const isComplete =
    reason !== null && closedOn !== null && isIsoDate(closedOn) && (!isLost || note.trim() !== '')

  async function save() {
    if (!isComplete) return
    const reply = await close.run({
      reviewUid: review.reviewUid,
      reason,
      closedOn,
      note: note.trim() || null,
    })
    if (!reply.ok) return
    showStatus({ text: t('closing.saved'), isSaved: true })
    onDone()
  }
  return (
    <RowForm
      title={t('closing.title')}
      save={t('closing.save')}
      isDanger
      isOff={!isComplete || close.isRunning}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <div className="worklist-two">
        <Select
          label={t('closing.reason')}
          compact
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for a moment ago
          autoFocus
          value={reason}
          onChange={setReason}
          options={HAND_CLOSE_REASONS.map((each) => ({
            value: each.code,
            label: each[language],
            keywords: each.en,
          }))}
        />
        <DateField
          label={t('closing.closedOn')}
          compact
          required
          value={closedOn}
          onChange={setClosedOn}
          min={review.performedOn}
          max={today}
        />
      </div>
      <TextField
        label={t(isLost ? 'closing.tried' : 'closing.note')}
        compact
        required={isLost}
        value={note}
        onChange={setNote}
        maxLength={500}
      />
      <p className="small muted">
        {t('closing.consequence')} {reason === 'dead' && t('closing.death')}
        {isLost && t('closing.lost')}
      </p>
      {close.error !== null && <ErrorNotice error={close.error} />}
    </RowForm>
  )
}
