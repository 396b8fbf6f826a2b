import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { ImagingDayField } from './imaging-day-field.tsx'
import { RowForm, type RowFormProps } from './row-form.tsx'
import { useOfferedDay } from './use-offered-day.ts'

/** Notes the day of the imaging appointment, where nobody was called about it. */
export function BookingForm({ review, asOf, onDone }: RowFormProps) {
  const { t } = useTranslation('worklist')
  const offered = useOfferedDay(review, asOf)
  const rebook = useCommand('reviews.rebook')
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  const [note, setNote] = useState('')
  const date = typed === undefined ? offered : typed
  const isDate = date !== null && isIsoDate(date)

  async function save() {
    if (!isDate) return
    const reason = note.trim() || t('booking.noteDefault')
    const reply = await rebook.run({ reviewUid: review.reviewUid, appointmentOn: date, reason })
    if (!reply.ok) return
    showStatus({ text: t('booking.saved', { date }), isSaved: true })
    onDone()
  }
  return (
    <RowForm
      title={t('booking.title')}
      save={t('booking.save')}
      isOff={!isDate || rebook.isRunning}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <ImagingDayField review={review} asOf={asOf} value={date} onChange={setTyped} />
      <TextField
        label={t('booking.note')}
        compact
        value={note}
        onChange={setNote}
        maxLength={500}
        placeholder={t('booking.noteDefault')}
      />
      {rebook.error !== null && <ErrorNotice error={rebook.error} />}
    </RowForm>
  )
}
