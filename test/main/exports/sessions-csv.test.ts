import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deskOf, usualAnswers } from '../../../src/main/demo/demo-desk.ts'
import { seedDemo } from '../../../src/main/demo/seed-demo.ts'
import { handlers } from '../../../src/main/handlers.ts'
import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { openTestApp, PASSPHRASE, type TestApp, USER_NAME } from '../../support/open-test-app.ts'
import { ARTERY, ELIGIBLE, LABS, patientInput, procedureInput } from '../sessions/session-draft.ts'

interface Written {
  readonly path: string
  readonly dictionaryPath: string
  readonly rows: number
  readonly columns: number
  readonly sha256: string
}

const TODAY = '2026-11-23'
let app: TestApp
let folder: string
let exported = 0
beforeAll(async () => {
  app = await openTestApp({ now: () => new Date(`${TODAY}T04:00:00Z`) })
  await seedDemo(app.dispatch, { today: TODAY })
})
beforeEach(() => {
  folder = join(app.dataDir, `exports-${++exported}`)
  mkdirSync(folder)
})
afterAll(() => app.close())

const write = (input: object = {}): Promise<Written> =>
  app.value('exports.sessionsCsv', { identifiers: 'full', folder, ...input })
const refusal = async (input: object) => {
  const reply = await app.ask('exports.sessionsCsv', { identifiers: 'full', folder, ...input })
  return reply.ok ? reply.value : reply.error
}
const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true, record_delimiter: '\r\n' })
const sessionRows = async (input: object = {}) => rowsOf((await write(input)).path)

async function told(): Promise<PatientRecord> {
  const found: { patients: PatientBrief[] } = await app.value('patients.find', { text: '张伟' })
  return app.value('patients.open', { patientUid: found.patients[0]?.uid })
}

