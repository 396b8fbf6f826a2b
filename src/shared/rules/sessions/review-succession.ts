import type { IsoDate } from '../../kit/iso-date.ts'
import type { Review } from '../../model/review.ts'
import { laterStages, type StagedSession } from './staged-plan.ts'

/** A review as far as another may take its place. */
export interface SucceedingReview extends Pick<Review, 'kind' | 'closedReason'> {
  readonly sessionId: number
}

/**
 * Day of the session whose review takes the place of another; null where none does. Of the stages of one plan only the
 * last is reviewed, and a follow-up gives way to the review that a later session books. `sessions`: all that stand.
 */
export function supersededOn(
  review: SucceedingReview,
  sessions: readonly StagedSession[],
  reviews: readonly SucceedingReview[],
): IsoDate | null {
  const session = sessions.find(({ id }) => id === review.sessionId)
  if (!session) return null
  const others = sessions.filter(({ id }) => id !== session.id)
  const stage = laterStages(session, others).at(0)
  if (stage) return stage.performedOn
  if (review.kind === 'one_month') return null
  const booking = new Set(reviews.filter(isOwnOfSession).map(({ sessionId }) => sessionId))
  const later = others
    .filter(({ id, performedOn }) => booking.has(id) && comesAfter(session, { id, performedOn }))
    .toSorted((a, b) => a.performedOn.localeCompare(b.performedOn))
  return later[0]?.performedOn ?? null
}

function isOwnOfSession({ kind, closedReason }: SucceedingReview): boolean {
  return kind === 'one_month' && closedReason !== 'session-voided'
}

type Placed = Pick<StagedSession, 'id' | 'performedOn'>

function comesAfter(session: Placed, other: Placed): boolean {
  return (
    other.performedOn > session.performedOn ||
    (other.performedOn === session.performedOn && other.id > session.id)
  )
}
