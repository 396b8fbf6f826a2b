import type { Change } from '../../shared/model/change.ts'
import { uidFromBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { undoneEvent } from '../db/schema/log.ts'
import { insertRow, rawQuery } from '../db/statements.ts'

interface Row {
  readonly seq: number
  readonly at: string
  readonly user_uid: Buffer
  readonly user_name: string
  readonly endpoint: string
  readonly object_uid: Buffer | null
  readonly patient_uid: Buffer | null
  readonly hospital_no: string | null
  readonly patient_name: string | null
}

const changeWhere = (condition: string) =>
  rawQuery<Row>(
    `SELECT seq, at, user_uid, user_name, endpoint, object_uid, patient_uid,
       patient.hospital_no, patient.name AS patient_name
     FROM audit_event LEFT JOIN patient ON patient.uid = audit_event.patient_uid
     WHERE ${condition}`,
  )
const bySeq = changeWhere(`seq = @seq AND outcome = 'done' AND changes_sha256 IS NOT NULL`)
const NEWEST_OWN = `seq > (SELECT coalesce(max(seq), 0) FROM (
    SELECT seq FROM audit_event WHERE at < @since ORDER BY seq DESC LIMIT 1))
  AND user_uid = @userUid AND outcome = 'done' AND changes_sha256 IS NOT NULL AND endpoint NOT LIKE 'changes.%'`
const newestStanding = changeWhere(
  `${NEWEST_OWN} AND seq NOT IN (SELECT event_seq FROM undone_event) ORDER BY seq DESC LIMIT 1`,
)
const newestUndone = rawQuery<{ event_seq: number; undo_seq: number }>(
  `SELECT event_seq, undo_seq FROM undone_event JOIN audit_event ON seq = undo_seq
   WHERE user_uid = @userUid AND at >= @since ORDER BY undo_seq DESC LIMIT 1`,
)
const undoOf = rawQuery<{ undo_seq: number }>('SELECT undo_seq FROM undone_event WHERE event_seq = @seq')
const signedBySeq = rawQuery<{ signed_by: string; signed_at: string }>(
  `SELECT signed_by, signed_at FROM change JOIN session ON session.id = change.row_id
   WHERE audit_seq = @seq AND table_name = 'session' AND signed_at IS NOT NULL LIMIT 1`,
)
const patientsBySeq = rawQuery<{ row_id: number }>(
  `SELECT DISTINCT row_id FROM change WHERE audit_seq = @seq AND table_name = 'patient'`,
)

export interface FoundChange {
  readonly change: Change
  readonly userUid: string
}

/** The event of that number, if it saved anything. */
export function changeBySeq(db: ReadDb, seq: number): FoundChange | undefined {
  return bySeq(db, { seq }).map(toFound)[0]
}

interface Whose {
  readonly userUid: string
  /** Not before this instant. */
  readonly since: string
}

/** The newest saved action of a user that is not taken back. */
export function newestChange(db: ReadDb, whose: Whose): FoundChange | undefined {
  return newestStanding(db, { ...whose }).map(toFound)[0]
}

/** The action that a user took back last, unless something else was saved since. */
export function newestUndoneChange(db: ReadDb, whose: Whose): FoundChange | undefined {
  const [undone] = newestUndone(db, { ...whose })
  if (!undone) return undefined
  const newest = newestChange(db, whose)
  if (newest && newest.change.auditSeq > undone.undo_seq) return undefined
  return changeBySeq(db, undone.event_seq)
}

/** The event that took this one back; undefined while it stands. */
export function undoSeqOf(db: ReadDb, eventSeq: number): number | undefined {
  return undoOf(db, { seq: eventSeq })[0]?.undo_seq
}

/** Who signed a session that the event changed; undefined where none is signed. */
export function signatureOn(db: ReadDb, seq: number) {
  const [row] = signedBySeq(db, { seq })
  return row && { signedBy: row.signed_by, signedAt: row.signed_at }
}

/** Row ids of the patients whose own row the event changed. */
export function patientIdsOfChange(db: ReadDb, seq: number): number[] {
  return patientsBySeq(db, { seq }).map(({ row_id }) => row_id)
}

export function insertUndone(db: WriteDb, eventSeq: number, undoSeq: number): void {
  insertRow(db, undoneEvent, { eventSeq, undoSeq })
}

function toFound(row: Row): FoundChange {
  const { seq, at, user_name, endpoint, object_uid, patient_uid, hospital_no, patient_name } = row
  return {
    userUid: uidFromBlob(row.user_uid),
    change: {
      auditSeq: seq,
      endpoint,
      at,
      userName: user_name,
      uid: object_uid && uidFromBlob(object_uid),
      patientUid: patient_uid && uidFromBlob(patient_uid),
      patient: hospital_no === null ? null : { hospitalNo: hospital_no, name: patient_name },
    },
  }
}
