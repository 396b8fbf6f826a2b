import type { Session } from '../../shared/model/session.ts'
import { frozenInputs } from '../../shared/rules/eligibility/frozen-judgement.ts'
import type { AmendmentBrief, ReportFacts } from '../../shared/rules/report/report-facts.ts'
import { reviewOfSession } from '../../shared/rules/timeline/timeline.ts'
import { fieldChanges } from '../../shared/rules/sessions/field-changes.ts'
import { courseOfSession, daysOfSession } from '../aftercare/aftercare-store.ts'
import type { ReadDb } from '../db/open.ts'
import { rawQuery } from '../db/statements.ts'
import { lesionsOfPatient } from '../lesions/lesions-store.ts'
import { patientByUid, toPatient } from '../patients/patients-store.ts'
import { reviewsOfPatient } from '../reviews/reviews-store.ts'
import { amendmentsOfSession } from '../sessions/amendments-store.ts'
import { complicationRecords, isOfRoom } from '../sessions/complications-store.ts'
import { sessionByUid, sessionRowByUid } from '../sessions/sessions-store.ts'
import { snapshotsOfPatient, wholeSnapshot } from '../sessions/snapshots-store.ts'
import { currentSettings } from '../settings/settings-store.ts'

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
  const snapshots = snapshotsOfPatient(db, patient.id).filter(
    (snapshot) => snapshot.sessionUid === sessionUid,
  )
  const newest = snapshots.at(-1)
  return {
    session,
    patient: toPatient(patient),
    lesions: lesionsOfPatient(db, patient.id),
    snapshots,
    frozen: newest === undefined ? null : frozenInputs(wholeSnapshot(db, newest.uid)?.body),
    laterComplications: complicationRecords(db, patient.id)
      .filter((event) => event.sessionId === row.id && !isOfRoom(event))
      .map(({ complication }) => complication),
    days: daysOfSession(db, row.id),
    course: courseOfSession(db, row.id),
    review: reviewOfSession({ reviews: reviewsOfPatient(db, patient.id) }, sessionUid) ?? null,
    amendments: amendmentsWithChanges(db, row.id, session),
    settings: currentSettings(db),
    auditHead: newestEvent(db)[0] ?? { seq: 0, hash: '0'.repeat(64) },
  }
}

/** Each with what it changed; the newest led to what is on file. */
function amendmentsWithChanges(db: ReadDb, sessionId: number, session: Session): AmendmentBrief[] {
  const amendments = amendmentsOfSession(db, sessionId)
  const states = [...amendments.map(({ body }) => body as unknown as Session), session]
  return amendments.map(({ revision, reason, amendedAt, amendedBy }, at) => ({
    revision,
    reason,
    amendedAt,
    amendedBy,
    changes: fieldChanges(states[at] ?? session, states[at + 1] ?? session),
  }))
}
