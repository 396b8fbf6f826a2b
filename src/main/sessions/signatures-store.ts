import { hash } from 'node:crypto'
import { canonicalText, type Json } from '../../shared/kit/canonical-text.ts'
import { uidFromBlob } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { rawQuery } from '../db/statements.ts'

/** What the audit event of a signature says of what was signed. */
export interface Seal {
  readonly revision: number
  readonly sha256: string
  readonly appVersion: string
}

/** A seal and the audit event that carries it. */
export interface KeptSeal extends Seal {
  readonly auditSeq: number
}

const SEAL = /\[r(\d+) sha256:([0-9a-f]{64}) v(\S+)\]$/

/** The reason of the audit event: why it was amended, if it was, and the seal behind it. */
export function sealText({ revision, sha256, appVersion }: Seal, reason?: string): string {
  return [reason, `[r${revision} sha256:${sha256} v${appVersion}]`].filter(Boolean).join(' ')
}

/** Of an audit event: it carries the seal of a signature. */
export const IS_SEALED = `outcome = 'done' AND endpoint IN ('sessions.sign', 'sessions.amend')`
const sealsOf = rawQuery<{ seq: number; reason: string | null; object_uid: Buffer }>(
  `SELECT seq, reason, object_uid FROM audit_event
   WHERE patient_uid = @patientUid AND ${IS_SEALED} ORDER BY seq`,
)

/** The seals of a patient's sessions: by the session's uid, and of each session by revision. */
export function sealsOfPatient(db: ReadDb, patientUid: string): Map<string, Map<number, KeptSeal>> {
  const bySession = new Map<string, Map<number, KeptSeal>>()
  for (const { seq, reason, object_uid } of sealsOf(db, { patientUid })) {
    const [, revision, sha256, appVersion] = SEAL.exec(reason ?? '') ?? []
    if (sha256 === undefined || appVersion === undefined) continue
    const sessionUid = uidFromBlob(object_uid)
    const seals = bySession.get(sessionUid) ?? new Map<number, KeptSeal>()
    seals.set(Number(revision), { revision: Number(revision), sha256, appVersion, auditSeq: seq })
    bySession.set(sessionUid, seals)
  }
  return bySession
}

/** Whether a signed session still counts is decided after it was signed. */
const NOT_SIGNED: ReadonlySet<string> = new Set(['state', 'voidReason'])

/**
 * SHA-256 over the canonical text of a session as it is signed: everything recorded of it, and by whom and when it
 * was signed. What is not recorded is left out, so that a field which a later version adds changes no earlier hash.
 */
export function signedSha256(session: object): string {
  const content = Object.fromEntries(Object.entries(session).filter(([field]) => !NOT_SIGNED.has(field)))
  return hash('sha256', canonicalText(withoutEmpty(content as Json)))
}

function withoutEmpty(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutEmpty)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && !(Array.isArray(member) && member.length === 0))
      .map(([key, member]) => [key, withoutEmpty(member)]),
  )
}
