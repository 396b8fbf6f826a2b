import { z } from 'zod'
import { Instant, IsoDate, text, Uid } from './primitives.ts'
import { codesOf } from './term.ts'

export const CHANNELS = [
  { code: 'phone', en: 'Phone', zh: '电话' },
  { code: 'message', en: 'Message', zh: '短信' },
  { code: 'letter', en: 'Letter', zh: '信函' },
] as const

/** What to do after an attempt, to choose from; any other words may be written instead. */
export const NEXT_STEPS = [
  { code: 'call_tomorrow', en: 'Call again tomorrow', zh: '明天再打电话' },
  { code: 'call_evening', en: 'Call again in the evening', zh: '晚上再打电话' },
  { code: 'call_contact', en: 'Call the contact person', zh: '联系家属' },
  { code: 'send_letter', en: 'Send the recall letter', zh: '寄送复查通知信' },
  { code: 'find_number', en: 'Find the right number', zh: '查找正确号码' },
  { code: 'book_ct', en: 'Book the CT', zh: '预约 CT' },
  { code: 'await_images', en: 'Wait for the images', zh: '等待影像' },
  { code: 'ask_records', en: 'Ask the new hospital for the images', zh: '向新就诊医院索取影像' },
  { code: 'physician_calls', en: 'The physician calls', zh: '由医生致电' },
  { code: 'close_review', en: 'Close the review', zh: '关闭复查' },
] as const

/**
 * Outcomes in the order of their keys 1–4; the rest are chosen by name. `reached`: somebody told of the patient.
 * `closeReason`: why the review may be closed then, which is offered and never done by itself. `nextSteps`: the
 * commonest first.
 */
export const CONTACT_OUTCOMES = [
  {
    code: 'will_come',
    en: 'Will come',
    zh: '会来',
    reached: true,
    closeReason: null,
    nextSteps: ['book_ct', 'call_tomorrow'],
  },
  {
    code: 'refused',
    en: 'Refused',
    zh: '拒绝',
    reached: true,
    closeReason: 'withdrawal',
    nextSteps: ['physician_calls', 'close_review'],
  },
  {
    code: 'no_answer',
    en: 'No answer',
    zh: '无人接听',
    reached: false,
    closeReason: null,
    nextSteps: ['call_tomorrow', 'call_evening', 'call_contact', 'send_letter'],
  },
  {
    code: 'wrong_number',
    en: 'Wrong no.',
    zh: '号码错误',
    reached: false,
    closeReason: null,
    nextSteps: ['call_contact', 'find_number', 'send_letter'],
  },
  {
    code: 'booked',
    en: 'CT booked',
    zh: '已约 CT',
    reached: true,
    closeReason: null,
    nextSteps: ['await_images'],
  },
  {
    code: 'moved',
    en: 'Moved away',
    zh: '已搬迁',
    reached: true,
    closeReason: 'transfer',
    nextSteps: ['ask_records', 'close_review'],
  },
  { code: 'dead', en: 'Died', zh: '死亡', reached: true, closeReason: 'dead', nextSteps: ['close_review'] },
] as const

/** What an outcome means: whether somebody told of the patient, and what may follow. */
export function outcomeMeaning(
  code: string,
): Pick<(typeof CONTACT_OUTCOMES)[number], 'reached' | 'closeReason'> {
  const { reached, closeReason } = CONTACT_OUTCOMES.find((outcome) => outcome.code === code) ?? NOBODY
  return { reached, closeReason }
}
const NOBODY = { reached: false, closeReason: null } as const

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
