import type { Language } from '../../wording/language.ts'
import {
  calledBy,
  type NamedValue,
  type PaperHead,
  paperHead,
  type RecallFacts,
  reviewDays,
  sayRecall,
  spokenDay,
  thingsToBring,
} from './recall-facts.ts'

export type Recipient = 'patient' | 'contact'

/** A letter in words of one language, from its head to the line for a signature. */
export interface RecallLetter {
  readonly language: Language
  readonly head: PaperHead
  /** What the window of an envelope shows: a name. */
  readonly recipient: string
  readonly writtenOn: string
  readonly title: string
  readonly greeting: string
  readonly opening: readonly string[]
  readonly days: readonly NamedValue[]
  readonly bringTitle: string
  readonly bring: readonly string[]
  readonly closing: readonly string[]
  readonly regards: string
}

/** Asks a patient, or whoever is named as the contact person, to come for the review. Names no diagnosis. */
export function writeRecallLetter(facts: RecallFacts, to: Recipient, language: Language): RecallLetter {
  const { patient, review, settings, today } = facts
  const patientName = calledBy(patient, language) ?? sayRecall('nobody', language)
  const gaps = { patient: patientName, performedOn: spokenDay(facts.performedOn, language) }
  const isLate = today > review.windowClosesOn && (review.appointmentOn ?? '') < today
  const { phone } = settings.letterhead
  return {
    language,
    head: paperHead(facts, language),
    recipient: (to === 'contact' ? patient.contactName : calledBy(patient, language)) ?? '',
    writtenOn: spokenDay(today, language),
    title: sayRecall('letterTitle', language),
    greeting: greetingOf(facts, to, language),
    opening:
      to === 'contact'
        ? [sayRecall('contact', language, gaps), sayRecall('whyContact', language, gaps)]
        : [sayRecall('why', language, gaps)],
    days: reviewDays(facts, language),
    bringTitle: sayRecall('bringTitle', language),
    bring: thingsToBring(language),
    closing: [
      sayRecall(isLate ? 'passed' : 'ahead', language),
      sayRecall('tell', language),
      sayRecall('urgent', language),
      ...(phone === null ? [] : [sayRecall('call', language, { phone })]),
    ],
    regards: sayRecall('regards', language),
  }
}

function greetingOf({ patient }: RecallFacts, to: Recipient, language: Language): string {
  if (to === 'contact') return sayRecall('dearContact', language, { name: patient.contactName ?? '' })
  const name = calledBy(patient, language)
  if (name === null) return sayRecall('dearUnnamed', language)
  const { sex } = patient
  const title = sex === 'male' || sex === 'female' ? sayRecall(sex, language) : ''
  return sayRecall('dearPatient', language, { name, title })
}
