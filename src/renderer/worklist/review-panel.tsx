import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { WorklistParts } from '../forms/worklist-parts.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { windowDays } from '../../shared/rules/response/booked-window.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { DatedRecallRuler } from '../ui/recall-ruler.tsx'
import { AttemptForm } from './attempt-form.tsx'
import { AttemptHistory } from './attempt-history.tsx'
import { BookingForm } from './booking-form.tsx'
import { BookingHistory } from './booking-history.tsx'
import { ClosingForm } from './closing-form.tsx'
import { DatesForm } from './dates-form.tsx'
import { focusList } from './focus-list.ts'
import { ImagedForm } from './imaged-form.tsx'
import { LostNotice } from './lost-tag.tsx'
import { PanelHead } from './panel-head.tsx'
import { ReviewActions, type ReviewForm } from './review-actions.tsx'
import { ReviewAlert } from './review-alert.tsx'
import { ReviewFacts } from './review-facts.tsx'
import { useHostToday } from './use-host-today.ts'
import { useSettled } from './use-settled.ts'

const OPEN_RECORD_AFTER_MS = 250

const FORMS = { booking: BookingForm, imaged: ImagedForm, dates: DatesForm, closing: ClosingForm }

export interface ReviewPanelProps {
  readonly review: WorklistReview
  readonly asOf: IsoDate
  readonly onOpen: () => void
  readonly onOpenPatient: () => void
}

/** Everything needed to bring the patient of the selected row in for a review. */
export function ReviewPanel({ review, asOf, onOpen, onOpenPatient }: ReviewPanelProps) {
  const { t } = useTranslation('worklist')
  const [form, setForm] = useState<ReviewForm | null>(null)
  const mayWrite = useMayWrite()
  const { ofReview } = useContext(WorklistParts)
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
  const Form = form === null ? null : FORMS[form]
  return (
    <div className="worklist-panel">
      <div className="worklist-panel-scroll">
        <section className="worklist-panel-part">
          <PanelHead patient={patient} asOf={asOf} onOpenPatient={onOpenPatient} />
          <ReviewAlert review={review} asOf={asOf} />
          {review.lost !== null && <LostNotice lost={review.lost} />}
          <DatedRecallRuler
            performedOn={review.performedOn}
            today={asOf}
            window={windowDays(review.performedOn, review)}
            todayLabel={isToday ? undefined : t('asOf')}
          />
        </section>
        {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
        <section className="worklist-panel-part">
          <ReviewFacts review={review} record={record} />
        </section>
        {Form !== null ? (
          <section className="worklist-panel-part">
            <Form
              review={review}
              asOf={asOf}
              onDone={() => {
                setForm(null)
                focusList()
              }}
            />
          </section>
        ) : (
          <>
            <section className="worklist-panel-part">
              {mayWrite && review.imagedOn === null && (
                <AttemptForm review={review} asOf={asOf} contacts={contacts} />
              )}
              <AttemptHistory contacts={contacts} asOf={asOf} />
            </section>
            <BookingHistory reviewUid={review.reviewUid} asOf={asOf} isSettled={isSettled} />
            {mayWrite &&
              review.imagedOn === null &&
              ofReview.map((Part, at) => (
                <section key={`${review.reviewUid} ${at}`} className="worklist-panel-part">
                  <Part reviewUid={review.reviewUid} />
                </section>
              ))}
          </>
        )}
      </div>
      {mayWrite && form === null && <ReviewActions review={review} onOpen={onOpen} onForm={setForm} />}
    </div>
  )
}
