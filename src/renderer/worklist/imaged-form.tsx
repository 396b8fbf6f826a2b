import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { RowForm, type RowFormProps } from './row-form.tsx'
import { useHostToday } from './use-host-today.ts'

/** Notes that the images exist and nobody has read them: the patient need not be called any more. */
export function ImagedForm({ review, asOf, onDone }: RowFormProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const today = useHostToday(asOf)
  const mark = useCommand('reviews.markImaged')
  const { appointmentOn } = review
  const booked = appointmentOn !== null && appointmentOn <= today ? appointmentOn : today
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  const date = typed === undefined ? booked : typed
  const isDate = date !== null && isIsoDate(date)
  async function save() {
    if (!isDate) return
    const reply = await mark.run({ reviewUid: review.reviewUid, imagedOn: date })
    if (!reply.ok) return
    showStatus({ text: t('imaged.saved', { date }), isSaved: true })
    onDone()
  }
  return (
    <RowForm
      title={t('imaged.title')}
      save={t('imaged.save')}
      isOff={!isDate || mark.isRunning}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <DateField
        label={t('imaged.date')}
        compact
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for a moment ago
        autoFocus
        value={date}
        onChange={setTyped}
        min={review.performedOn}
        max={today}
        unit={isDate ? weekdayName(date, language) : ''}
      />
      {mark.error !== null && <ErrorNotice error={mark.error} />}
    </RowForm>
  )
}
