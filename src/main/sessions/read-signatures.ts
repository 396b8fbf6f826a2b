import type { sessions } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Session } from '../../shared/model/session.ts'
import { fieldChanges } from '../../shared/rules/sessions/field-changes.ts'
import type { Handler } from '../core/handler.ts'
import { patientUidById } from '../patients/patients-store.ts'
import { amendmentsOfSession } from './amendments-store.ts'
import { sessionByUid, sessionRowByUid } from './sessions-store.ts'
import { checkedSessions } from './signature-checks-store.ts'

/** Old and new side by side; the newest amendment led to what is on file. */
export const listAmendments: Handler<typeof sessions.amendments> = ({ db }, { sessionUid }) => {
  const row = sessionRowByUid(db, sessionUid)
  const session = sessionByUid(db, sessionUid)
  if (!row || !session) return err({ code: 'session-not-found', sessionUid })
  const amendments = amendmentsOfSession(db, row.id).map(({ body, ...amendment }) => ({
    ...amendment,
    before: body as unknown as Session,
  }))
  return ok({
    patientUid: session.patientUid,
    amendments: amendments.map(({ uid, revision, reason, amendedAt, amendedBy, before }, at) => ({
      uid,
      revision,
      reason,
      amendedAt,
      amendedBy,
      signedBy: before.signedBy,
      signedAt: before.signedAt,
      changes: fieldChanges(before, amendments[at + 1]?.before ?? session),
    })),
  })
}

export const verifySignature: Handler<typeof sessions.verifySignature> = ({ db }, { sessionUid }) => {
  const row = sessionRowByUid(db, sessionUid)
  if (!row) return err({ code: 'session-not-found', sessionUid })
  const patientUid = patientUidById(db, row.patientId)
  const found = checkedSessions(db, { id: row.patientId, uid: patientUid }).find(
    ({ session }) => session.uid === sessionUid,
  )
  if (!found) throw new Error('a session that has a row is not among those of its patient')
  return ok({ patientUid, ...found.report })
}
