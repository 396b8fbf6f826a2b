import type { AuditEntry } from '../../shared/model/audit.ts'
import { uidFromBlob } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { rawQuery } from '../db/statements.ts'
import { settingChanges } from './setting-changes-store.ts'

interface Row {
  readonly seq: number
  readonly at: string
  readonly tz_offset_min: number
  readonly clock_suspect: number
  readonly user_name: string
  readonly endpoint: string
  readonly object_kind: string
  readonly object_uid: Buffer | null
  readonly patient_uid: Buffer | null
  readonly hospital_no: string | null
  readonly patient_name: string | null
  readonly reason: string | null
  readonly outcome: 'done' | 'refused'
  readonly changes: number
  readonly settings: string | null
}

interface Wanted {
  readonly patientUid: string | null
  readonly beforeSeq: number
  readonly limit: number
}

const entriesWhere = (condition: string) =>
  rawQuery<Row>(
    `SELECT seq, at, tz_offset_min, clock_suspect, user_name, endpoint, object_kind, object_uid, patient_uid,
       patient.hospital_no, patient.name AS patient_name,
       reason, outcome, (SELECT count(*) FROM change WHERE audit_seq = seq) AS changes,
       (SELECT json_array(json(before), json(after)) FROM change
         WHERE audit_seq = seq AND table_name = 'settings' AND op = 'update' LIMIT 1) AS settings
     FROM audit_event LEFT JOIN patient ON patient.uid = audit_event.patient_uid
     WHERE ${condition} AND seq < @beforeSeq ORDER BY seq DESC LIMIT @limit`,
  )
const ofEverybody = entriesWhere('true')
const ofOnePatient = entriesWhere('patient_uid = @patientUid')

/** Entries below `beforeSeq`, newest first; of one patient unless `patientUid` is null. */
export function latestEntries(db: ReadDb, { patientUid, beforeSeq, limit }: Wanted): AuditEntry[] {
  const rows =
    patientUid === null
      ? ofEverybody(db, { beforeSeq, limit })
      : ofOnePatient(db, { patientUid, beforeSeq, limit })
  return rows.map(toEntry)
}

function toEntry(row: Row): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    tzOffsetMin: row.tz_offset_min,
    clockSuspect: row.clock_suspect === 1,
    userName: row.user_name,
    endpoint: row.endpoint,
    objectKind: row.object_kind,
    objectUid: row.object_uid && uidFromBlob(row.object_uid),
    patientUid: row.patient_uid && uidFromBlob(row.patient_uid),
    patient: row.hospital_no === null ? null : { hospitalNo: row.hospital_no, name: row.patient_name },
    reason: row.reason,
    outcome: row.outcome,
    changes: row.changes,
    settings: settingChanges(row.settings),
  }
}
