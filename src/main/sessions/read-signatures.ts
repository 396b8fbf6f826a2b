import type { sessions } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Session } from '../../shared/model/session.ts'
import type { SignatureCheck } from '../../shared/model/signature.ts'
import { fieldChanges } from '../../shared/rules/sessions/field-changes.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import { amendmentsOfSession } from './amendments-store.ts'
import { type KeptSeal, sealsOfSession } from './signatures-store.ts'
import { sessionByUid, sessionRowByUid } from './sessions-store.ts'
import { signedSha256 } from './signed-content.ts'

/** Old and new side by side; the newest amendment led to what is on file. */
export const listAmendments: Handler<typeof sessions.amendments> = ({ db }, { sessionUid }) => {
  const states = statesOf(db, sessionUid)
  if (!states) return err({ code: 'session-not-found', sessionUid })
  const { session, amendments } = states
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
  const states = statesOf(db, sessionUid)
  if (!states) return err({ code: 'session-not-found', sessionUid })
  const { session, amendments } = states
  const seals = sealsOfSession(db, session)
  const signatures = [...amendments.map(({ before }) => before), session].flatMap((state) =>
    check(state, seals.get(state.revision)),
  )
  // A signature in the trail whose state is gone was not taken off by an amendment.
  const lost = [...seals.keys()].some((revision) => !signatures.some((one) => one.revision === revision))
  const holds = !lost && signatures.every((signature) => signature.holds)
  const verdict = signatures.length === 0 && !lost ? 'unsigned' : holds ? 'holds' : 'differs'
  return ok({ patientUid: session.patientUid, verdict, signatures })
}

function check(state: Session, seal: KeptSeal | undefined): SignatureCheck[] {
  const { revision, signedAt, signedBy } = state
  if (signedAt === null) return []
  const sha256 = signedSha256(state)
  return [
    {
      revision,
      signedAt,
      signedBy: signedBy ?? '',
      signedSha256: seal?.sha256 ?? null,
      sha256,
      auditSeq: seal?.auditSeq ?? null,
      appVersion: seal?.appVersion ?? null,
      holds: seal?.sha256 === sha256,
    },
  ]
}

function statesOf(db: ReadDb, sessionUid: string) {
  const row = sessionRowByUid(db, sessionUid)
  const session = sessionByUid(db, sessionUid)
  if (!row || !session) return undefined
  const amendments = amendmentsOfSession(db, row.id).map(({ body, ...amendment }) => ({
    ...amendment,
    before: body as unknown as Session,
  }))
  return { session, amendments }
}
