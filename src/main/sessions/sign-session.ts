import type { sessions } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Session } from '../../shared/model/session.ts'
import type { Handler } from '../core/handler.ts'
import { proveSigner } from '../core/prove-signer.ts'
import type { ReadDb } from '../db/open.ts'
import { sessionByUid, sessionRowByUid, updateSession } from './sessions-store.ts'
import { signatureEvent } from './signature-event.ts'

/** The passphrase comes last: a session that cannot be signed asks nobody for one in vain. */
export const signSession: Handler<typeof sessions.sign> = async ({ vault, now, appVersion }, request) => {
  const { sessionUid } = request
  const before = vault.open?.register.store.read((db) => signable(db, sessionUid))
  if (before?.ok === false) return before
  const proven = await proveSigner(vault, request)
  if (!proven.ok) return proven
  const { open, signer } = proven.value
  const at = now()
  return open.register.record(
    (db) => {
      const unsigned = signable(db, sessionUid)
      if (!unsigned.ok) return unsigned
      updateSession(db, unsigned.value.id, { signedAt: at.toISOString(), signedBy: signer.name })
      return ok(storedSession(db, sessionUid))
    },
    (signed) => signatureEvent('sessions.sign', signed.ok ? signed.value : null, { signer, at, appVersion }),
  )
}

function signable(db: ReadDb, sessionUid: string) {
  const row = sessionRowByUid(db, sessionUid)
  if (!row) return err({ code: 'session-not-found', sessionUid })
  if (row.state === 'void') return err({ code: 'session-void', sessionUid })
  const { signedAt, signedBy, missing, unconfirmed } = row
  if (signedAt !== null) return err({ code: 'session-signed', signedAt, signedBy: signedBy ?? '' })
  return row.state === 'incomplete' ? err({ code: 'session-incomplete', missing, unconfirmed }) : ok(row)
}

/** The session as it stands after it was written. */
export function storedSession(db: ReadDb, sessionUid: string): Session {
  const session = sessionByUid(db, sessionUid)
  if (!session) throw new Error('a session that was just written is missing')
  return session
}
