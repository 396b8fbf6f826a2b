import { appendFileSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handlers } from '../../../src/main/handlers.ts'
import type { ImportBatch } from '../../../src/shared/model/import.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { newUid } from '../../../src/main/db/columns.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { embolized, rehearse, sysuccFile, visit } from './csv-files.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const COURSE = [
  embolized({ date: '2015-03-02', afp: '121000' }),
  embolized({ date: '2015-04-02', tace_session_no: '2', new_lesion: '1', child_pugh_score: '10' }),
  visit({ date: '2015-07-01', lesion_count_capped4: '0', largest_diameter_mm: '0' }),
  embolized({ date: '2015-09-01', tace_session_no: '3', death_status: '1', os_days_from_visit: '100.4' }),
]
const EMPTY_PATIENT = {
  hospitalNo: 'S9001',
  name: null,
  sex: 'unknown',
  birthDate: null,
  birthYear: null,
  aetiology: [],
  cirrhosis: 'unknown',
  diedOn: null,
  note: null,
  labs: [],
  assessments: [],
  sessions: [],
}
const request = async (path: string, sha256?: string) => ({
  source: { path },
  preset: 'sysucc-visits',
  sha256: sha256 ?? (await rehearse(app, path)).sha256,
})
const commit = async (path: string): Promise<ImportBatch> => app.value('imports.commit', await request(path))
const counts = () => app.value('patients.count')
async function recordOf(hospitalNo: string, from = app): Promise<PatientRecord> {
  const found: { patients: { uid: string; hospitalNo: string }[] } = await from.value('patients.find', {
    text: hospitalNo,
  })
  const patientUid = found.patients.find((patient) => patient.hospitalNo === hospitalNo)?.uid
  return from.value('patients.open', { patientUid })
}

test('makes of the accepted rows what the rehearsal said, and nothing that the source does not know', async () => {
  const path = sysuccFile(app, [
    ...COURSE,
    visit({ patient: 'S9002' }),
    visit({ patient: 'S9003', date: '' }),
  ])
  const rehearsal = await rehearse(app, path)
  const batch = await commit(path)
  expect(batch).toMatchObject({ state: 'committed', rows: 6, refused: 1, startedBy: 'Dr Test' })
  expect(batch.made).toEqual(rehearsal.wouldMake)
  expect(await counts()).toEqual({ patients: 2, sessions: 3 })
  expect(await app.value('imports.list')).toEqual([batch])

  const { patient, sessions, reviews, labs, assessments } = await recordOf('S9001')
  expect(patient).toMatchObject({
    name: null,
    sex: 'unknown',
    birthDate: null,
    birthYear: 1955,
    diedOn: '2015-12-11',
    imported: true,
  })
  expect(patient.note).toContain('2015-04-02 child_pugh_score: 10')
  expect(
    sessions.map(({ no, performedOn, procedureType, arteries, contrastMl, imported }) => ({
      no,
      performedOn,
      procedureType,
      arteries,
      contrastMl,
      imported,
    })),
  ).toEqual(
    ['2015-03-02', '2015-04-02', '2015-09-01'].map((performedOn, at) => ({
      no: at + 1,
      performedOn,
      procedureType: null,
      arteries: [],
      contrastMl: null,
      imported: true,
    })),
  )
  expect(sessions[0]?.missing).toContain('procedureType')
  expect(reviews).toMatchObject([
    {
      state: 'done',
      dueOn: '2015-04-01',
      doneOn: '2015-04-02',
      newLesion: true,
      modality: null,
      responses: [],
    },
    { state: 'done', doneOn: '2015-07-01', newLesion: false },
    { state: 'closed', closedReason: 'dead', closedOn: '2015-12-11' },
  ])
  expect(labs[0]).toMatchObject({
    code: 'afp',
    value: 121_000,
    comparator: '>',
    unit: 'ng/mL',
    source: 'import',
  })
  expect(assessments).toHaveLength(4)
  expect(assessments[1]).toMatchObject({
    source: 'import',
    childPughReported: 10,
    newLesion: true,
    largestMm: 50,
  })
})

test('leaves the review of a patient who lives and has no later imaging on the worklist', async () => {
  await commit(sysuccFile(app, [embolized({ date: '2015-03-02' })]))
  const list = await app.value('worklist.show', { asOf: '2015-05-20' })
  expect(list).toMatchObject({ overdue: [{ day: 79, status: 'critical' }], incomplete: [] })
})

