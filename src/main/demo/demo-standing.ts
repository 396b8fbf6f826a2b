import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Desk } from './demo-desk.ts'
import { type Liver, treat } from './demo-liver.ts'
import type { Registered } from './demo-patient.ts'
import type { PlannedPatient } from './demo-plan.ts'
import { reviewOf } from './demo-review.ts'
import type { Random } from './random.ts'
import { type Remark, remarkOn } from './remark.ts'

interface LastReview {
  readonly review: Review
  readonly liver: Liver
  readonly patient: Registered
  readonly planned: PlannedPatient
  readonly today: IsoDate
  readonly factor: number
}

type Attempt = readonly [
  outcome: string,
  spokenTo: Remark | null,
  nextStep: Remark | null,
  bookedInDays?: number,
]

const DAUGHTER: Remark = ['女儿', 'Daughter']
const WIFE_OR_HUSBAND: Remark = ['爱人', 'Spouse']
const SON: Remark = ['儿子', 'Son']
const DEAD: Remark = ['家属电话告知', 'Told by the family']
const LOST: Remark = ['三次未接，信件退回', 'No answer three times, the letter came back']

/** Calls about a review, oldest first: the more days it waits, the more there are. */
const ATTEMPTS: Readonly<Partial<Record<PlannedPatient['standing'], readonly (readonly Attempt[])[]>>> = {
  critical: [
    [
      ['no_answer', null, null],
      ['wrong_number', null, ['查新号码', 'Ask the ward for a new number']],
      ['no_answer', DAUGHTER, ['发信', 'Send a letter']],
    ],
    [
      ['will_come', null, null],
      ['no_answer', WIFE_OR_HUSBAND, ['周四再打', 'Call again on Thursday']],
    ],
    [['no_answer', null, ['打给女儿', 'Call the daughter']]],
  ],
  overdue: [
    [['booked', null, ['读片', 'Read the CT'], 3]],
    [['no_answer', null, ['17 点后再打', 'Call back after 17:00']]],
    [['will_come', SON, ['确认日期', 'Confirm the date']]],
    [],
  ],
  'due-this-week': [[['booked', null, ['当日读片', 'Read on the day'], 1]], [['will_come', null, null]], []],
  open: [[['will_come', null, ['录入复查', 'Enter the review']]], [['booked', null, null, 4]], [], []],
}

/** Brings the review of the last session to where the patient stands today. */
export async function closeLastReview(desk: Desk, random: Random, last: LastReview): Promise<void> {
  const { review, planned, today } = last
  switch (planned.standing) {
    case 'reviewed':
      return recordLast(desk, random, last)
    case 'dead':
      return close(desk, last, 'dead', addDays(review.windowClosesOn, random.int(-8, 30)))
    case 'lost':
      return close(desk, last, 'lost', addDays(review.criticalFrom, 20))
    case 'critical':
    case 'overdue':
    case 'due-this-week':
    case 'open':
    case 'planned':
    case 'incomplete':
      return logCalls(desk, review, ATTEMPTS[planned.standing] ?? [], last, today)
  }
}

async function recordLast(desk: Desk, random: Random, last: LastReview): Promise<void> {
  const { review, liver, patient, factor } = last
  const isComplete = random.chance(0.25)
  treat(random, liver, isComplete ? 0 : factor)
  const doneOn = addDays(review.windowOpensOn, random.int(0, 18))
  const nextPlan =
    isComplete || factor < 1 ? 'OBSERVE' : random.pick(['ADD_SYSTEMIC', 'MDT', 'REPEAT_ON_DEMAND'] as const)
  await desk.recordReview(reviewOf(random, { review, liver, patient, doneOn, nextPlan }))
}

async function close(
  desk: Desk,
  { review, planned }: LastReview,
  reason: 'dead' | 'lost',
  closedOn: IsoDate,
): Promise<void> {
  const note = remarkOn(planned.person.name, reason === 'dead' ? DEAD : LOST)
  await desk.ask('reviews.close', { reviewUid: review.uid, reason, closedOn, note })
}

async function logCalls(
  desk: Desk,
  review: Review,
  stories: readonly (readonly Attempt[])[],
  { planned }: LastReview,
  today: IsoDate,
): Promise<void> {
  if (stories.length === 0) return
  const story = stories[Number(planned.hospitalNo.slice(-4)) % stories.length] ?? []
  for (const [outcome, spokenTo, nextStep, bookedInDays] of story)
    await desk.ask('contacts.log', {
      reviewUid: review.uid,
      channel: 'phone',
      outcome,
      spokenTo: spokenTo && remarkOn(planned.person.name, spokenTo),
      nextStep: nextStep && remarkOn(planned.person.name, nextStep),
      appointmentOn: bookedInDays === undefined ? null : addDays(today, bookedInDays),
    })
}
