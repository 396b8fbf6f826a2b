import { CHANNELS, CONTACT_OUTCOMES, type ContactAttempt } from '../../shared/model/contact.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'

/** `Phone, CT booked 2026-11-26`. */
export function attemptWords(
  { channel, outcome, appointmentOn }: Pick<ContactAttempt, 'channel' | 'outcome' | 'appointmentOn'>,
  language: Language,
): string {
  const ended = [wordFor(CONTACT_OUTCOMES, outcome, language), appointmentOn].filter(Boolean).join(' ')
  return [wordFor(CHANNELS, channel, language), ended].join(language === 'zh' ? '，' : ', ')
}
