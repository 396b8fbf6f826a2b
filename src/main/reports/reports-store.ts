import { asc, eq } from 'drizzle-orm'
import type { AmendmentBrief, ReportFacts } from '../../shared/rules/report/report-facts.ts'
import type { ReadDb } from '../db/open.ts'
import { sessionAmendment } from '../db/schema/session.ts'
import { type Given, query, rawQuery } from '../db/statements.ts'
import { lesionsOfPatient } from '../lesions/lesions-store.ts'
import { patientByUid, toPatient } from '../patients/patients-store.ts'
import { reviewsOfPatient } from '../reviews/reviews-store.ts'
import { sessionByUid, sessionRowByUid } from '../sessions/sessions-store.ts'
import { snapshotsOfPatient } from '../sessions/snapshots-store.ts'
import { currentSettings } from '../settings/settings-store.ts'

const amendmentsOf = query((db, given: Given<{ sessionId: number }>) =>
  db
    .select({
      revision: sessionAmendment.revision,
      reason: sessionAmendment.reason,
      amendedAt: sessionAmendment.amendedAt,
      amendedBy: sessionAmendment.amendedBy,
    })
    .from(sessionAmendment)
    .where(eq(sessionAmendment.sessionId, given.sessionId))
    .orderBy(asc(sessionAmendment.revision)),
)
const newestEvent = rawQuery<{ readonly seq: number; readonly hash: string }>(
  'SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1',
)

type Filed = Omit<ReportFacts, 'printedBy' | 'printedAt' | 'tzOffsetMin'>

/** What is on file about one session, void or not, for its report; undefined where there is no such session. */
export function filedForReport(db: ReadDb, sessionUid: string): Filed | undefined {
  const row = sessionRowByUid(db, sessionUid)
  const session = sessionByUid(db, sessionUid)
  const patient = session && patientByUid(db, session.patientUid)
  if (!row || !session || !patient) return undefined
  const amendments: AmendmentBrief[] = amendmentsOf(db, { sessionId: row.id })
  return {
    session,
    patient: toPatient(patient),
    lesions: lesionsOfPatient(db, patient.id),
    snapshots: snapshotsOfPatient(db, patient.id).filter((snapshot) => snapshot.sessionUid === sessionUid),
    review: reviewsOfPatient(db, patient.id).findLast((review) => review.sessionUid === sessionUid) ?? null,
    amendments,
    settings: currentSettings(db),
    auditHead: newestEvent(db)[0] ?? { seq: 0, hash: '0'.repeat(64) },
  }
}
