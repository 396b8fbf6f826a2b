import { count, desc, eq, lt, sql, sum } from 'drizzle-orm'
import type { Patient, PatientBrief, PatientDraft } from '../../shared/model/patient.ts'
import { hospitalNoKey } from '../../shared/rules/patients/hospital-no-key.ts'
import { newUid, uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { type Given, insertRow, query, updateRow } from '../db/statements.ts'
import { deleteTerms, insertTerms, namePinyin, replaceTerms } from './patient-search-store.ts'

/** A patient with the row id that other tables refer to. */
export type PatientRow = typeof patient.$inferSelect

/** The columns of a patient's line in a list, with the row id that pages by. */
export const briefColumns = {
  id: patient.id,
  uid: patient.uid,
  hospitalNo: patient.hospitalNo,
  name: patient.name,
  namePinyin: patient.namePinyin,
  sex: patient.sex,
  birthDate: patient.birthDate,
  birthYear: patient.birthYear,
  sessionCount: patient.sessionCount,
  lastSessionOn: patient.lastSessionOn,
}
export type PatientBriefRow = Pick<PatientRow, keyof typeof briefColumns>

const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db.select().from(patient).where(eq(patient.uid, given.uid)),
)
const byId = query((db, given: Given<{ id: number }>) =>
  db.select().from(patient).where(eq(patient.id, given.id)),
)
const byHospitalNo = query((db, given: Given<{ key: string }>) =>
  db.select().from(patient).where(eq(patient.hospitalNoKey, given.key)),
)
const bornOn = query((db, given: Given<{ birthDate: string }>) =>
  db
    .select(briefColumns)
    .from(patient)
    .where(eq(patient.birthDate, given.birthDate))
    .orderBy(desc(patient.id))
    .limit(200),
)
const numbered = query((db, given: Given<{ keys: string }>) =>
  db
    .select(briefColumns)
    .from(patient)
    .where(sql`${patient.hospitalNoKey} IN (SELECT value FROM json_each(${given.keys}))`)
    .orderBy(desc(patient.id)),
)
const matching = query((db, given: Given<{ match: string; before: number; limit: number }>) =>
  db
    .select(briefColumns)
    .from(patient)
    .where(
      sql`${patient.id} IN (SELECT rowid FROM patient_term WHERE patient_term MATCH ${given.match}
        AND rowid < ${given.before} ORDER BY rowid DESC LIMIT ${given.limit})`,
    )
    .orderBy(desc(patient.id)),
)
const newest = query((db, given: Given<{ before: number; limit: number }>) =>
  db
    .select(briefColumns)
    .from(patient)
    .where(lt(patient.id, given.before))
    .orderBy(desc(patient.id))
    .limit(given.limit),
)
const totals = query((db) =>
  db.select({ patients: count(), sessions: sum(patient.sessionCount).mapWith(Number) }).from(patient),
)

export function patientByUid(db: ReadDb, uid: string): PatientRow | undefined {
  return byUid(db, { uid: uidToBlob(uid) })[0]
}

/** Throws for a row id that no patient has: row ids come from other tables, where they are constrained. */
export function patientById(db: ReadDb, id: number): PatientRow {
  const [row] = byId(db, { id })
  if (!row) throw new Error('a row refers to no patient')
  return row
}

export function patientUidById(db: ReadDb, id: number): string {
  return patientById(db, id).uid
}

/** The owner of a number, however its letters were typed. */
export function patientByHospitalNo(db: ReadDb, hospitalNo: string): PatientRow | undefined {
  return byHospitalNo(db, { key: hospitalNoKey(hospitalNo) })[0]
}

export function patientsBornOn(db: ReadDb, birthDate: string): PatientBriefRow[] {
  return bornOn(db, { birthDate })
}

/** By keys of hospital numbers. */
export function patientsNumbered(db: ReadDb, keys: readonly string[]): PatientBriefRow[] {
  return numbered(db, { keys: JSON.stringify(keys) })
}

/** One page of patients below row `before`, newest first; every patient when there is nothing to match. */
export function patientsMatching(
  db: ReadDb,
  page: { readonly match: string | null; readonly before: number; readonly limit: number },
): PatientBriefRow[] {
  const { match, before, limit } = page
  return match === null ? newest(db, { before, limit }) : matching(db, { match, before, limit })
}

export function patientTotals(db: ReadDb): { patients: number; sessions: number } {
  const [row] = totals(db)
  return { patients: row?.patients ?? 0, sessions: row?.sessions ?? 0 }
}

/** Writes a patient with its search terms. */
export function insertPatient(
  db: WriteDb,
  draft: PatientDraft,
  record: {
    readonly registeredAt: string
    readonly uid?: string
    readonly importBatchId?: number
    readonly michelsType?: Patient['michelsType']
    readonly diedOn?: string | null
  },
): PatientRow {
  const row = {
    ...draft,
    ...derived(draft),
    uid: record.uid ?? newUid(),
    michelsType: record.michelsType ?? null,
    arterialVariants: [],
    diedOn: record.diedOn ?? null,
    sessionCount: 0,
    lastSessionOn: null,
    importBatchId: record.importBatchId ?? null,
    registeredAt: record.registeredAt,
  }
  const id = insertRow(db, patient, row)
  insertTerms(db, id, draft)
  return { id, ...row }
}

/** Replaces the typed data of a patient; search terms follow. */
export function updatePatient(db: WriteDb, row: PatientRow, draft: PatientDraft): PatientRow {
  const patch = { ...draft, ...derived(draft) }
  updateRow(db, patient, row.id, patch)
  if (draft.name !== row.name || draft.hospitalNo !== row.hospitalNo) replaceTerms(db, row.id, draft)
  return { ...row, ...patch }
}

/** Makes the search terms right again for a row that was put back as it was, or taken out. */
export function refreshTerms(db: WriteDb, patientId: number): void {
  const [row] = byId(db, { id: patientId })
  if (row) replaceTerms(db, patientId, row)
  else deleteTerms(db, patientId)
}

/** What sessions and reviews teach about the patient. */
export function updatePatientCourse(
  db: WriteDb,
  patientId: number,
  course: Partial<
    Pick<PatientRow, 'sessionCount' | 'lastSessionOn' | 'michelsType' | 'arterialVariants' | 'diedOn'>
  >,
): void {
  updateRow(db, patient, patientId, course)
}

function derived(draft: PatientDraft): Pick<PatientRow, 'hospitalNoKey' | 'namePinyin' | 'birthYear'> {
  const birthYear = draft.birthDate === null ? draft.birthYear : Number(draft.birthDate.slice(0, 4))
  return { hospitalNoKey: hospitalNoKey(draft.hospitalNo), namePinyin: namePinyin(draft.name), birthYear }
}

export function toPatient(row: PatientRow): Patient {
  const {
    id: _,
    hospitalNoKey: _key,
    sessionCount: _count,
    lastSessionOn: _last,
    importBatchId,
    ...person
  } = row
  return { ...person, imported: importBatchId !== null }
}

export function toPatientBrief(row: PatientBriefRow): PatientBrief {
  const { uid, hospitalNo, name, namePinyin, sex, birthDate, birthYear, sessionCount, lastSessionOn } = row
  return { uid, hospitalNo, name, namePinyin, sex, birthDate, birthYear, sessionCount, lastSessionOn }
}
