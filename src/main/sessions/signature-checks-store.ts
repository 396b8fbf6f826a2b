import type { Session } from '../../shared/model/session.ts'
import type { SignatureCheck, SignatureReport } from '../../shared/model/signature.ts'
import { uidFromBlob } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { rawQuery } from '../db/statements.ts'
import { amendmentsOfPatient } from './amendments-store.ts'
import { allSessions } from './sessions-store.ts'
import { IS_SEALED, type KeptSeal, sealsOfPatient, signedSha256 } from './signatures-store.ts'

export interface CheckedSession {
  readonly session: Session
  readonly report: SignatureReport
}

/** Holds the sessions of a patient, and what each said before its amendments, against the seals in the trail. */
export function checkedSessions(
  db: ReadDb,
  { id, uid }: { readonly id: number; readonly uid: string },
): CheckedSession[] {
  const amendments = amendmentsOfPatient(db, id)
  const seals = sealsOfPatient(db, uid)
  return allSessions(db, id).map((session) => {
    const before = (amendments.get(session.uid) ?? []).map(
      ({ amendment }) => amendment.body as unknown as Session,
    )
    return { session, report: reportOf([...before, session], seals.get(session.uid) ?? new Map()) }
  })
}

function reportOf(states: readonly Session[], seals: ReadonlyMap<number, KeptSeal>): SignatureReport {
  const signatures = states.flatMap((state) => check(state, seals.get(state.revision)))
  // A signature in the trail whose state is gone was not taken off by an amendment.
  const lost = [...seals.keys()].some((revision) => !signatures.some((one) => one.revision === revision))
  const holds = !lost && signatures.every((signature) => signature.holds)
  const verdict = signatures.length === 0 && !lost ? 'unsigned' : holds ? 'holds' : 'differs'
  return { verdict, signatures }
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

interface PatientRow {
  readonly id: number
  readonly uid: Buffer
  readonly hospital_no: string
  readonly name: string | null
}

const PAGE = 200
/** Both ways round: a signature that the trail does not know, and one that only the trail still knows. */
const page = rawQuery<PatientRow>(
  `SELECT id, uid, hospital_no, name FROM patient
   WHERE id > @afterId AND (
     EXISTS (SELECT 1 FROM session WHERE patient_id = patient.id AND signed_at IS NOT NULL)
     OR EXISTS (SELECT 1 FROM audit_event WHERE patient_uid = patient.uid AND ${IS_SEALED}))
   ORDER BY id LIMIT ${PAGE}`,
)
const signedCount = rawQuery<{ signed: number }>(
  `SELECT count(DISTINCT object_uid) AS signed FROM audit_event WHERE ${IS_SEALED}`,
)
const gone = rawQuery<{ object_uid: Buffer; patient_uid: Buffer }>(
  `SELECT DISTINCT object_uid, patient_uid FROM audit_event
   WHERE ${IS_SEALED} AND NOT EXISTS (SELECT 1 FROM session WHERE uid = object_uid)`,
)

/** The sessions of every patient of whom one was ever signed; one patient at a time is held. */
export function* everyCheckedSession(db: ReadDb) {
  for (let rows = page(db, { afterId: 0 }), last; rows.length > 0; rows = page(db, { afterId: last })) {
    for (const { id, uid: blob, hospital_no: hospitalNo, name } of rows) {
      const uid = uidFromBlob(blob)
      for (const checked of checkedSessions(db, { id, uid }))
        yield { ...checked, patient: { uid, hospitalNo, name } }
    }
    last = rows.at(-1)?.id ?? 0
  }
}

/** How many sessions the trail says were signed. */
export function countSealedSessions(db: ReadDb): number {
  return signedCount(db, {})[0]?.signed ?? 0
}

/** Sessions that were signed and of which no row is left. */
export function sealedSessionsGone(db: ReadDb) {
  return gone(db, {}).map(({ object_uid, patient_uid }) => ({
    sessionUid: uidFromBlob(object_uid),
    patientUid: uidFromBlob(patient_uid),
  }))
}
