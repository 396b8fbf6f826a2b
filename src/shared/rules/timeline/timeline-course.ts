import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Review, ReviewResponse } from '../../model/review.ts'
import type { Session } from '../../model/session.ts'
import type { SnapshotBrief } from '../../model/snapshot.ts'
import { isTreatment, overallOf, standingSessions } from './timeline.ts'
import { type CumulativeDose, cumulativeDoses } from './timeline-doses.ts'
import { gateFor } from '../eligibility/verdict.ts'
import { bestResponse } from '../response/best-response.ts'

/** The course of a patient in one sentence; whatever was not recorded is null and is left out. */
export interface Course {
  readonly treatments: number
  /** Punctured, and nothing given. */
  readonly aborted: number
  readonly firstOn: IsoDate | null
  readonly lastOn: IsoDate | null
  /** From the first treatment, and from the last one, to `until`. */
  readonly spanDays: number
  readonly daysSinceLast: number
  /** `asOf`, or the day of death if that came first. */
  readonly until: IsoDate
  readonly diedOn: IsoDate | null
  readonly lastResponse: JudgedReview | null
  /** Day of the first PD before it in the same line, where the last response is none. */
  readonly progressedOn: IsoDate | null
  /** Best overall response of the line that the last treatment belongs to; what followed a PD no longer counts. */
  readonly bestResponse: JudgedReview['overall'] | null
  /** The drugs given in most sessions first. */
  readonly drugs: readonly CumulativeDose[]
  readonly dap: CumulativeDose | null
}

interface JudgedReview {
  readonly overall: ReviewResponse['overall']
  readonly on: IsoDate
}

/** What the head of a patient's page says. */
export function courseOf(record: PatientRecord, asOf: IsoDate): Course {
  const sessions = standingSessions(record)
  const treatments = sessions.filter(isTreatment)
  const { diedOn } = record.patient
  const until = diedOn !== null && diedOn < asOf ? diedOn : asOf
  const firstOn = treatments[0]?.performedOn ?? null
  const lastOn = treatments.at(-1)?.performedOn ?? null
  const doses = cumulativeDoses(sessions)
  const drugs = doses.filter(({ kind, total }) => kind === 'drug' && total.value !== null)
  return {
    treatments: treatments.length,
    aborted: sessions.filter(({ procedureType }) => procedureType === 'aborted').length,
    firstOn,
    lastOn,
    spanDays: firstOn === null ? 0 : daysBetween(firstOn, until),
    daysSinceLast: lastOn === null ? 0 : daysBetween(lastOn, until),
    until,
    diedOn,
    lastResponse: judgedReviews(record.reviews).at(-1) ?? null,
    progressedOn: earlierProgression(record),
    bestResponse: bestOfLine(record.reviews, treatments),
    drugs: drugs.toSorted((a, b) => timesGiven(treatments, b) - timesGiven(treatments, a)),
    dap: doses.find(({ kind }) => kind === 'dap') ?? null,
  }
}

function timesGiven(sessions: readonly Session[], { code }: CumulativeDose): number {
  return sessions.filter(({ arteries }) =>
    arteries.some((artery) => artery.drugs.some(({ drug }) => drug === code)),
  ).length
}

/** Reviews with a response, oldest first. */
function judgedReviews(reviews: readonly Review[]): readonly JudgedReview[] {
  const judged = reviews.flatMap((review) => {
    const overall = overallOf(review)
    return review.doneOn !== null && overall !== null ? [{ overall, on: review.doneOn }] : []
  })
  return judged.toSorted((a, b) => a.on.localeCompare(b.on))
}

function bestOfLine(reviews: readonly Review[], treatments: readonly Session[]): Course['bestResponse'] {
  const lineNo = treatments.at(-1)?.lineNo
  const ofLine = new Set(treatments.filter((session) => session.lineNo === lineNo).map(({ uid }) => uid))
  const assessments = judgedReviews(reviews.filter(({ sessionUid }) => ofLine.has(sessionUid)))
  return bestResponse({ assessments: [...assessments], confirmation: false }).best
}

/**
 * Day of the first PD of the line whose last review says CR, PR or SD: that one is judged against the baseline and the
 * nadir of the line, and does not carry the PD forward. null where nothing of the kind happened.
 */
export function earlierProgression({
  sessions,
  reviews,
}: Pick<PatientRecord, 'sessions' | 'reviews'>): IsoDate | null {
  const lines = new Map(sessions.map(({ uid, lineNo }) => [uid, lineNo]))
  const judged = reviews.flatMap((review) =>
    judgedReviews([review]).map((one) => ({ ...one, lineNo: lines.get(review.sessionUid) })),
  )
  const [last, ...before] = judged.toSorted((a, b) => b.on.localeCompare(a.on))
  if (last === undefined || !HELD.has(last.overall)) return null
  return before.findLast(({ overall, lineNo }) => overall === 'PD' && lineNo === last.lineNo)?.on ?? null
}

const HELD: ReadonlySet<string> = new Set(['CR', 'PR', 'SD'])

/** The open review that comes first. */
export function nextReview(record: PatientRecord): Review | null {
  return (
    record.reviews
      .filter(({ state }) => state === 'open')
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
      .at(0) ?? null
  )
}

const GATE_WEIGHT = { open: 0, reason: 1, override: 2 } as const

/** Of the snapshots frozen with a session, the one that asked for most; the first where they agree. */
export function decidingSnapshot(
  { snapshots }: Pick<PatientRecord, 'snapshots'>,
  sessionUid: string,
): SnapshotBrief | null {
  const weight = (snapshot: SnapshotBrief) => GATE_WEIGHT[gateFor(snapshot.judgement.verdict)]
  return (
    snapshots
      .filter((snapshot) => snapshot.sessionUid === sessionUid)
      .toSorted((a, b) => weight(b) - weight(a))
      .at(0) ?? null
  )
}

/** The newest session that eligibility was frozen for, with the snapshot that decided. */
export function lastSnapshot(
  record: PatientRecord,
): { readonly session: Session; readonly snapshot: SnapshotBrief } | null {
  for (const session of standingSessions(record).toReversed()) {
    const snapshot = decidingSnapshot(record, session.uid)
    if (snapshot) return { session, snapshot }
  }
  return null
}
