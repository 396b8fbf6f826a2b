import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import { calendarEventWords, calendarName } from '../../shared/rules/report/calendar-words.ts'
import type { Language } from '../../shared/wording/language.ts'
import type { EventRow } from './calendar-store.ts'

export interface CalendarOrder {
  readonly language: Language
  readonly identifiers: 'full' | 'pseudonymised'
  readonly department: string
  readonly pseudonym: (uid: string) => string
  readonly now: Date
}

/** Domain of the identifiers: reserved, so that no address of anybody is named (RFC 2606). */
const DOMAIN = 'embolog.invalid'

/**
 * One all-day event for each review (RFC 5545). The identifier is made from the review by the department's own key: it
 * is the same in every file of the department and leads nowhere outside it.
 */
export function reviewCalendar(rows: readonly EventRow[], order: CalendarOrder): string {
  const { language, department, pseudonym, now } = order
  const calendar = ical({
    prodId: { company: 'Embolog', product: 'Reviews', language: language.toUpperCase() },
    name: calendarName(department, language),
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const row of rows) {
    const { title, description } = calendarEventWords(
      { ...row, named: namedBy(row, order), pseudonym: pseudonym(row.patientUid) },
      language,
    )
    calendar.createEvent({
      id: `${pseudonym(row.uid)}@${DOMAIN}`,
      sequence: sequenceOf(row),
      stamp: now,
      start: midnightUtc(row.day),
      // The end is the first day that no longer belongs to it.
      end: midnightUtc(addDays(row.day, 1)),
      allDay: true,
      summary: title,
      description,
      location: department,
      status: statusOf(row),
      class: ICalEventClass.CONFIDENTIAL,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}

/**
 * Each set of dates takes two numbers, the second for calling it off: a calendar then takes the newer of two files
 * also where a review was closed and opened again, which books it anew.
 */
function sequenceOf({ bookings, state }: EventRow): number {
  return Math.max(0, bookings - 1) * 2 + (state === 'open' ? 0 : 1)
}

function statusOf({ state, appointmentOn }: EventRow): ICalEventStatus {
  if (state !== 'open') return ICalEventStatus.CANCELLED
  return appointmentOn === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

function namedBy({ name, namePinyin, hospitalNo }: EventRow, order: CalendarOrder): string | null {
  if (order.identifiers === 'pseudonymised') return null
  const shown = order.language === 'en' && namePinyin !== null ? `${name} (${namePinyin})` : name
  return [shown, hospitalNo].filter((part) => part !== null).join(' ')
}

const midnightUtc = (day: IsoDate) => new Date(`${day}T00:00:00Z`)
