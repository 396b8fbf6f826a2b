import { asc, desc, eq } from 'drizzle-orm'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Review, ReviewBooking } from '../../shared/model/review.ts'
import type { WriteCtx } from '../core/context.ts'
import type { ReadDb } from '../db/open.ts'
import { review, reviewBooking } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'
import { type Given, insertRow, query } from '../db/statements.ts'
import { insertReview, type ReviewRecord, reviewByUid, updateReview } from './reviews-store.ts'

const ofReview = query((db, given: Given<{ reviewId: number }>) =>
  db
    .select({
      dueOn: reviewBooking.dueOn,
      windowOpensOn: reviewBooking.windowOpensOn,
      windowClosesOn: reviewBooking.windowClosesOn,
      appointmentOn: reviewBooking.appointmentOn,
      reason: reviewBooking.reason,
      bookedAt: reviewBooking.bookedAt,
      bookedBy: reviewBooking.bookedBy,
    })
    .from(reviewBooking)
    .where(eq(reviewBooking.reviewId, given.reviewId))
    .orderBy(desc(reviewBooking.id)),
)
const firstLogged = query((db, given: Given<{ reviewId: number }>) =>
  db
    .select({ at: session.loggedAt, by: session.loggedBy })
    .from(session)
    .innerJoin(review, eq(review.sessionId, session.id))
    .where(eq(review.id, given.reviewId))
    .orderBy(asc(session.id)),
)

/** Newest first. */
export function bookingsOfReview(db: ReadDb, reviewId: number): ReviewBooking[] {
  return ofReview(db, { reviewId })
}

/** Plans a review, and keeps the dates that it was booked for. */
export function bookNewReview(
  ctx: WriteCtx,
  owner: { readonly sessionId: number; readonly patientId: number },
  values: Parameters<typeof insertReview>[2],
): Review {
  const { db } = ctx
  const { id, uid } = insertReview(db, owner, values)
  keepBooking(ctx, id, { appointmentOn: null, ...values }, values.dueReason ?? values.windowReason ?? null)
  const booked = reviewByUid(db, uid)
  if (!booked) throw new Error('a review that was just booked is missing')
  return booked.review
}

type Patch = Parameters<typeof updateReview>[2]

/** Books a review for other dates; the ones that stood stay in its history, also those of an import. */
export function bookOtherDates(
  ctx: WriteCtx,
  found: ReviewRecord,
  patch: Patch,
  reason: string | null,
): Review {
  const { db } = ctx
  const { id, review: before } = found
  if (bookingsOfReview(db, id).length === 0) {
    const [logged] = firstLogged(db, { reviewId: id })
    if (logged)
      insertRow(db, reviewBooking, { ...bookedDates(id, before, before.dueReason), ...made(logged) })
  }
  updateReview(db, id, patch)
  const after = reviewByUid(db, before.uid)
  if (!after) throw new Error('a review that was just booked is missing')
  keepBooking(ctx, id, after.review, reason)
  return after.review
}

interface Dates {
  readonly dueOn: IsoDate
  readonly windowOpensOn: IsoDate
  readonly windowClosesOn: IsoDate
  readonly appointmentOn?: IsoDate | null | undefined
}

function keepBooking({ db, now, caller }: WriteCtx, reviewId: number, dates: Dates, reason: string | null) {
  const by = made({ at: now().toISOString(), by: caller.name })
  insertRow(db, reviewBooking, { ...bookedDates(reviewId, dates, reason), ...by })
}

const made = ({ at, by }: { readonly at: string; readonly by: string }) => ({ bookedAt: at, bookedBy: by })

function bookedDates(reviewId: number, dates: Dates, reason: string | null) {
  const { dueOn, windowOpensOn, windowClosesOn, appointmentOn = null } = dates
  return { reviewId, dueOn, windowOpensOn, windowClosesOn, appointmentOn, reason }
}
