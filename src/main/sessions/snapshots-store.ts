import { and, asc, count, desc, eq, gt, ne } from 'drizzle-orm'
import type { SnapshotBrief } from '../../shared/model/snapshot.ts'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { session } from '../db/schema/session.ts'
import { eligibilitySnapshot } from '../db/schema/snapshot.ts'
import { type Given, insertRow, query } from '../db/statements.ts'

const heads = {
  uid: eligibilitySnapshot.uid,
  sessionUid: session.uid,
  rulesetId: eligibilitySnapshot.rulesetId,
  rulesetVersion: eligibilitySnapshot.rulesetVersion,
  rulesetSha256: eligibilitySnapshot.rulesetSha256,
  judgement: eligibilitySnapshot.judgement,
  decision: eligibilitySnapshot.decision,
  createdAt: eligibilitySnapshot.createdAt,
  createdBy: eligibilitySnapshot.createdBy,
  sha256: eligibilitySnapshot.sha256,
}
const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select(heads)
    .from(session)
    .innerJoin(eligibilitySnapshot, eq(eligibilitySnapshot.sessionId, session.id))
    .where(and(eq(session.patientId, given.patientId), ne(session.state, 'void')))
    .orderBy(asc(session.performedOn), asc(eligibilitySnapshot.id)),
)
const newestOf = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ sha256: eligibilitySnapshot.sha256 })
    .from(session)
    .innerJoin(eligibilitySnapshot, eq(eligibilitySnapshot.sessionId, session.id))
    .where(eq(session.patientId, given.patientId))
    .orderBy(desc(eligibilitySnapshot.id))
    .limit(1),
)
const whole = query((db, given: Given<{ uid: Uint8Array }>) =>
  db
    .select({ ...heads, body: eligibilitySnapshot.body, patientUid: patient.uid })
    .from(eligibilitySnapshot)
    .innerJoin(session, eq(session.id, eligibilitySnapshot.sessionId))
    .innerJoin(patient, eq(patient.id, session.patientId))
    .where(eq(eligibilitySnapshot.uid, given.uid)),
)

const PAGE = 200
const page = query((db, given: Given<{ afterId: number }>) =>
  db
    .select({
      ...heads,
      id: eligibilitySnapshot.id,
      patientId: session.patientId,
      patientUid: patient.uid,
      verdict: eligibilitySnapshot.verdict,
      body: eligibilitySnapshot.body,
      previousSha256: eligibilitySnapshot.previousSha256,
    })
    .from(eligibilitySnapshot)
    .innerJoin(session, eq(session.id, eligibilitySnapshot.sessionId))
    .innerJoin(patient, eq(patient.id, session.patientId))
    .where(gt(eligibilitySnapshot.id, given.afterId))
    .orderBy(asc(eligibilitySnapshot.id))
    .limit(PAGE),
)
const total = query((db) => db.select({ total: count() }).from(eligibilitySnapshot))

/** A snapshot with every column that repeats something of its body. */
export type StoredSnapshot = ReturnType<typeof page>[number]

/** All there are, void sessions included, in the order in which they were written; a page at a time. */
export function* everySnapshot(db: ReadDb): Generator<StoredSnapshot> {
  for (let rows = page(db, { afterId: 0 }), last; rows.length > 0; rows = page(db, { afterId: last })) {
    yield* rows
    last = rows.at(-1)?.id ?? 0
  }
}

export function countSnapshots(db: ReadDb): number {
  return total(db)[0]?.total ?? 0
}

/** Those of sessions that count, in order of procedure date, and within one session in order of saving. */
export function snapshotsOfPatient(db: ReadDb, patientId: number): SnapshotBrief[] {
  return ofPatient(db, { patientId })
}

/** Hash of the patient's newest snapshot, which the next one points to; null before the first. */
export function newestSnapshotSha256(db: ReadDb, patientId: number): string | null {
  return newestOf(db, { patientId })[0]?.sha256 ?? null
}

export function wholeSnapshot(db: ReadDb, uid: string) {
  const [row] = whole(db, { uid: uidToBlob(uid) })
  if (!row) return undefined
  const { body, patientUid, ...brief } = row
  return { brief, body, patientUid }
}

export function insertSnapshot(db: WriteDb, values: typeof eligibilitySnapshot.$inferInsert): void {
  insertRow(db, eligibilitySnapshot, values)
}
