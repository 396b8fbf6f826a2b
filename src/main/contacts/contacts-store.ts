import { asc, eq } from 'drizzle-orm'
import type { ContactAttempt, ContactDraft } from '../../shared/model/contact.ts'
import { newUid, uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { contactAttempt } from '../db/schema/contact.ts'
import { review } from '../db/schema/review.ts'
import { type Given, insertRow, query, updateRow } from '../db/statements.ts'

const selected = { row: contactAttempt, reviewUid: review.uid }
const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select(selected)
    .from(contactAttempt)
    .innerJoin(review, eq(review.id, contactAttempt.reviewId))
    .where(eq(contactAttempt.patientId, given.patientId))
    .orderBy(asc(contactAttempt.madeOn), asc(contactAttempt.id)),
)
const ofReview = query((db, given: Given<{ reviewId: number }>) =>
  db
    .select(selected)
    .from(contactAttempt)
    .innerJoin(review, eq(review.id, contactAttempt.reviewId))
    .where(eq(contactAttempt.reviewId, given.reviewId))
    .orderBy(asc(contactAttempt.id)),
)
const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db
    .select(selected)
    .from(contactAttempt)
    .innerJoin(review, eq(review.id, contactAttempt.reviewId))
    .where(eq(contactAttempt.uid, given.uid)),
)

/** Oldest first. */
export function contactsOfPatient(db: ReadDb, patientId: number): ContactAttempt[] {
  return ofPatient(db, { patientId }).map(toContactAttempt)
}

/** Oldest first. */
export function contactsOfReview(db: ReadDb, reviewId: number): ContactAttempt[] {
  return ofReview(db, { reviewId }).map(toContactAttempt)
}

/** Writes what comes next at an attempt; null where there is no such attempt. */
export function setNextStep(db: WriteDb, uid: string, nextStep: string | null): ContactAttempt | null {
  const [found] = byUid(db, { uid: uidToBlob(uid) })
  if (!found) return null
  updateRow(db, contactAttempt, found.row.id, { nextStep })
  return { ...toContactAttempt(found), nextStep }
}

export function insertContact(
  db: WriteDb,
  owner: { readonly reviewId: number; readonly patientId: number },
  draft: ContactDraft,
  made: Pick<ContactAttempt, 'madeOn' | 'madeBy' | 'loggedAt'>,
): ContactAttempt {
  const { reviewUid, ...attempt } = draft
  const uid = newUid()
  insertRow(db, contactAttempt, { uid, ...owner, ...attempt, ...made })
  return { uid, reviewUid, ...attempt, ...made }
}

function toContactAttempt({
  row,
  reviewUid,
}: {
  readonly row: typeof contactAttempt.$inferSelect
  readonly reviewUid: string
}): ContactAttempt {
  const { id: _, reviewId: _review, patientId: _patient, channel, outcome, ...attempt } = row
  return {
    ...attempt,
    reviewUid,
    channel: channel as ContactAttempt['channel'],
    outcome: outcome as ContactAttempt['outcome'],
  }
}
