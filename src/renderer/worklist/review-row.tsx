import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { formatShortDate } from '../i18n/format.ts'
import { PhoneIcon } from '../ui/icons/actions.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { RecallRuler } from '../ui/recall-ruler.tsx'
import { Technique } from './technique.tsx'
import { ReviewWhen } from './review-when.tsx'

export interface ReviewRowProps {
  readonly review: WorklistReview
  readonly isDueThisWeek: boolean
  readonly asOf: IsoDate
  /** Brings the attempt form of this row forward. */
  readonly onContact: () => void
}

/** The cells of one waiting review, on one line. */
export function ReviewRow({ review, isDueThisWeek, asOf, onContact }: ReviewRowProps) {
  const { t } = useTranslation('worklist')
  const { patient, attempts } = review
  const tries = t('attempts', { count: attempts })
  return (
    <>
      <td>
        <ReviewWhen review={review} isDueThisWeek={isDueThisWeek} asOf={asOf} />
      </td>
      <td>
        <span className="worklist-since">
          <span className="tabular muted end">{review.day}</span>
          <RecallRuler day={review.day} />
        </span>
      </td>
      <td>
        <PersonName person={patient} on={asOf} unnamed={t('unnamed')} />
      </td>
      <td className="muted" title={patient.hospitalNo}>
        {patient.hospitalNo}
      </td>
      <td>
        <Technique {...review} />
      </td>
      <td title={review.operator ?? undefined}>{review.operator}</td>
      <NextStep review={review} asOf={asOf} />
      <td className="end">
        <button
          type="button"
          className="worklist-contact"
          tabIndex={-1}
          title={tries}
          aria-label={t('contactFor', { name: patient.name ?? patient.hospitalNo, attempts: tries })}
          onClick={onContact}
        >
          <PhoneIcon size={14} />
          <span className="tabular">{attempts}</span>
        </button>
      </td>
    </>
  )
}

function NextStep({ review, asOf }: Pick<ReviewRowProps, 'review' | 'asOf'>) {
  const { t } = useTranslation('worklist')
  const booked =
    review.appointmentOn === null
      ? null
      : t('imagingBooked', { date: formatShortDate(review.appointmentOn, asOf) })
  const text = review.nextStep ?? booked ?? (review.attempts === 0 ? t('firstContact') : '')
  const isOurs = review.nextStep === null && booked === null
  return (
    <td className={isOurs ? 'faint' : undefined} title={text}>
      {text}
    </td>
  )
}
