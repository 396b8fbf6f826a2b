import { err, ok } from '../../shared/kit/result.ts'
import type { ChangeRefusal } from '../../shared/model/change.ts'
import type { Caller } from '../core/caller.ts'
import { changedSince } from '../core/undo.ts'
import type { ReadDb } from '../db/open.ts'
import { changeBySeq, signatureOn } from './changes-store.ts'

/** What is recorded of patients. Everything else has a way back of its own, or must stay as it was done. */
const UNDOABLE_NOUNS: ReadonlySet<string> = new Set([
  'patients',
  'lesions',
  'labs',
  'sessions',
  'reviews',
  'contacts',
  'aftercare',
  'recipes',
])
/** A signature is not taken back: what was signed is amended or voided. */
const FINAL: ReadonlySet<string> = new Set(['sessions.sign', 'sessions.amend'])

/** A saved action of the caller's own. */
export function ownChange(db: ReadDb, caller: Caller, auditSeq: number) {
  const found = changeBySeq(db, auditSeq)
  if (!found) return err({ code: 'change-not-found', auditSeq })
  if (found.userUid !== caller.uid) return err({ code: 'change-of-another', userName: found.change.userName })
  return ok(found.change)
}

/** Why the changes of event `seq` may not be reverted, whatever became of their rows; null when they may. */
export function standingRefusal(
  db: ReadDb,
  endpoint: string,
  seq: number,
): Exclude<ChangeRefusal, { readonly code: 'changed-since' }> | null {
  const [noun = ''] = endpoint.split('.')
  if (!UNDOABLE_NOUNS.has(noun) || FINAL.has(endpoint)) return { code: 'not-undoable', endpoint }
  const signature = signatureOn(db, seq)
  return signature ? { code: 'session-signed', ...signature } : null
}

/** The same, and whether a row was changed since. */
export function refusalOf(db: ReadDb, endpoint: string, seq: number): ChangeRefusal | null {
  const standing = standingRefusal(db, endpoint, seq)
  if (standing) return standing
  const rows = changedSince(db, [seq])
  return rows.length === 0 ? null : { code: 'changed-since', rows: [...rows] }
}
