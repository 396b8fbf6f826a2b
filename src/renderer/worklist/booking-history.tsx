import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { ReviewBooking } from '../../shared/model/review.ts'
import { formatInstant, formatShortDate } from '../i18n/format.ts'

export interface BookingHistoryProps {
  readonly reviewUid: string
  readonly asOf: IsoDate
  /** The record of somebody passed on the way through the list is not opened. */
  readonly isSettled: boolean
}

/** Every set of dates that the review was booked for, newest first; nothing where it stands as it was planned. */
export function BookingHistory({ reviewUid, asOf, isSettled }: BookingHistoryProps) {
  const { t } = useTranslation('worklist')
  const { value: bookings = [] } = useAsk('reviews.bookings', { reviewUid }, { enabled: isSettled })
  const day = (date: IsoDate) => formatShortDate(date, asOf)
  const datesOf = ({ dueOn, windowOpensOn, windowClosesOn, appointmentOn }: ReviewBooking) =>
    [
      t('dates.dueShort', { date: day(dueOn) }),
      t('dates.windowShort', { from: day(windowOpensOn), to: day(windowClosesOn) }),
      ...(appointmentOn === null ? [] : [t('imagingBooked', { date: day(appointmentOn) })]),
    ].join(' · ')
  if (bookings.length < 2) return null
  return (
    <section className="worklist-panel-part">
      <h3 className="worklist-small-head">
        {t('dates.history')} <span className="faint tabular">{bookings.length}</span>
      </h3>
      <ol className="worklist-bookings">
        {bookings.map((booking) => (
          <li key={booking.bookedAt + datesOf(booking)}>
            <span className="tabular">{datesOf(booking)}</span>
            <span className="muted small">
              {[formatInstant(booking.bookedAt), booking.bookedBy, booking.reason]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
