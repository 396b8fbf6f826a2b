import type { audit } from '../../shared/contract/audit.ts'
import type { SignatureFinding } from '../../shared/model/audit.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import {
  countSealedSessions,
  everyCheckedSession,
  sealedSessionsGone,
} from '../sessions/signature-checks-store.ts'

const HASH_SHOWN = 8
const MOST_FINDINGS = 100
const EVERY = 100

/** First the trail itself, then what the signatures in it were given to. */
export const verifyTrail: Handler<typeof audit.verify> = ({ keeper, read, progress }) => {
  const sealed = read((db) => countSealedSessions(db))
  const { events, changes, head, findings } = keeper.verifyTrail((done, total) =>
    progress(done, total + sealed),
  )
  const signatures = read((db) =>
    checkSignatures(db, (done) => progress(events + Math.min(done, sealed), events + sealed)),
  )
  return Promise.resolve(
    ok({
      events,
      changes,
      head: `${head.seq}:${head.hash.slice(0, HASH_SHOWN)}`,
      findings: findings.slice(0, MOST_FINDINGS),
      ...signatures,
    }),
  )
}

/** Names the sessions whose content is not what was signed, or that are gone; the first hundred of them. */
export function checkSignatures(db: ReadDb, progress: (done: number) => void) {
  const differing: SignatureFinding[] = sealedSessionsGone(db).map((gone) => ({
    ...gone,
    patient: null,
    session: null,
  }))
  let signed = differing.length
  for (const { session, report, patient } of everyCheckedSession(db)) {
    if (report.verdict === 'unsigned') continue
    signed++
    if (signed % EVERY === 0) progress(signed)
    if (report.verdict === 'holds') continue
    const { uid: patientUid, ...named } = patient
    const { uid: sessionUid, no, performedOn } = session
    differing.push({ sessionUid, patientUid, patient: named, session: { no, performedOn } })
  }
  return { signed, differing: differing.slice(0, MOST_FINDINGS) }
}
