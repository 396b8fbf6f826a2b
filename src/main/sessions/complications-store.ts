import { asc, eq } from 'drizzle-orm'
import type { Complication, ComplicationDraft } from '../../shared/model/complication.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { complication } from '../db/schema/complication.ts'
import { review } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'
import { deleteRow, type Given, insertRow, query } from '../db/statements.ts'

/** A complication with the row ids of the session and the review it belongs to. */
export interface ComplicationRecord {
  readonly id: number
  readonly sessionId: number | null
  /** True when its session was logged by mistake. */
  readonly isVoid: boolean
  readonly complication: Complication
}

const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      row: complication,
      sessionUid: session.uid,
      sessionState: session.state,
      reviewUid: review.uid,
    })
    .from(complication)
    .leftJoin(session, eq(session.id, complication.sessionId))
    .leftJoin(review, eq(review.id, complication.reviewId))
    .where(eq(complication.patientId, given.patientId))
    .orderBy(asc(complication.onsetOn), asc(complication.id)),
)

/** Oldest first. */
export function complicationRecords(db: ReadDb, patientId: number): ComplicationRecord[] {
  return ofPatient(db, { patientId }).map(({ row, sessionUid, sessionState, reviewUid }) => {
    const { id, sessionId, patientId: _, reviewId: _review, term, onset, ...event } = row
    return {
      id,
      sessionId,
      isVoid: sessionState === 'void',
      complication: {
        ...event,
        term: term as Complication['term'],
        onset: onset as Complication['onset'],
        sirSeverity: event.sirSeverity as Complication['sirSeverity'],
        relation: event.relation as Complication['relation'],
        outcome: event.outcome as Complication['outcome'],
        sessionUid,
        reviewUid,
      },
    }
  })
}

export function insertComplication(
  db: WriteDb,
  patientId: number,
  event: ComplicationDraft,
  owner: { readonly sessionId?: number; readonly reviewId?: number },
  added: { readonly addedAt: string; readonly addedBy: string } | null = null,
): string {
  const uid = newUid()
  insertRow(db, complication, {
    uid,
    patientId,
    sessionId: owner.sessionId ?? null,
    reviewId: owner.reviewId ?? null,
    ...event,
    addedAt: added?.addedAt ?? null,
    addedBy: added?.addedBy ?? null,
  })
  return uid
}

/** True of what the room recorded: neither found at a review nor added in the days after. */
export function isOfRoom({ complication: { reviewUid, addedAt } }: ComplicationRecord): boolean {
  return reviewUid === null && addedAt === null
}

export function deleteComplication(db: WriteDb, id: number): void {
  deleteRow(db, complication, id)
}

/** Puts what the room says now in place of what it said; events of reviews and of the days after stay. */
export function replaceComplications(
  db: WriteDb,
  { id: sessionId, patientId }: { readonly id: number; readonly patientId: number },
  events: readonly ComplicationDraft[],
): void {
  const own = complicationRecords(db, patientId).filter(
    (event) => event.sessionId === sessionId && isOfRoom(event),
  )
  for (const { id } of own) deleteComplication(db, id)
  for (const event of events) insertComplication(db, patientId, event, { sessionId })
}
