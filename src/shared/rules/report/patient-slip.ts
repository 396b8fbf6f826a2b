import type { Language } from '../../wording/language.ts'
import {
  calledBy,
  type NamedValue,
  type PaperHead,
  paperHead,
  type RecallFacts,
  reviewDays,
  sayRecall,
  thingsToBring,
} from './recall-facts.ts'

/** A slip to keep in the pocket: when to come, what to bring, whom to call. */
export interface PatientSlip {
  readonly language: Language
  readonly head: PaperHead
  readonly title: string
  readonly lines: readonly NamedValue[]
  readonly bringTitle: string
  readonly bring: readonly string[]
  readonly urgent: string
}

export function writePatientSlip(facts: RecallFacts, language: Language): PatientSlip {
  const { patient } = facts
  const name = calledBy(patient, language)
  return {
    language,
    head: paperHead(facts, language),
    title: sayRecall('slipTitle', language),
    lines: [
      ...(name === null ? [] : [{ name: sayRecall('patient', language), value: name }]),
      { name: sayRecall('hospitalNo', language), value: patient.hospitalNo },
      ...reviewDays(facts, language),
    ],
    bringTitle: sayRecall('bringTitle', language),
    bring: thingsToBring(language),
    urgent: sayRecall('urgent', language),
  }
}
