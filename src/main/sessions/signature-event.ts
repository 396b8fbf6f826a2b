import type { Session } from '../../shared/model/session.ts'
import type { EventFacts } from '../core/audit-trail.ts'
import type { Caller } from '../core/caller.ts'
import { sealText, signedSha256 } from './signatures-store.ts'

/** The audit event of a signature: it carries the hash of what was signed, so that nobody has to be believed. */
export function signatureEvent(
  endpoint: 'sessions.sign' | 'sessions.amend',
  session: Session | null,
  given: {
    readonly signer: Caller
    readonly at: Date
    readonly appVersion: string
    readonly reason?: string
  },
): EventFacts {
  const { signer: caller, at, appVersion, reason } = given
  if (!session) throw new Error('a refused signature leaves no event')
  const { uid: objectUid, patientUid, revision } = session
  const seal = { revision, sha256: signedSha256(session), appVersion }
  return {
    endpoint,
    caller,
    at,
    objectKind: 'sessions',
    objectUid,
    patientUid,
    reason: sealText(seal, reason),
    outcome: 'done',
  }
}
