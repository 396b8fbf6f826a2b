import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { submitted } from './submitted.ts'
import { useHostToday } from './use-host-today.ts'

export interface RowFormProps {
  readonly review: WorklistReview
  readonly asOf: IsoDate
  readonly onDone: () => void
}

/** Notes the day of the imaging appointment. A day outside the window may stand, but is said. */
export function BookingForm({ review, asOf, onDone }: RowFormProps) {
  const { t } = useTranslation('worklist')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const today = useHostToday(asOf)
  const rebook = useCommand('reviews.rebook')
  const [date, setDate] = useState<string | null>(
    review.appointmentOn ?? (review.dueOn < today ? today : review.dueOn),
  )
  const [note, setNote] = useState('')
  const isDate = date !== null && isIsoDate(date)
  const { windowOpensOn: from, windowClosesOn: to } = review
  const isOutside = isDate && (date < from || date > to)

  async function save() {
    if (!isDate || rebook.isRunning) return
    const reason = note.trim() || t('booking.noteDefault')
    const reply = await rebook.run({ reviewUid: review.reviewUid, appointmentOn: date, reason })
    if (!reply.ok) return
    showStatus({ text: t('booking.saved', { date }), isSaved: true })
    onDone()
  }
  return (
    <form
      className="worklist-row-form"
      aria-label={t('booking.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3 className="worklist-small-head">{t('booking.title')}</h3>
      <div className="worklist-two">
        <DateField
          label={t('booking.date')}
          compact
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for a moment ago
          autoFocus
          value={date}
          onChange={setDate}
          min={review.performedOn}
          unit={isDate ? weekdayName(date, language) : ''}
        />
        <TextField
          label={t('booking.note')}
          compact
          value={note}
          onChange={setNote}
          maxLength={500}
          placeholder={t('booking.noteDefault')}
        />
      </div>
      {isOutside && <p className="small is-warn">{t('booking.outside', { from, to })}</p>}
      {rebook.error !== null && <ErrorNotice error={rebook.error} />}
      <div className="worklist-panel-buttons">
        <Button onClick={onDone} keys="Escape">
          {ui('cancel')}
        </Button>
        <Button type="submit" variant="primary" onClick={submitted} disabled={!isDate || rebook.isRunning}>
          {t('booking.save')}
        </Button>
      </div>
    </form>
  )
}