test('keeps the dates of an imported review in its history once they are changed', async () => {
  await commit(sysuccFile(app, [embolized({ date: '2015-03-02' })]))
  const { overdue } = await app.value<Worklist>('worklist.show', { asOf: '2015-05-20' })
  const reviewUid = overdue[0]?.reviewUid
  expect(await app.value('reviews.bookings', { reviewUid })).toEqual([])
  await app.value('reviews.rebook', { reviewUid, appointmentOn: '2015-05-26', reason: 'CT booked' })
  const planned = { dueOn: '2015-04-01', windowClosesOn: '2015-04-13', bookedBy: USER_NAME }
  expect(await app.value('reviews.bookings', { reviewUid })).toMatchObject([
    { ...planned, appointmentOn: '2015-05-26', reason: 'CT booked' },
    { ...planned, appointmentOn: null, reason: null },
  ])
})

test('keeps what was overdue more than a year ago apart from the work of this week', async () => {
  await commit(sysuccFile(app, [embolized({ date: '2015-03-02' })]))
  const standing = async (asOf: string) => {
    const { counts } = await app.value<Worklist>('worklist.show', { asOf })
    return [counts.overdue, counts.longOverdue]
  }
  expect(await standing('2016-04-14')).toEqual([1, 0])
  expect(await standing('2016-04-15')).toEqual([0, 1])
})

test('takes a batch back completely, search included, and lets it in again', async () => {
  const path = sysuccFile(app, COURSE)
  const before = dump()
  const { uid } = await commit(path)
  const undone = await app.value('imports.undo', { batchUid: uid, reason: 'Wrong file' })
  expect(undone).toMatchObject({ uid, state: 'undone' })
  expect(await counts()).toEqual({ patients: 0, sessions: 0 })
  expect(await app.value('patients.find', { text: 'S9001' })).toMatchObject({ patients: [] })
  expect(dump()).toEqual(before)
  expect(await app.ask('imports.undo', { batchUid: uid, reason: 'Again' })).toMatchObject({
    error: { code: 'batch-already-undone' },
  })
  expect((await commit(path)).state).toBe('committed')
  expect(await app.value('imports.list')).toMatchObject([{ state: 'committed' }, { uid, state: 'undone' }])
})

test('refuses to take a batch back once somebody has worked on it, and says which rows', async () => {
  const { uid } = await commit(sysuccFile(app, [embolized(), visit({ patient: 'S9002' })]))
  const { reviews } = await recordOf('S9001')
  await app.value('contacts.log', { reviewUid: reviews[0]?.uid, channel: 'phone', outcome: 'will_come' })
  const reply = await app.ask('imports.undo', { batchUid: uid, reason: 'Wrong file' })
  expect(reply).toMatchObject({ error: { code: 'changed-since', rows: [{ rowId: expect.any(Number) }] } })
  expect(await counts()).toEqual({ patients: 2, sessions: 1 })
  expect(await app.value('patients.find', { text: 'S9002' })).toMatchObject({
    patients: [{ hospitalNo: 'S9002' }],
  })
})

test('refuses a file that changed since its rehearsal, and one that is in already', async () => {
  const path = sysuccFile(app, COURSE)
  const asked = await request(path)
  appendFileSync(path, visit({ patient: 'S9009' }))
  expect(await app.ask('imports.commit', asked)).toMatchObject({
    error: { code: 'file-changed', rehearsed: asked.sha256 },
  })
  const { uid } = await commit(path)
  const { sha256 } = await rehearse(app, path)
  expect(await app.ask('imports.commit', await request(path, sha256))).toMatchObject({
    error: { code: 'already-imported', batchUid: uid },
  })
})

test('takes back what is in when a part is refused', async () => {
  const rows = Array.from({ length: 250 }, (_, at) =>
    embolized({ patient: `S8${String(at).padStart(3, '0')}` }),
  )
  const path = sysuccFile(app, rows)
  const failing = failOn(2)
  const breaking = await openTestApp({
    dataDir: app.dataDir,
    handlers: { ...handlers, imports: { ...handlers.imports, append: failing.append } },
  })
  const { sha256 } = await rehearse(app, path)
  app.vault.lock()
  await breaking.vault.unlock(USER_NAME, PASSPHRASE)
  const broken = await breaking.ask('imports.commit', await request(path, sha256))
  expect(broken).toMatchObject({ error: { code: 'import-interrupted', cause: 'internal' } })
  expect(await breaking.value('imports.list')).toMatchObject([{ state: 'undone', made: { patients: 100 } }])
  expect(await breaking.value('patients.count')).toEqual({ patients: 0, sessions: 0 })
  await breaking.vault.close()
})

