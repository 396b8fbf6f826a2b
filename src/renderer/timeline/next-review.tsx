import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { nextReview } from '../../shared/rules/timeline/timeline-course.ts'
import { formatNumber } from '../i18n/format.ts'
import { classNames } from '../ui/class-names.ts'
import { CalendarIcon } from '../ui/icons/actions.tsx'
import { OctagonIcon, TriangleIcon } from '../ui/icons/states.tsx'
import { Emphasis } from '../ui/emphasis.tsx'
import { ReopenReview } from './reopen-review.tsx'

export interface NextReviewProps {
  readonly record: PatientRecord
  readonly today: IsoDate
}

/** The open review that comes first: when it is due, how long until or since then, and whether imaging is booked. */
export function NextReview({ record, today }: NextReviewProps) {
  const { t } = useTranslation('timeline')
  const review = nextReview(record)
  const last = record.reviews.findLast(({ state }) => state !== 'superseded')
  if (review === null)
    return (
      <span className="timeline-next">
        <CalendarIcon /> {t('next.none')} {last !== undefined && <ReopenReview review={last} />}
      </span>
    )
  const isCritical = today >= review.criticalFrom
  const isOverdue = today >= review.overdueFrom
  const Mark = isCritical ? OctagonIcon : isOverdue ? TriangleIcon : CalendarIcon
  const days = daysBetween(today, review.dueOn)
  const over = daysBetween(review.windowClosesOn, today)
  const when = isOverdue
    ? t('next.over', { count: over, formatted: formatNumber(over) })
    : days === 0
      ? t('next.today')
      : t(days > 0 ? 'next.in' : 'next.since', { count: Math.abs(days) })
  const booked =
    review.appointmentOn === null ? t('next.notBooked') : t('next.booked', { date: review.appointmentOn })
  return (
    <Link
      to="/reviews/$reviewUid"
      params={{ reviewUid: review.uid }}
      className={classNames('timeline-next', isCritical ? 'is-crit' : isOverdue && 'is-warn')}
    >
      <Mark />
      <span>
        <Emphasis text={t('next.due', { date: review.dueOn })} /> {when} · {booked}
      </span>
    </Link>
  )
}
