import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { audit as auditHandlers } from '../../src/main/audit/index.ts'
import { backups as backupsHandlers } from '../../src/main/backups/index.ts'
import type { Handlers } from '../../src/main/core/handler.ts'
import { revertChanges } from '../../src/main/core/undo.ts'
import { newUid } from '../../src/main/db/columns.ts'
import type { WriteDb } from '../../src/main/db/open.ts'
import { draft } from '../../src/main/db/schema/draft.ts'
import { patient } from '../../src/main/db/schema/patient.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../../src/main/db/statements.ts'
import { department as departmentHandlers } from '../../src/main/department/index.ts'
import { jobs as jobsHandlers } from '../../src/main/jobs/index.ts'
import { settings as settingsHandlers } from '../../src/main/settings/index.ts'
import { users as usersHandlers } from '../../src/main/users/index.ts'
import { audit } from '../../src/shared/contract/audit.ts'
import { backups } from '../../src/shared/contract/backups.ts'
import { department } from '../../src/shared/contract/department.ts'
import { jobs } from '../../src/shared/contract/jobs.ts'
import { settings } from '../../src/shared/contract/settings.ts'
import { users } from '../../src/shared/contract/users.ts'
import { endpoint } from '../../src/shared/kit/endpoint.ts'
import { err, ok } from '../../src/shared/kit/result.ts'
import { openTestApp, type TestApp, type TestAppOptions } from './open-test-app.ts'

const input = z.strictObject({
  hospitalNo: z.string(),
  weightKg: z.number().min(20).max(300).meta({ unit: 'kg' }).nullable().default(null),
  note: z.string().optional(),
  reason: z.string().optional(),
})
const example = { hospitalNo: '1' }
const one = z.object({ uid: z.uuid(), auditSeq: z.int() })
const notFound = { 'not-found': z.object({}) }

/** Endpoints that do one thing each to plain rows, so that tests of the core need no clinic. */
const records = {
  add: endpoint({
    kind: 'write',
    summary: '',
    input,
    output: one,
    errors: {},
    example,
    touches: ['records'],
  }),
  addMany: endpoint({
    kind: 'write',
    summary: '',
    input: z.strictObject({ from: z.int(), count: z.int() }),
    output: z.object({ auditSeq: z.int() }),
    errors: {},
    example: { from: 0, count: 1 },
  }),
  change: endpoint({ kind: 'write', summary: '', input, output: one, errors: notFound, example }),
  remove: endpoint({ kind: 'write', summary: '', input, output: one, errors: notFound, example }),
  addThenRefuse: endpoint({ kind: 'write', summary: '', input, output: one, errors: notFound, example }),
  addThenThrow: endpoint({ kind: 'write', summary: '', input, output: one, errors: {}, example }),
  addThenBreakContract: endpoint({ kind: 'write', summary: '', input, output: one, errors: {}, example }),
  undo: endpoint({
    kind: 'write',
    summary: '',
    input: z.strictObject({ auditSeqs: z.array(z.int()) }),
    output: z.object({ count: z.int() }),
    errors: { 'changed-since': z.object({ rows: z.array(z.object({ table: z.string(), rowId: z.int() })) }) },
    example: { auditSeqs: [1] },
  }),
  scratch: endpoint({
    kind: 'write',
    summary: '',
    input,
    output: z.object({}),
    errors: {},
    example,
    trail: 'none',
  }),
  addUntrailed: endpoint({
    kind: 'write',
    summary: '',
    input,
    output: one,
    errors: {},
    example,
    trail: 'none',
  }),
  look: endpoint({
    kind: 'read',
    summary: '',
    input: z.strictObject({ patientUid: z.uuid() }),
    output: z.object({ hospitalNo: z.string() }),
    errors: notFound,
    example: { patientUid: '01936f00-0000-7000-8000-000000000001' },
    trail: 'read',
  }),
  numbers: endpoint({
    kind: 'read',
    summary: '',
    input: z.strictObject({}),
    output: z.array(z.string()),
    errors: {},
    example: {},
  }),
  throw: endpoint({
    kind: 'read',
    summary: '',
    input: z.strictObject({}),
    output: z.object({}),
    errors: {},
    example: {},
  }),
  bulk: endpoint({
    kind: 'job',
    summary: '',
    input: z.strictObject({ count: z.int(), patient: z.boolean().default(false) }),
    output: z.object({ seen: z.int() }),
    errors: {},
    example: { count: 1 },
    trail: 'read',
  }),
}

