import { asc, eq } from 'drizzle-orm'
import type { Json } from '../../shared/kit/canonical-text.ts'
import type { Session } from '../../shared/model/session.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { session, sessionAmendment } from '../db/schema/session.ts'
import { type Given, insertRow, query } from '../db/statements.ts'

const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ sessionUid: session.uid, amendment: sessionAmendment })
    .from(session)
    .innerJoin(sessionAmendment, eq(sessionAmendment.sessionId, session.id))
    .where(eq(session.patientId, given.patientId))
    .orderBy(asc(sessionAmendment.sessionId), asc(sessionAmendment.revision)),
)
const ofSession = query((db, given: Given<{ sessionId: number }>) =>
  db
    .select()
    .from(sessionAmendment)
    .where(eq(sessionAmendment.sessionId, given.sessionId))
    .orderBy(asc(sessionAmendment.revision)),
)

/** What a session said before each amendment, oldest first. */
export function amendmentsOfSession(db: ReadDb, sessionId: number) {
  return ofSession(db, { sessionId })
}

/** The same of every session of a patient that was amended, by the session's uid. */
export function amendmentsOfPatient(db: ReadDb, patientId: number) {
  return Map.groupBy(ofPatient(db, { patientId }), ({ sessionUid }) => sessionUid)
}

/** Keeps a signed session as it stands; has to be written before it is changed. */
export function insertAmendment(
  db: WriteDb,
  sessionId: number,
  before: Session,
  why: { readonly reason: string; readonly amendedAt: string; readonly amendedBy: string },
): void {
  const body = before as unknown as Json
  insertRow(db, sessionAmendment, { uid: newUid(), sessionId, revision: before.revision, body, ...why })
}