test('takes back what is in when the file changes while it is read', async () => {
  const rows = Array.from({ length: 150 }, (_, at) =>
    embolized({ patient: `S8${String(at).padStart(3, '0')}` }),
  )
  const path = sysuccFile(app, rows)
  const asked = await request(path)
  const changing = await openTestApp({
    dataDir: app.dataDir,
    handlers: {
      ...handlers,
      imports: {
        ...handlers.imports,
        append: (
          ctx: Parameters<typeof handlers.imports.append>[0],
          part: Parameters<typeof handlers.imports.append>[1],
        ) => {
          appendFileSync(path, visit({ patient: 'S9999' }))
          return handlers.imports.append(ctx, part)
        },
      },
    },
  })
  app.vault.lock()
  await changing.vault.unlock(USER_NAME, PASSPHRASE)
  expect(await changing.ask('imports.commit', asked)).toMatchObject({
    error: { code: 'file-changed', rehearsed: asked.sha256 },
  })
  expect(await changing.value('patients.count')).toEqual({ patients: 0, sessions: 0 })
  await changing.vault.close()
})

test('takes back what a killed import left behind before the same file goes in again', async () => {
  const path = sysuccFile(app, COURSE)
  const { sha256 } = await rehearse(app, path)
  const batchUid = newUid()
  const head = { batchUid, fileName: 'visits.csv', preset: 'sysucc-visits', sha256, rows: 1, refused: 0 }
  await app.value('imports.append', { ...head, patients: [EMPTY_PATIENT], final: false })
  expect(await app.value('imports.list')).toMatchObject([{ uid: batchUid, state: 'running' }])
  expect(await app.value('imports.commit', await request(path, sha256))).toMatchObject({ state: 'committed' })
  expect(await counts()).toEqual({ patients: 1, sessions: 3 })
  expect(await app.value('imports.list')).toMatchObject([
    { state: 'committed' },
    { uid: batchUid, state: 'undone' },
  ])
})

test('takes the parts of a browser in their order, and lets go of them when the import is done', async () => {
  const bytes = readFileSync(sysuccFile(app, COURSE))
  const uploadUid = newUid()
  const half = Math.ceil(bytes.length / 2)
  const part = (ordinal: number, from: number, to: number) =>
    app.ask('imports.upload', { uploadUid, ordinal, base64: bytes.subarray(from, to).toString('base64') })
  expect(await part(1, half, bytes.length)).toMatchObject({
    error: { code: 'part-out-of-order', expected: 0 },
  })
  expect(await part(0, 0, half)).toMatchObject({ value: { bytes: half } })
  expect(await part(1, half, bytes.length)).toMatchObject({ value: { bytes: bytes.length } })
  const source = { uploadUid, fileName: 'visits.csv' }
  const { sha256 } = await app.value<{ sha256: string }>('imports.rehearse', {
    source,
    preset: 'sysucc-visits',
  })
  const batch = await app.value('imports.commit', { source, preset: 'sysucc-visits', sha256 })
  expect(batch).toMatchObject({ state: 'committed', fileName: 'visits.csv', made: { sessions: 3 } })
  expect(await app.ask('imports.rehearse', { source, preset: 'sysucc-visits' })).toMatchObject({
    error: { code: 'file-not-found' },
  })
})

test('closes a batch for good, and refuses a number that was taken meanwhile', async () => {
  const { uid } = await commit(sysuccFile(app, [visit()]))
  const part = {
    fileName: 'x.csv',
    preset: 'x',
    sha256: '0'.repeat(64),
    rows: 0,
    refused: 0,
    patients: [],
    final: true,
  }
  expect(await app.ask('imports.append', { ...part, batchUid: uid })).toMatchObject({
    error: { code: 'batch-closed' },
  })
  const patients = [EMPTY_PATIENT]
  expect(await app.ask('imports.append', { ...part, batchUid: newUid(), patients })).toMatchObject({
    error: { code: 'hospital-no-taken', hospitalNo: 'S9001' },
  })
  expect(
    await app.ask('imports.append', { ...part, batchUid: newUid(), patients: [{ hospitalNo: 1 }] }),
  ).toMatchObject({
    error: { code: 'invalid-input' },
  })
})

/** Every row of every table that an import fills. */
function dump() {
  const raw = app.vault.open?.register.store.raw
  const tables = [
    'patient',
    'patient_term',
    'session',
    'session_artery',
    'review',
    'lab',
    'assessment',
    'import_part',
  ]
  return tables.map((table) => raw?.prepare(`SELECT count(*) AS rows FROM ${table}`).get())
}

/** An append that throws at its nth call, once. */
function failOn(call: number) {
  let calls = 0
  const append: typeof handlers.imports.append = (ctx, part) => {
    if (++calls === call) throw new Error('the disk went away')
    return handlers.imports.append(ctx, part)
  }
  return { append }
}
