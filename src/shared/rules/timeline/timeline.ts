import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { Complication } from '../../model/complication.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Review, ReviewResponse } from '../../model/review.ts'
import type { Session } from '../../model/session.ts'
import { type OtherTreatment, otherTreatments } from './other-treatments.ts'

/** CIRSE 2017: from grade 3 on a complication prolonged the stay or needed therapy. */
const MAJOR_CIRSE_FROM = 3
/** Permanent severe sequelae, and death. */
const GRAVE_CIRSE_FROM = 5

export interface TimelineReview {
  readonly review: Review
  /** Day of the imaging; while it is open its appointment, or else its due date. */
  readonly on: IsoDate
  readonly isOpen: boolean
  /** Overall response by mRECIST, or by the first criteria judged; null where none was. */
  readonly overall: string | null
}

export interface TimelineComplication {
  readonly complication: Complication
  readonly on: IsoDate
  /** CIRSE grade without its letter, 1–6. */
  readonly grade: number
  readonly weight: 'minor' | 'major' | 'grave'
}

/** What a review decided to do next (domain 3.8). */
export interface TimelinePlan {
  readonly reviewUid: string
  readonly on: IsoDate
  /** Code of the plan. */
  readonly plan: string
  /** Of the newest review: it stands until the next one. */
  readonly stands: boolean
}

export interface LineStart {
  readonly lineNo: number
  readonly on: IsoDate
}

export interface TimelineLanes {
  readonly sessions: readonly Session[]
  readonly reviews: readonly TimelineReview[]
  readonly complications: readonly TimelineComplication[]
  readonly otherTreatments: readonly OtherTreatment[]
  readonly plans: readonly TimelinePlan[]
  readonly lines: readonly LineStart[]
}

/** Sessions that stand, by procedure date. */
export function standingSessions({ sessions }: Pick<PatientRecord, 'sessions'>): readonly Session[] {
  return sessions
    .filter((session) => session.state !== 'void')
    .toSorted((a, b) => a.performedOn.localeCompare(b.performedOn) || a.no - b.no)
}

/** True where something was given: an aborted session counts for radiation and complications, not as a treatment. */
export function isTreatment({ procedureType }: { readonly procedureType: string | null }): boolean {
  return procedureType !== 'aborted' && procedureType !== 'angiography_only'
}

/** Days from each session to the treatment before it, by session; null for the first. */
export function sessionGaps(sessions: readonly Session[]): ReadonlyMap<string, number | null> {
  const gaps = new Map<string, number | null>()
  let before: IsoDate | null = null
  for (const session of sessions) {
    gaps.set(session.uid, before === null ? null : daysBetween(before, session.performedOn))
    if (isTreatment(session)) before = session.performedOn
  }
  return gaps
}

/** The response that a review is known by: mRECIST first. */
export function overallOf({ responses }: Pick<Review, 'responses'>): ReviewResponse['overall'] | null {
  return (responses.find(({ criteria }) => criteria === 'mRECIST') ?? responses[0])?.overall ?? null
}

/** The one-month review of a session, which its follow-ups come after; undefined where none was booked. */
export function reviewOfSession(
  { reviews }: Pick<PatientRecord, 'reviews'>,
  uid: string,
): Review | undefined {
  return reviews.find(({ sessionUid, kind }) => sessionUid === uid && kind === 'one_month')
}

/** Reviews by the day of their images; those that are not done come first. One session may have several. */
export function byImagingDay(reviews: readonly Review[]): Review[] {
  return reviews.toSorted((a, b) => (a.doneOn ?? '').localeCompare(b.doneOn ?? ''))
}

/** Everything dated that is no measurement, oldest first. */
export function timelineLanes(record: PatientRecord): TimelineLanes {
  const sessions = standingSessions(record)
  const standing = new Set(sessions.map(({ uid }) => uid))
  const reviews = record.reviews
    .flatMap(toTimelineReview)
    .filter(({ review }) => standing.has(review.sessionUid))
    .toSorted(byDay)
  return {
    sessions,
    reviews,
    complications: record.complications
      .filter(({ sessionUid }) => sessionUid === null || standing.has(sessionUid))
      .map(toTimelineComplication)
      .toSorted(byDay),
    otherTreatments: otherTreatments(record),
    plans: plansOf(reviews),
    lines: lineStarts(sessions),
  }
}

const byDay = (a: { readonly on: IsoDate }, b: { readonly on: IsoDate }) => a.on.localeCompare(b.on)

function toTimelineReview(review: Review): TimelineReview[] {
  const overall = overallOf(review)
  if (review.state === 'done' && review.doneOn !== null)
    return [{ review, on: review.doneOn, isOpen: false, overall }]
  return review.state === 'open'
    ? [{ review, on: review.appointmentOn ?? review.dueOn, isOpen: true, overall: null }]
    : []
}

function toTimelineComplication(complication: Complication): TimelineComplication {
  const grade = Number(complication.cirseGrade[0])
  const weight = grade >= GRAVE_CIRSE_FROM ? 'grave' : grade >= MAJOR_CIRSE_FROM ? 'major' : 'minor'
  return { complication, on: complication.onsetOn, grade, weight }
}

/** The plans of reviews that are done, oldest first. */
function plansOf(reviews: readonly TimelineReview[]): readonly TimelinePlan[] {
  const done = reviews.filter(({ isOpen }) => !isOpen)
  return done.flatMap(({ review, on }) =>
    review.nextPlan === null
      ? []
      : [{ reviewUid: review.uid, on, plan: review.nextPlan, stands: review === done.at(-1)?.review }],
  )
}

/** Where each line of treatment begins, oldest first. */
export function lineStarts(sessions: readonly Session[]): readonly LineStart[] {
  const starts = new Map<number, IsoDate>()
  for (const { lineNo, performedOn } of sessions) if (!starts.has(lineNo)) starts.set(lineNo, performedOn)
  return [...starts].map(([lineNo, on]) => ({ lineNo, on }))
}
