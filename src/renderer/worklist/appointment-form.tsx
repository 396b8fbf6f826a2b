import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { Button } from '../ui/button.tsx'
import { ImagingDayField } from './imaging-day-field.tsx'
import { submitted } from './submitted.ts'
import { useOfferedDay } from './use-offered-day.ts'

export interface AppointmentFormProps {
  readonly review: WorklistReview
  readonly asOf: IsoDate
  readonly isBusy: boolean
  readonly onBook: (date: IsoDate) => void
  readonly onCancel: () => void
}

/** The date of a CT that was booked on the phone; the day offered needs one press or Enter. */
export function AppointmentForm({ review, asOf, isBusy, onBook, onCancel }: AppointmentFormProps) {
  const { t } = useTranslation('worklist')
  const { t: ui } = useTranslation('ui')
  const offered = useOfferedDay(review, asOf)
  // What was typed; undefined while the day offered stands.
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  const date = typed === undefined ? offered : typed
  const isDate = date !== null && isIsoDate(date)
  return (
    <form
      className="worklist-row-form worklist-appointment"
      aria-label={t('attempt.whenBooked')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isDate && !isBusy) onBook(date)
      }}
    >
      <ImagingDayField review={review} asOf={asOf} value={date} onChange={setTyped} />
      <div className="worklist-panel-buttons">
        <Button compact onClick={onCancel} keys="Escape">
          {ui('cancel')}
        </Button>
        <Button compact type="submit" onClick={submitted} disabled={!isDate || isBusy}>
          {t('attempt.confirm')}
        </Button>
      </div>
    </form>
  )
}
