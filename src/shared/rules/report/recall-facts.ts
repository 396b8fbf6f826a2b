import type { IsoDate } from '../../kit/iso-date.ts'
import type { Patient } from '../../model/patient.ts'
import type { Review } from '../../model/review.ts'
import type { Settings } from '../../model/settings.ts'
import type { Language } from '../../wording/language.ts'
import { RECALL_WORDS } from './recall-words.ts'
import { filled } from './report-words.ts'

/** Everything that a paper about a review is written from. */
export interface RecallFacts {
  readonly patient: Pick<Patient, 'name' | 'namePinyin' | 'sex' | 'hospitalNo' | 'contactName'>
  readonly review: Pick<Review, 'dueOn' | 'windowOpensOn' | 'windowClosesOn' | 'appointmentOn'>
  readonly performedOn: IsoDate
  readonly settings: Pick<Settings, 'departmentName' | 'letterhead'>
  readonly today: IsoDate
}

export interface NamedValue {
  readonly name: string
  readonly value: string
}

export interface PaperHead {
  readonly hospital: string | null
  readonly department: string
  readonly contact: string | null
}

type Key = keyof typeof RECALL_WORDS

/** A sentence of a paper for patients with its gaps filled. */
export function sayRecall(key: Key, language: Language, gaps: Readonly<Record<string, string>> = {}): string {
  return filled(RECALL_WORDS[key], language, gaps)
}

/** As it is read aloud in the language of the paper; null where nobody knows it. */
export function calledBy(
  { name, namePinyin }: Pick<Patient, 'name' | 'namePinyin'>,
  language: Language,
): string | null {
  return language === 'en' ? (namePinyin ?? name) : name
}

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: dayFormat('en-GB'),
  zh: dayFormat('zh-CN'),
}

function dayFormat(locale: string): Intl.DateTimeFormat {
  const shown = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(locale, { ...shown, timeZone: 'UTC' })
}

/** `Wednesday, 1 April 2026`, `2026年4月1日星期三`: a weekday is what one remembers. */
export function spokenDay(day: IsoDate, language: Language): string {
  return FORMATS[language].format(new Date(`${day}T00:00:00Z`))
}

export function paperHead({ settings }: Pick<RecallFacts, 'settings'>, language: Language): PaperHead {
  const { hospital, address, phone } = settings.letterhead
  const contact = [address, phone === null ? null : sayRecall('phone', language, { phone })]
  return {
    hospital,
    department: settings.departmentName,
    contact: contact.filter((part) => part !== null).join('  ') || null,
  }
}

/** The appointment where there is one, else the due date; and the days within which the review counts. */
export function reviewDays({ review }: Pick<RecallFacts, 'review'>, language: Language): NamedValue[] {
  const { appointmentOn, dueOn, windowOpensOn, windowClosesOn } = review
  const from = spokenDay(windowOpensOn, language)
  const to = spokenDay(windowClosesOn, language)
  return [
    {
      name: sayRecall(appointmentOn === null ? 'due' : 'appointment', language),
      value: spokenDay(appointmentOn ?? dueOn, language),
    },
    { name: sayRecall('window', language), value: sayRecall('days', language, { from, to }) },
  ]
}

export function thingsToBring(language: Language): string[] {
  return (['bringPaper', 'bringImages', 'bringLaboratory', 'bringMedicines'] as const).map((key) =>
    sayRecall(key, language),
  )
}
