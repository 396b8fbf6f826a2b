import { z } from 'zod'
import { Instant, IsoDate, text, Uid } from './primitives.ts'
import { codesOf } from './term.ts'

export const CHANNELS = [
  { code: 'phone', en: 'Phone', zh: '电话' },
  { code: 'message', en: 'Message', zh: '短信' },
  { code: 'letter', en: 'Letter', zh: '信函' },
] as const

/** Outcomes in the order of their keys 1–4; the rest are chosen by name. */
export const CONTACT_OUTCOMES = [
  { code: 'will_come', en: 'Will come', zh: '会来' },
  { code: 'refused', en: 'Refused', zh: '拒绝' },
  { code: 'no_answer', en: 'No answer', zh: '无人接听' },
  { code: 'wrong_number', en: 'Wrong no.', zh: '号码错误' },
  { code: 'booked', en: 'CT booked', zh: '已约 CT' },
  { code: 'moved', en: 'Moved away', zh: '已搬迁' },
  { code: 'dead', en: 'Died', zh: '死亡' },
] as const

export const ContactDraft = z.strictObject({
  reviewUid: Uid,
  channel: codesOf(CHANNELS),
  outcome: codesOf(CONTACT_OUTCOMES),
  /** Who was spoken to, when not the patient. */
  spokenTo: text(100).nullable().default(null),
  appointmentOn: IsoDate.nullable().default(null),
  nextStep: text(200).nullable().default(null),
})
export type ContactDraft = z.output<typeof ContactDraft>

export const ContactAttempt = z.object({
  uid: Uid,
  reviewUid: Uid,
  channel: codesOf(CHANNELS),
  outcome: codesOf(CONTACT_OUTCOMES),
  spokenTo: z.string().nullable(),
  appointmentOn: IsoDate.nullable(),
  nextStep: z.string().nullable(),
  madeOn: IsoDate,
  madeBy: z.string(),
  loggedAt: Instant,
})
export type ContactAttempt = z.output<typeof ContactAttempt>