const byNumber = query((db, given: Given<{ hospitalNo: string }>) =>
  db
    .select({ id: patient.id, uid: patient.uid })
    .from(patient)
    .where(eq(patient.hospitalNo, given.hospitalNo)),
)
const byUid = query((db, given: Given<{ uid: string }>) =>
  db.select({ hospitalNo: patient.hospitalNo }).from(patient).where(eq(patient.uid, given.uid)),
)
const numbers = query((db) => db.select({ hospitalNo: patient.hospitalNo }).from(patient).orderBy(patient.id))

function insertPatient(
  db: WriteDb,
  row: { hospitalNo: string; weightKg?: number | null; note?: string | undefined },
) {
  const uid = newUid()
  insertRow(db, patient, {
    uid,
    hospitalNo: row.hospitalNo,
    hospitalNoKey: row.hospitalNo,
    sex: 'unknown',
    aetiology: ['HBV'],
    cirrhosis: 'unknown',
    weightKg: row.weightKg ?? null,
    note: row.note ?? null,
    registeredAt: '2026-03-02T08:00:00.000Z',
  })
  return uid
}

const answers: Handlers<{ records: typeof records }>['records'] = {
  add: ({ db, auditSeq }, row) => ok({ uid: insertPatient(db, row), auditSeq }),
  addMany({ db, auditSeq }, { from, count }) {
    for (let no = from; no < from + count; no++) insertPatient(db, { hospitalNo: `M${no}`, weightKg: no / 7 })
    return ok({ auditSeq })
  },
  change({ db, auditSeq }, { hospitalNo, weightKg, note }) {
    const [row] = byNumber(db, { hospitalNo })
    if (!row) return err({ code: 'not-found' })
    updateRow(db, patient, row.id, { weightKg, ...(note !== undefined && { note }) })
    return ok({ uid: row.uid, auditSeq })
  },
  remove({ db, auditSeq }, { hospitalNo }) {
    const [row] = byNumber(db, { hospitalNo })
    if (!row) return err({ code: 'not-found' })
    deleteRow(db, patient, row.id)
    return ok({ uid: row.uid, auditSeq })
  },
  addThenRefuse({ db }, row) {
    insertPatient(db, row)
    return err({ code: 'not-found' })
  },
  addThenThrow({ db }, row) {
    insertPatient(db, row)
    throw new Error(`about ${row.hospitalNo}`)
  },
  addThenBreakContract: ({ db }, row) => ok({ uid: `not a uid ${insertPatient(db, row)}`, auditSeq: 1 }),
  undo({ db }, { auditSeqs }) {
    const reverted = revertChanges(db, auditSeqs)
    return reverted.ok ? ok({ count: reverted.value }) : reverted
  },
  scratch({ db, caller }, { hospitalNo }) {
    insertRow(db, draft, { userUid: caller.uid, kind: 'patient', body: { hospitalNo }, savedAt: '' })
    return ok({})
  },
  addUntrailed: ({ db, auditSeq }, row) => ok({ uid: insertPatient(db, row), auditSeq }),
  look({ db }, { patientUid }) {
    const [row] = byUid(db, { uid: patientUid })
    return row ? ok(row) : err({ code: 'not-found' })
  },
  numbers: ({ db }) => ok(numbers(db).map(({ hospitalNo }) => hospitalNo)),
  throw() {
    throw new Error('a defect about patient 4711')
  },
  async bulk({ read, progress, command }, { count }) {
    for (let done = 0; done < count; done++) {
      await command('records.add', { hospitalNo: `J${done}` })
      progress(done + 1, count)
    }
    return ok({ seen: read((db) => numbers(db)).length })
  },
}

const handlers = {
  records: answers,
  department: departmentHandlers,
  users: usersHandlers,
  settings: settingsHandlers,
  backups: backupsHandlers,
  audit: auditHandlers,
  jobs: jobsHandlers,
}
const contract = { records, department, users, settings, backups, audit, jobs }

/** A whole app whose only clinical noun is `records`. */
export function openRecordsApp(options: TestAppOptions = {}): Promise<TestApp> {
  return openTestApp({ ...options, contract, handlers })
}