test('writes one row a session, by date, as UTF-8 with a mark and CRLF', async () => {
  const written = await write()
  const bytes = readFileSync(written.path)
  expect(written.path).toBe(join(folder, `embolog-sessions-full-${TODAY}.csv`))
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(written.sha256)
  const rows = rowsOf(written.path)
  expect(rows).toHaveLength(110)
  expect(written.rows).toBe(110)
  expect(Object.keys(rows[0] ?? {})).toHaveLength(written.columns)
  const days = rows.map((row) => row['performed_on'] ?? '')
  expect(days).toEqual(days.toSorted())
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('says of a session what its record says', async () => {
  const { patient, sessions, reviews } = await told()
  const session = sessions.at(0)
  const row = (await sessionRows()).find(
    (line) => line['hospital_no'] === patient.hospitalNo && line['session_no'] === '1',
  )
  const drugs = session?.arteries.flatMap((artery) => artery.drugs) ?? []
  const total = (drug: string) =>
    drugs.filter((use) => use.drug === drug).reduce((sum, { doseMg }) => sum + (doseMg ?? 0), 0)
  expect(row).toMatchObject({
    name: '张伟',
    birth_date: patient.birthDate,
    sex: 'male',
    performed_on: session?.performedOn,
    procedure_type: 'cTACE',
    arteries: 'A8; A5',
    epirubicin_mg: String(total('epirubicin')),
    doxorubicin_mg: '0',
    dap_gy_cm2: String(session?.dapGyCm2),
    michels_type: 'III',
    review_done_on: reviews.at(0)?.doneOn,
    review_days: '32',
    review_in_window: 'true',
    mrecist_overall: 'SD',
    record_state: 'complete',
    imported: 'false',
  })
  expect(row?.['drugs']).toContain('lobaplatin 30 mg')
  expect(row?.['agents']).toMatch(/^iodized_oil [\d.]+ mL; gelatin_sponge 350-560 um \d mL/)
  expect(row?.['eligibility']).toMatch(/^cn-nhc-2022 .* ELIGIBLE; cn-moh-2011 .* ELIGIBLE$/)
})

test('leaves out of a pseudonymised export whatever says who somebody is, and keeps patients apart', async () => {
  const { patient } = await told()
  const { path } = await write({ identifiers: 'pseudonymised' })
  const text = readFileSync(path, 'utf8')
  for (const secret of [
    patient.name,
    patient.hospitalNo,
    patient.phone,
    patient.birthDate,
    patient.uid,
    'Chen Jing',
  ])
    expect(text).not.toContain(secret)
  const rows = rowsOf(path)
  expect(Object.keys(rows[0] ?? {})).not.toEqual(
    expect.arrayContaining(['name', 'hospital_no', 'birth_date', 'note']),
  )
  const byPseudonym = Map.groupBy(rows, (row) => row['patient_pseudonym'])
  expect(byPseudonym.size).toBe(40)
  expect([...byPseudonym.values()].filter((own) => own.length === 9)).toHaveLength(1)
  const again = await sessionRows({ identifiers: 'pseudonymised' })
  expect(again.map((row) => row['patient_pseudonym'])).toEqual(rows.map((row) => row['patient_pseudonym']))
})

test('keeps to the period, both days included', async () => {
  const all = await sessionRows()
  const from = all[10]?.['performed_on'] ?? ''
  const to = all[60]?.['performed_on'] ?? ''
  const expected = all.filter(
    (row) => (row['performed_on'] ?? '') >= from && (row['performed_on'] ?? '') <= to,
  )
  expect(await sessionRows({ from, to })).toEqual(expected)
  expect(await sessionRows({ from })).toHaveLength(
    all.filter((row) => (row['performed_on'] ?? '') >= from).length,
  )
})

test('describes every column in a dictionary beside it, and in exports.columns', async () => {
  const { path, dictionaryPath } = await write()
  const described = rowsOf(dictionaryPath)
  expect(described.map((row) => row['column'])).toEqual(Object.keys(rowsOf(path)[0] ?? {}))
  for (const row of described) expect([row['meaning_en'], row['meaning_zh']]).not.toContain('')
  expect(described.find((row) => row['column'] === 'procedure_type')?.['codes']).toContain(
    'cTACE = cTACE / 常规 TACE',
  )
  const columns: { name: string; unit: string | null }[] = await app.value('exports.columns', {
    identifiers: 'full',
  })
  expect(columns.map(({ name }) => name)).toEqual(described.map((row) => row['column']))
  expect(columns.find(({ name }) => name === 'dap_gy_cm2')?.unit).toBe('Gy.cm2')
})

test('overwrites nothing, and tells the audit trail of every file', async () => {
  const raw = app.vault.open?.register.store.raw
  const notes = () =>
    Number(raw?.prepare(`SELECT count(*) FROM audit_event WHERE endpoint = 'exports.note'`).pluck().get())
  const before = notes()
  const first = await write()
  const second = await write()
  expect(second.path).toBe(first.path.replace('.csv', '-2.csv'))
  expect(second.dictionaryPath).toBe(first.dictionaryPath.replace('.csv', '-2.csv'))
  expect(readFileSync(second.path)).toEqual(readFileSync(first.path))
  expect(notes()).toBe(before + 2)
})

test('refuses an empty period, a reversed one, and a folder that is not there', async () => {
  expect(await refusal({ to: '1999-12-31' })).toEqual({ code: 'nothing-to-export' })
  expect(await refusal({ from: '2026-02-01', to: '2026-01-01' })).toMatchObject({ code: 'period-reversed' })
  expect(await refusal({ folder: join(folder, 'none') })).toMatchObject({ code: 'folder-not-found' })
  expect(await refusal({ folder: 'exports' })).toMatchObject({ code: 'folder-not-found' })
  expect(readdirSync(folder)).toEqual([])
})

test('refuses a folder that cannot be written to', async (context) => {
  if (process.getuid?.() === 0) context.skip('the superuser may write anywhere')
  chmodSync(folder, 0o500)
  expect(await refusal({})).toMatchObject({ code: 'folder-not-writable' })
})

test('leaves nothing behind when the audit event is refused', async () => {
  const deaf = await openTestApp({
    dataDir: app.dataDir,
    handlers: {
      ...handlers,
      exports: {
        ...handlers.exports,
        note: () => {
          throw new Error('the disk went away')
        },
      },
    },
  })
  app.vault.lock()
  await deaf.vault.unlock(USER_NAME, PASSPHRASE)
  const reply = await deaf.ask('exports.sessionsCsv', { identifiers: 'full', folder })
  expect(reply).toEqual({ ok: false, error: { code: 'not-noted', cause: 'internal' } })
  expect(readdirSync(folder)).toEqual([])
  await deaf.vault.close()
  await app.vault.unlock(USER_NAME, PASSPHRASE)
})

test('never runs what was typed: a formula in a name stays text', async () => {
  const { patient } = await told()
  const {
    uid,
    registeredAt: _,
    namePinyin: _pinyin,
    michelsType: _michels,
    diedOn: _died,
    arterialVariants: _variants,
    imported: _imported,
    ...draft
  } = patient
  const name = '=HYPERLINK("http://x","张伟")'
  await app.value('patients.correct', { patientUid: uid, patient: { ...draft, name }, reason: 'Test' })
  const rows = (await sessionRows()).filter((row) => row['hospital_no'] === patient.hospitalNo)
  expect(new Set(rows.map((row) => row['name']))).toEqual(new Set([`'${name}`]))
})

test('leaves a total empty where one dose is not recorded, and voids out', async () => {
  const { uid: patientUid } = await app.value<{ uid: string }>('patients.register', {
    patient: patientInput({ hospitalNo: 'EXPORT-1' }),
    notADuplicate: true,
  })
  const performedOn = '2026-03-02'
  const artery = { ...ARTERY, drugs: [...ARTERY.drugs, { drug: 'epirubicin' as const, doseMg: null }] }
  const desk = deskOf(app.dispatch)
  const log = (arteries: (typeof artery)[]) =>
    desk.logSession(
      {
        patientUid,
        procedure: procedureInput({ performedOn, arteries }),
        labs: LABS,
        findings: ELIGIBLE,
        review: { kind: 'book' },
      },
      usualAnswers(''),
    )
  await log([artery])
  const { session } = await log([])
  const rows = async () => (await sessionRows()).filter((row) => row['hospital_no'] === 'EXPORT-1')
  expect(await rows()).toMatchObject([
    {
      drugs: 'epirubicin 40 mg; epirubicin ? mg',
      epirubicin_mg: '',
      cisplatin_mg: '0',
      iodized_oil_ml: '10',
    },
    { drugs: '', epirubicin_mg: '', cisplatin_mg: '', iodized_oil_ml: '' },
  ])
  await app.value('sessions.void', { sessionUid: session.uid, reason: 'Wrong patient' })
  expect(await rows()).toHaveLength(1)
})
