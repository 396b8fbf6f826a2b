import { useTranslation } from 'react-i18next'
import { windowDays } from '../../shared/rules/response/booked-window.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { NEXT_STEPS } from '../../shared/model/contact.ts'
import { wordFor } from '../../shared/model/term.ts'
import { formatShortDate } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { PhoneIcon } from '../ui/icons/actions.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { RecallRuler } from '../ui/recall-ruler.tsx'
import { Technique } from './technique.tsx'
import { LostTag } from './lost-tag.tsx'
import { ReviewWhen } from './review-when.tsx'
import type { ReviewGroup } from './worklist-items.ts'

export interface ReviewRowProps {
  readonly review: WorklistReview
  readonly group: ReviewGroup
  readonly asOf: IsoDate
  /** Brings the attempt form of this row forward. */
  readonly onContact: () => void
}

/** The cells of one waiting review, on one line. */
export function ReviewRow({ review, group, asOf, onContact }: ReviewRowProps) {
  const { t } = useTranslation('worklist')
  const { patient, attempts } = review
  const tries = t('attempts', { count: attempts })
  return (
    <>
      <td>
        <ReviewWhen review={review} group={group} asOf={asOf} />
      </td>
      <td>
        <span className="worklist-since">
          <span className="tabular muted end">{review.day}</span>
          <RecallRuler day={review.day} window={windowDays(review.performedOn, review)} />
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
  const language = useLanguage()
  const booked =
    review.appointmentOn === null
      ? null
      : t('imagingBooked', { date: formatShortDate(review.appointmentOn, asOf) })
  const planned = review.nextStep === null ? null : wordFor(NEXT_STEPS, review.nextStep, language)
  const ours = review.imagedOn !== null ? t('readImages') : review.attempts === 0 ? t('firstContact') : ''
  // Images that exist are read: whatever was planned to get them is over. A day that is booked says more than a plan.
  const text = review.imagedOn !== null ? ours : (booked ?? planned ?? ours)
  return (
    <td className={text === ours ? 'faint' : undefined} title={[text, planned].filter(Boolean).join(' · ')}>
      {review.lost !== null && (
        <>
          <LostTag lost={review.lost} asOf={asOf} />{' '}
        </>
      )}
      {text}
    </td>
  )
}
