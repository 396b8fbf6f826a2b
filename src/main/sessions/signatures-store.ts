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

const events = rawQuery<{ seq: number; reason: string | null }>(
  `SELECT seq, reason FROM audit_event
   WHERE patient_uid = @patientUid AND object_uid = @sessionUid AND outcome = 'done'
     AND endpoint IN ('sessions.sign', 'sessions.amend')
   ORDER BY seq`,
)

/** The seals of a session by revision. */
export function sealsOfSession(
  db: ReadDb,
  session: { readonly uid: string; readonly patientUid: string },
): Map<number, KeptSeal> {
  const seals = new Map<number, KeptSeal>()
  for (const { seq, reason } of events(db, { patientUid: session.patientUid, sessionUid: session.uid })) {
    const [, revision, sha256, appVersion] = SEAL.exec(reason ?? '') ?? []
    if (sha256 === undefined || appVersion === undefined) continue
    seals.set(Number(revision), { revision: Number(revision), sha256, appVersion, auditSeq: seq })
  }
  return seals
}
