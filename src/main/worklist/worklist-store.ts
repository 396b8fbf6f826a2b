import { and, desc, eq, sql } from 'drizzle-orm'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { draft } from '../db/schema/draft.ts'
import { patient } from '../db/schema/patient.ts'
import { session } from '../db/schema/session.ts'
import { type Given, query, rawQuery } from '../db/statements.ts'
import { briefColumns } from '../patients/patients-store.ts'

/** Exactly one operator and one ward; null = whoever and wherever. */
export interface WorklistFilter {
  readonly operator: string | null
  readonly ward: string | null
}

/** Of a statement that joins session and patient. */
export const isAskedFor = ({ operator, ward }: Given<WorklistFilter>) =>
  sql`(${operator} IS NULL OR ${session.operator} = ${operator}) AND (${ward} IS NULL OR ${patient.ward} = ${ward})`

const occurring = rawQuery<{
  readonly kind: 'operator' | 'ward'
  readonly name: string
  readonly count: number
}>(
  `WITH waiting (session_id) AS (
     SELECT session_id FROM review WHERE state = 'open'
     UNION SELECT id FROM session WHERE state = 'incomplete' AND import_batch_id IS NULL
     UNION SELECT id FROM session WHERE state = 'complete' AND signed_at IS NULL AND import_batch_id IS NULL
       AND operator = @userName COLLATE NOCASE
   )
   SELECT 'operator' AS kind, s.operator AS name, count(*) AS count
     FROM waiting w JOIN session s ON s.id = w.session_id WHERE s.operator IS NOT NULL GROUP BY 2
   UNION ALL SELECT 'ward', p.ward, count(*)
     FROM waiting w JOIN session s ON s.id = w.session_id JOIN patient p ON p.id = s.patient_id
     WHERE p.ward IS NOT NULL GROUP BY 2
   ORDER BY 1, 2`,
)

/** Every operator and ward that something in the worklist of this user belongs to, with the sessions that wait. */
export function worklistChoices(db: ReadDb, userName: string) {
  const found = occurring(db, { userName })
  const ofKind = (kind: 'operator' | 'ward') =>
    found.flatMap(({ kind: its, ...choice }) => (its === kind ? [choice] : []))
  return { operators: ofKind('operator'), wards: ofKind('ward') }
}

/** What an import does not know, nobody at this desk can fill in from memory: imported sessions are not asked for. */
const isIncomplete = (given: Given<WorklistFilter>) =>
  sql`${session.state} = 'incomplete' AND ${session.importBatchId} IS NULL AND ${isAskedFor(given)}`
/** Newest first: what is remembered best is asked for first. */
export const incompleteSessions = query((db, given: Given<WorklistFilter & { limit: number }>) =>
  db
    .select({
      session: {
        uid: session.uid,
        performedOn: session.performedOn,
        procedureType: session.procedureType,
        operator: session.operator,
        missing: session.missing,
        unconfirmed: session.unconfirmed,
        mandatory: session.mandatory,
        loggedAt: session.loggedAt,
      },
      patient: briefColumns,
    })
    .from(session)
    .innerJoin(patient, eq(patient.id, session.patientId))
    .where(isIncomplete(given))
    .orderBy(desc(session.performedOn), desc(session.id))
    .limit(given.limit),
)
const incompleteCount = query((db, given: Given<WorklistFilter>) =>
  db
    .select({ sessions: sql<number>`count(*)` })
    .from(session)
    .innerJoin(patient, eq(patient.id, session.patientId))
    .where(isIncomplete(given)),
)
const sessionDrafts = query((db, given: Given<{ userUid: Uint8Array }>) =>
  db
    .select({ body: draft.body, savedAt: draft.savedAt, ward: patient.ward, patient: briefColumns })
    .from(draft)
    .innerJoin(patient, eq(patient.uid, draft.subjectUid))
    .where(and(eq(draft.kind, 'session'), eq(draft.userUid, given.userUid)))
    .orderBy(desc(draft.savedAt)),
)

/** Complete, not signed, and performed by this person. What an import brought was written elsewhere and is signed there. */
const waitsFor = (given: Given<WorklistFilter & { userName: string }>) =>
  sql`${session.state} = 'complete' AND ${session.signedAt} IS NULL AND ${session.importBatchId} IS NULL
    AND ${session.operator} = ${given.userName} COLLATE NOCASE AND ${isAskedFor(given)}`
/** Newest first, each with the number of all. */
export const unsignedSessions = query(
  (db, given: Given<WorklistFilter & { userName: string; limit: number }>) =>
    db
      .select({
        all: sql<number>`count(*) OVER ()`,
        session: {
          sessionUid: session.uid,
          sessionNo: session.no,
          performedOn: session.performedOn,
          procedureType: session.procedureType,
          operator: session.operator,
          loggedAt: session.loggedAt,
          loggedBy: session.loggedBy,
        },
        patient: briefColumns,
      })
      .from(session)
      .innerJoin(patient, eq(patient.id, session.patientId))
      .where(waitsFor(given))
      .orderBy(desc(session.performedOn), desc(session.id))
      .limit(given.limit),
)

export function countIncompleteSessions(db: ReadDb, filter: WorklistFilter): number {
  return incompleteCount(db, filter)[0]?.sessions ?? 0
}

/** Sessions that this user began to type and has not saved, newest first. */
export function sessionDraftsOf(db: ReadDb, userUid: string) {
  return sessionDrafts(db, { userUid: uidToBlob(userUid) })
}
