import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportBatch, Rehearsal } from '../../src/shared/model/import.ts'
import type { PatientBrief } from '../../src/shared/model/patient.ts'
import type { PatientRecord } from '../../src/shared/model/patient-record.ts'
import type { Worklist } from '../../src/shared/model/worklist.ts'
import { notBuilt, runCommandLine, valueOf } from './command-line.ts'

const DATA = resolve('../shared/data')
const SYSUCC = { path: join(DATA, 'sysucc-hcc/sysucc-visits.csv'), preset: 'sysucc-visits' }
const MD_ANDERSON = { path: join(DATA, 'hcc-tace-seg/hcc-tace-seg-clinical.csv'), preset: 'hcc-tace-seg' }
const PASSPHRASE = 'seven blue lanterns at dusk'

const missing = [SYSUCC.path, MD_ANDERSON.path].find((path) => !existsSync(path))
const reason = missing === undefined ? notBuilt : `${missing} is not here, so no real data was imported.`
if (reason !== undefined) console.log(reason)

describe.skipIf(reason !== undefined)('public data of two real departments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embolog-real-'))
  const dataDir = join(folder, 'data')
  let visits: readonly Visit[]
  let rehearsal: Rehearsal
  const batches: ImportBatch[] = []

  async function ask<T>(name: string, input: unknown): Promise<T> {
    const argv = [name, '--data', dataDir, '--json', JSON.stringify(input)]
    const { replies } = await runCommandLine(argv, { passphrase: PASSPHRASE })
    return valueOf<T>(replies[0])
  }
  const rehearse = ({ path, preset }: typeof SYSUCC) =>
    ask<Rehearsal>('imports.rehearse', { source: { path }, preset, findingsLimit: 10_000 })
  const commit = ({ path, preset }: typeof SYSUCC, sha256: string) =>
    ask<ImportBatch>('imports.commit', { source: { path }, preset, sha256 })
  const openByNumber = async (hospitalNo: string) => {
    const { patients } = await ask<{ patients: PatientBrief[] }>('patients.find', { text: hospitalNo })
    const patientUid = patients.find((patient) => patient.hospitalNo === hospitalNo)?.uid
    return ask<PatientRecord>('patients.open', { patientUid })
  }

  beforeAll(async () => {
    visits = visitsOf(readFileSync(SYSUCC.path, 'utf8'))
    await ask('init', { departmentName: 'Interventional Radiology', userName: 'Chen Jing' })
    rehearsal = await rehearse(SYSUCC)
    batches.push(await commit(SYSUCC, rehearsal.sha256))
    batches.push(await commit(MD_ANDERSON, (await rehearse(MD_ANDERSON)).sha256))
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are rehearsed with every dirty row named by its line', () => {
    const linesWith = (code: string) =>
      rehearsal.findings.filter((finding) => finding.code === code).map(({ row }) => row)
    const linesWhere = (dirty: (visit: Visit) => boolean) => visits.filter(dirty).map(({ line }) => line)
    const days = new Map<string, number>()
    for (const { patient, date, line } of visits)
      days.set(`${patient} ${date}`, Math.min(line, days.get(`${patient} ${date}`) ?? line))

    expect(linesWith('age-impossible')).toEqual(linesWhere(({ age }) => age === '0' || age === '111'))
    expect(linesWith('second-visit-on-day')).toEqual(
      linesWhere(({ patient, date, line }) => days.get(`${patient} ${date}`) !== line),
    )
    expect(linesWith('embolized-without-lesion')).toEqual(
      linesWhere(({ embolized, lesions, largestMm }) => embolized && lesions === '0' && largestMm === '0'),
    )
    expect(rehearsal.refused).toBeGreaterThan(0)
    expect(rehearsal.accepted + rehearsal.refused).toBe(visits.length)
  })

  it('go in as the rehearsal said', async () => {
    expect(batches[0]).toMatchObject({ state: 'committed', refused: rehearsal.refused })
    expect(batches[0]?.made).toEqual(rehearsal.wouldMake)
    expect(batches[1]).toMatchObject({ state: 'committed', refused: 0, made: { patients: 70, sessions: 70 } })
    expect(await ask('patients.count', {})).toEqual({
      patients: rehearsal.wouldMake.patients + 70,
      sessions: rehearsal.wouldMake.sessions + 70,
    })
  })

  it('show who waited for a review on 1 August 2020', async () => {
    const list = await ask<Worklist>('worklist.show', { asOf: '2020-08-01' })
    expect(list.counts.overdue).toBeGreaterThan(0)
    expect(list.open.every(({ day }) => day >= 28 && day <= 42)).toBe(true)
    expect([...list.overdue, ...list.open].every(({ performedOn }) => performedOn < '2020-08-01')).toBe(true)
  })

  it('read back the most embolized patient as the file has it', async () => {
    const courses = Map.groupBy(
      visits.filter(({ embolized }) => embolized),
      ({ patient }) => patient,
    )
    const [hospitalNo = '', sessions = []] =
      [...courses].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
    const record = await openByNumber(hospitalNo)
    expect(record.sessions.map(({ no, performedOn }) => ({ no, performedOn }))).toEqual(
      sessions.map(({ date }, at) => ({ no: at + 1, performedOn: date })),
    )
    const afp = visits.filter(({ patient }) => patient === hospitalNo)
    expect(record.labs.map(({ code, value, sampledOn }) => [code, value, sampledOn])).toEqual(
      afp.map((visit) => ['afp', Number(visit.afp), visit.date]),
    )
  })

  it('leave no patient number readable in any file of the folder', () => {
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    expect(files.map(({ name }) => name)).toContain('registry.db')
    const readable = files.flatMap((file) => {
      const text = readFileSync(join(file.parentPath, file.name), 'latin1')
      return [/S0001/, /S1427/, /HCC_0\d\d/].filter((id) => id.test(text)).map((id) => `${file.name} ${id}`)
    })
    expect(readable).toEqual([])
  })

  it('can be taken back whole', async () => {
    for (const { uid } of batches.toReversed())
      await ask('imports.undo', { batchUid: uid, reason: 'Read for a test only' })
    expect(await ask('patients.count', {})).toEqual({ patients: 0, sessions: 0 })
    expect(await ask('worklist.show', { asOf: '2020-08-01' })).toMatchObject({
      overdue: [],
      dueThisWeek: [],
      open: [],
      incomplete: [],
    })
  }, 120_000)
})

interface Visit {
  readonly line: number
  readonly patient: string
  readonly date: string
  readonly age: string
  readonly lesions: string
  readonly largestMm: string
  readonly afp: string
  readonly embolized: boolean
}

/** The file has neither quotes nor commas inside its cells. */
function visitsOf(text: string): Visit[] {
  const [heading = '', ...rows] = text.trim().split(/\r?\n/)
  const columns = heading.split(',')
  return rows.map((row, at) => {
    const cells = row.split(',')
    const cell = (column: string) => cells[columns.indexOf(column)] ?? ''
    return {
      line: at + 2,
      patient: cell('patient'),
      date: cell('date'),
      age: cell('age'),
      lesions: cell('lesion_count_capped4'),
      largestMm: cell('largest_diameter_mm'),
      afp: cell('afp'),
      embolized: cell('embolization') === '1',
    }
  })
}
