import { and, asc, eq } from 'drizzle-orm'
import type { Review } from '../../shared/model/review.ts'
import { newUid, uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { review } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'
import { type Given, insertRow, query, updateRow } from '../db/statements.ts'

type ReviewRow = typeof review.$inferSelect
/** A review with the row ids of its own, its session's and its patient's. */
export interface ReviewRecord {
  readonly id: number
  readonly sessionId: number
  readonly patientId: number
  readonly review: Review
}

const selected = { row: review, sessionUid: session.uid, patientUid: patient.uid }
const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db
    .select(selected)
    .from(review)
    .innerJoin(session, eq(session.id, review.sessionId))
    .innerJoin(patient, eq(patient.id, review.patientId))
    .where(eq(review.uid, given.uid)),
)
const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select(selected)
    .from(review)
    .innerJoin(session, eq(session.id, review.sessionId))
    .innerJoin(patient, eq(patient.id, review.patientId))
    .where(eq(review.patientId, given.patientId))
    .orderBy(asc(review.dueOn), asc(review.id)),
)
const openOfPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ id: review.id, sessionId: review.sessionId })
    .from(review)
    .where(and(eq(review.patientId, given.patientId), eq(review.state, 'open'))),
)
const ofSession = query((db, given: Given<{ sessionId: number }>) =>
  db
    .select({ id: review.id, uid: review.uid, state: review.state, doneOn: review.doneOn })
    .from(review)
    .where(eq(review.sessionId, given.sessionId)),
)

export function reviewByUid(db: ReadDb, uid: string): ReviewRecord | undefined {
  const [found] = byUid(db, { uid: uidToBlob(uid) })
  return found && toRecord(found)
}

/** In order of the due date. */
export function reviewsOfPatient(db: ReadDb, patientId: number): Review[] {
  return ofPatient(db, { patientId }).map((found) => toRecord(found).review)
}

export function openReviewsOfPatient(db: ReadDb, patientId: number) {
  return openOfPatient(db, { patientId })
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

function toRecord(found: {
  readonly row: ReviewRow
  readonly sessionUid: string
  readonly patientUid: string
}): ReviewRecord {
  const { id, sessionId, patientId, importBatchId: _, closedReason, ...rest } = found.row
  const review: Review = {
    ...rest,
    sessionUid: found.sessionUid,
    patientUid: found.patientUid,
    closedReason: closedReason as Review['closedReason'],
  }
  return { id, sessionId, patientId, review }
}
