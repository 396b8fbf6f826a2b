import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { useMayWrite } from '../api/use-caller.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { CalendarIcon, CloseIcon } from '../ui/icons/actions.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { DatedRecallRuler } from '../ui/recall-ruler.tsx'
import { AttemptForm } from './attempt-form.tsx'
import { AttemptHistory } from './attempt-history.tsx'
import { BookingForm } from './booking-form.tsx'
import { ClosingForm } from './closing-form.tsx'
import { PanelHead } from './panel-head.tsx'
import { ReviewAlert } from './review-alert.tsx'
import { ReviewFacts } from './review-facts.tsx'
import { useHostToday } from './use-host-today.ts'
import { useSettled } from './use-settled.ts'

const OPEN_RECORD_AFTER_MS = 250

export interface ReviewPanelProps {
  readonly review: WorklistReview
  readonly asOf: IsoDate
  readonly onOpen: () => void
  readonly onOpenPatient: () => void
}

/** Everything needed to bring the patient of the selected row in for a review. */
export function ReviewPanel({ review, asOf, onOpen, onOpenPatient }: ReviewPanelProps) {
  const { t } = useTranslation('worklist')
  const [form, setForm] = useState<'booking' | 'closing' | null>(null)
  const mayWrite = useMayWrite()
  const isToday = useHostToday(asOf) === asOf
  const { patient } = review
  const settledUid = useSettled(patient.uid, OPEN_RECORD_AFTER_MS)
  const isSettled = settledUid === patient.uid
  const {
    value: record,
    error,
    refetch,
  } = useAsk('patients.open', { patientUid: patient.uid }, { enabled: isSettled })
  const contacts = record?.contacts.filter((contact) => contact.reviewUid === review.reviewUid)
  const closeForm = () => setForm(null)
  return (
    <div className="worklist-panel">
      <section className="worklist-panel-part">
        <PanelHead patient={patient} asOf={asOf} onOpenPatient={onOpenPatient} />
        <ReviewAlert review={review} asOf={asOf} />
        <DatedRecallRuler
          performedOn={review.performedOn}
          today={asOf}
          todayLabel={isToday ? undefined : t('asOf')}
        />
      </section>
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      <section className="worklist-panel-part">
        <ReviewFacts review={review} record={record} />
      </section>
      {form === null ? (
        <>
          <section className="worklist-panel-part">
            {mayWrite && <AttemptForm reviewUid={review.reviewUid} />}
            <AttemptHistory contacts={contacts} asOf={asOf} />
          </section>
          {mayWrite && (
            <section className="worklist-panel-actions">
              <Button variant="primary" onClick={onOpen}>
                {t('enterReview')}
                <Kbd keys="Enter" />
              </Button>
              <div className="worklist-panel-buttons">
                <Button icon={<CalendarIcon />} onClick={() => setForm('booking')}>
                  {t('booking.open')}
                </Button>
                <Button icon={<CloseIcon />} onClick={() => setForm('closing')}>
                  {t('closing.open')}
                </Button>
              </div>
            </section>
          )}
        </>
      ) : (
        <section className="worklist-panel-part">
          {form === 'booking' ? (
            <BookingForm review={review} asOf={asOf} onDone={closeForm} />
          ) : (
            <ClosingForm review={review} asOf={asOf} onDone={closeForm} />
          )}
        </section>
      )}
    </div>
  )
}
