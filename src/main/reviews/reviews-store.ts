import { and, asc, eq } from 'drizzle-orm'
import type { Review, ReviewReader } from '../../shared/model/review.ts'
import { newUid, uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { review, reviewReading } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

type ReviewRow = typeof review.$inferSelect
/** A review with the row ids of its own, its session's and its patient's. */
export interface ReviewRecord {
  readonly id: number
  readonly sessionId: number
  readonly patientId: number
  readonly review: Review
}

const selected = { row: review, sessionUid: session.uid, patientUid: patient.uid, reading: reviewReading }
const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db
    .select(selected)
    .from(review)
    .innerJoin(session, eq(session.id, review.sessionId))
    .innerJoin(patient, eq(patient.id, review.patientId))
    .leftJoin(reviewReading, eq(reviewReading.reviewId, review.id))
    .where(eq(review.uid, given.uid))
    .orderBy(asc(reviewReading.ordinal)),
)
const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select(selected)
    .from(review)
    .innerJoin(session, eq(session.id, review.sessionId))
    .innerJoin(patient, eq(patient.id, review.patientId))
    .leftJoin(reviewReading, eq(reviewReading.reviewId, review.id))
    .where(eq(review.patientId, given.patientId))
    .orderBy(asc(review.dueOn), asc(review.id), asc(reviewReading.ordinal)),
)
const openOfPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ id: review.id, sessionId: review.sessionId })
    .from(review)
    .where(and(eq(review.patientId, given.patientId), eq(review.state, 'open'))),
)
const standingOf = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      id: review.id,
      uid: review.uid,
      sessionId: review.sessionId,
      kind: review.kind,
      state: review.state,
      closedReason: review.closedReason,
    })
    .from(review)
    .where(eq(review.patientId, given.patientId))
    .orderBy(asc(review.id)),
)
const ofSession = query((db, given: Given<{ sessionId: number }>) =>
  db
    .select({ id: review.id, uid: review.uid, state: review.state, doneOn: review.doneOn })
    .from(review)
    .where(eq(review.sessionId, given.sessionId)),
)

const readingsOf = query((db, given: Given<{ reviewId: number }>) =>
  db.select({ id: reviewReading.id }).from(reviewReading).where(eq(reviewReading.reviewId, given.reviewId)),
)

export function reviewByUid(db: ReadDb, uid: string): ReviewRecord | undefined {
  return toRecords(byUid(db, { uid: uidToBlob(uid) })).at(0)
}

/** In order of the due date. */
export function reviewsOfPatient(db: ReadDb, patientId: number): Review[] {
  return toRecords(ofPatient(db, { patientId })).map((found) => found.review)
}

export function openReviewsOfPatient(db: ReadDb, patientId: number) {
  return openOfPatient(db, { patientId })
}

/** Every review of a patient, as far as one may take the place of another. */
export function reviewStandings(db: ReadDb, patientId: number) {
  return standingOf(db, { patientId }).map(({ closedReason, ...rest }) => ({
    ...rest,
    closedReason: closedReason as Review['closedReason'],
  }))
}

export function reviewsOfSession(db: ReadDb, sessionId: number) {
  return ofSession(db, { sessionId })
}

/** A review that was planned and not done: everything that only a done or closed one has is empty. */
export function insertReview(
  db: WriteDb,
  owner: { readonly sessionId: number; readonly patientId: number },
  values: Partial<typeof review.$inferInsert> &
    Pick<ReviewRow, 'dueOn' | 'windowOpensOn' | 'windowClosesOn' | 'overdueFrom' | 'criticalFrom'>,
): { readonly id: number; readonly uid: string } {
  const uid = values.uid ?? newUid()
  const id = insertRow(db, review, { state: 'open', responses: [], ...values, ...owner, uid })
  return { id, uid }
}

export function updateReview(db: WriteDb, id: number, patch: Partial<typeof review.$inferInsert>): void {
  updateRow(db, review, id, patch)
}

/** Writes what each reader measured and was judged to, in the place of what was on file. */
export function replaceReaders(db: WriteDb, reviewId: number, readers: readonly ReviewReader[]): void {
  for (const { id } of readingsOf(db, { reviewId })) deleteRow(db, reviewReading, id)
  for (const [at, reader] of readers.entries())
    insertRow(db, reviewReading, { reviewId, ordinal: at + 1, ...reader })
}

type Found = ReturnType<typeof byUid>[number]

/** One record a review; its rows differ in the reader only, and stand together. */
function toRecords(rows: readonly Found[]): ReviewRecord[] {
  return [...Map.groupBy(rows, ({ row }) => row.id).values()].flatMap((ofReview) =>
    ofReview.slice(0, 1).map((found) => toRecord(found, ofReview.flatMap(toReader))),
  )
}

function toReader({ reading }: Found): ReviewReader[] {
  if (reading === null) return []
  const { id: _, reviewId: _review, ordinal: _ordinal, ...reader } = reading
  return [reader]
}

function toRecord({ row, sessionUid, patientUid }: Found, readers: ReviewReader[]): ReviewRecord {
  const { id, sessionId, patientId, importBatchId: _, closedReason, ...rest } = row
  const review: Review = {
    ...rest,
    sessionUid,
    patientUid,
    closedReason: closedReason as Review['closedReason'],
    readers,
  }
  return { id, sessionId, patientId, review }
}
