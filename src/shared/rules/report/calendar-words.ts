import type { Review } from '../../model/review.ts'
import type { Language } from '../../wording/language.ts'
import { filled, type Words } from './report-words.ts'

const words = (en: string, zh: string): Words => ({ en, zh })

const TITLES: Readonly<Record<Review['kind'], Words>> = {
  one_month: words('One-month review after TACE: {who}', 'TACE 后 1 个月复查：{who}'),
  follow_up: words('Follow-up review after TACE: {who}', 'TACE 后随访复查：{who}'),
}
const CALENDAR_NAME = words('{department}: reviews', '{department}：复查')
const PSEUDONYM = words('patient {pseudonym}', '患者 {pseudonym}')
const APPOINTMENT = words('Imaging appointment {appointmentOn}', '影像检查预约 {appointmentOn}')
const DUE = words('Due on {dueOn}', '应复查日 {dueOn}')
const WINDOW = words(
  'Window {windowOpensOn} to {windowClosesOn}',
  '窗口期 {windowOpensOn} 至 {windowClosesOn}',
)

/** One review as far as a calendar tells of it. */
export interface CalendarReview extends Pick<
  Review,
  'kind' | 'dueOn' | 'windowOpensOn' | 'windowClosesOn' | 'appointmentOn'
> {
  /** Name and number, or null where a pseudonym stands for them. */
  readonly named: string | null
  readonly pseudonym: string
}

export function calendarName(department: string, language: Language): string {
  return filled(CALENDAR_NAME, language, { department })
}

/** What stands in the field of the day, and what opens below it. Free text never does: it may name somebody. */
export function calendarEventWords(
  review: CalendarReview,
  language: Language,
): { readonly title: string; readonly description: string } {
  const who = review.named ?? filled(PSEUDONYM, language, { pseudonym: review.pseudonym })
  const { dueOn, windowOpensOn, windowClosesOn, appointmentOn } = review
  const lines = [
    ...(appointmentOn === null ? [] : [filled(APPOINTMENT, language, { appointmentOn })]),
    filled(DUE, language, { dueOn }),
    filled(WINDOW, language, { windowOpensOn, windowClosesOn }),
  ]
  return { title: filled(TITLES[review.kind], language, { who }), description: lines.join('\n') }
}
