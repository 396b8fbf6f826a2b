import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { aftercareHints } from '../../shared/rules/aftercare/aftercare-hints.ts'
import type { ReadDb } from '../db/open.ts'
import { labsOfPatient } from '../labs/labs-store.ts'
import { patientByUid, patientUidById } from '../patients/patients-store.ts'
import { complicationRecords } from '../sessions/complications-store.ts'
import { sessionRowByUid } from '../sessions/sessions-store.ts'
import { courseOfSession, daysOfSession } from './aftercare-store.ts'

/** The session whose days after are meant, and its patient. */
export interface FollowedSession {
  readonly id: number
  readonly uid: string
  readonly performedOn: IsoDate
  readonly patientId: number
  readonly patientUid: string
  readonly diedOn: IsoDate | null
}

/** Refused for a void session: it never took place. */
export function sessionToFollow(db: ReadDb, sessionUid: string) {
  const row = sessionRowByUid(db, sessionUid)
  if (!row || row.state === 'void') return err({ code: 'session-not-found', sessionUid })
  const { id, uid, performedOn, patientId } = row
  const patientUid = patientUidById(db, patientId)
  const diedOn = patientByUid(db, patientUid)?.diedOn ?? null
  const followed: FollowedSession = { id, uid, performedOn, patientId, patientUid, diedOn }
  return ok(followed)
}

/** Everything recorded of the days after. */
export function aftercareOf(db: ReadDb, session: FollowedSession) {
  const { id, uid, performedOn, patientId, patientUid, diedOn } = session
  const days = daysOfSession(db, id)
  const course = courseOfSession(db, id)
  const complications = complicationRecords(db, patientId)
    .filter(({ sessionId }) => sessionId === id)
    .map(({ complication }) => complication)
  const hints = aftercareHints(days, course, { performedOn, labs: labsOfPatient(db, patientId) })
  return { sessionUid: uid, patientUid, performedOn, diedOn, days, course, complications, hints }
}
