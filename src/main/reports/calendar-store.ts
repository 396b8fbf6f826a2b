import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { review } from '../db/schema/review.ts'
import { type Given, query } from '../db/statements.ts'

const day = sql<IsoDate>`coalesce(${review.appointmentOn}, ${review.dueOn})`
const bookings = sql<number>`(SELECT count(*) FROM review_booking b WHERE b.review_id = ${review.id})`
/** A review that waits has a day; one that was called off has one to take back, if it was ever booked here. */
const hasEvent = or(
  eq(review.state, 'open'),
  and(inArray(review.state, ['closed', 'superseded']), sql`${bookings} > 0`),
)

const columns = {
  uid: review.uid,
  state: review.state,
  kind: review.kind,
  dueOn: review.dueOn,
  windowOpensOn: review.windowOpensOn,
  windowClosesOn: review.windowClosesOn,
  appointmentOn: review.appointmentOn,
  day,
  bookings,
  patientUid: patient.uid,
  name: patient.name,
  namePinyin: patient.namePinyin,
  hospitalNo: patient.hospitalNo,
}

/** By their day, both ends included. */
export const eventsBetween = query((db, given: Given<{ from: string; to: string }>) =>
  db
    .select(columns)
    .from(review)
    .innerJoin(patient, eq(patient.id, review.patientId))
    .where(and(hasEvent, sql`${day} BETWEEN ${given.from} AND ${given.to}`))
    .orderBy(asc(day), asc(review.id)),
)
const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db
    .select(columns)
    .from(review)
    .innerJoin(patient, eq(patient.id, review.patientId))
    .where(and(hasEvent, eq(review.uid, given.uid))),
)
/** A review with its patient, and how often it was booked. */
export type EventRow = ReturnType<typeof eventsBetween>[number]

/** None where there is no such review, or it is done. */
export function eventOfReview(db: ReadDb, reviewUid: string): EventRow[] {
  return byUid(db, { uid: uidToBlob(reviewUid) })
}
