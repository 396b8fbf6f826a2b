import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportBatch, Rehearsal } from '../../../src/shared/model/import.ts'
import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

/** Public, de-identified releases that are not part of the project; every figure below was counted by a script of its own. */
const DATA = resolve(import.meta.dirname, '../../../../shared/data')
const SYSUCC = resolve(DATA, 'sysucc-hcc/sysucc-visits.csv')
const HCC_TACE_SEG = resolve(DATA, 'hcc-tace-seg/hcc-tace-seg-clinical.csv')

const isMissing = (path: string) => `the public data set is not here: ${path}`

let app: TestApp
beforeEach(async () => {
  app = await openTestApp({ now: () => new Date('2026-11-23T04:00:00Z') })
})
afterEach(() => app.close())

const rehearse = (path: string, preset: string): Promise<Rehearsal> =>
  app.value('imports.rehearse', { source: { path }, preset, findingsLimit: 2000 })
async function commit(path: string, preset: string): Promise<ImportBatch> {
  const { sha256 } = await rehearse(path, preset)
  return app.value('imports.commit', { source: { path }, preset, sha256 })
}
async function recordOf(hospitalNo: string): Promise<PatientRecord> {
  const found: { patients: PatientBrief[] } = await app.value('patients.find', { text: hospitalNo })
  return app.value('patients.open', { patientUid: found.patients[0]?.uid })
}
const countsOf = ({ findingCounts }: Rehearsal) =>
  Object.fromEntries(findingCounts.map(({ code, rows }) => [code, rows]))

test('names the dirt of 8,538 visits', async ({ skip }) => {
  skip(!existsSync(SYSUCC), isMissing(SYSUCC))
  const rehearsal = await rehearse(SYSUCC, 'sysucc-visits')
  expect(rehearsal).toMatchObject({
    rows: 8538,
    accepted: 8526,
    questioned: 900,
    refused: 12,
    wouldMake: { patients: 1800, sessions: 2265, reviews: 2265, labs: 8160, assessments: 8526 },
  })
  expect(countsOf(rehearsal)).toEqual({
    'second-visit-on-day': 12,
    'value-zero': 366,
    'value-at-ceiling': 244,
    'age-inconsistent': 85,
    'embolized-without-lesion': 85,
    'value-unusual': 66,
    'age-impossible': 38,
    'age-unusual': 26,
    'diameter-without-lesions': 11,
    'child-pugh-c-embolized': 2,
    'code-unknown': 2,
    'lesions-without-diameter': 1,
    'session-number-jumps': 1,
  })
  expect(rehearsal.findings.find(({ value }) => value === '111')).toMatchObject({ row: 472, column: 'age' })
})

test('makes 1,800 courses of them, whose open reviews fill the worklist of August 2020', async ({ skip }) => {
  skip(!existsSync(SYSUCC), isMissing(SYSUCC))
  const batch = await commit(SYSUCC, 'sysucc-visits')
  expect(batch).toMatchObject({
    state: 'committed',
    rows: 8538,
    refused: 12,
    made: { patients: 1800, sessions: 2265 },
  })
  expect(await app.value('patients.count')).toEqual({ patients: 1800, sessions: 2265 })
  const list: Worklist = await app.value('worklist.show', { asOf: '2020-08-01' })
  expect([list.overdue.length, list.longOverdue.length]).toEqual([7, 60])
  expect([...list.dueThisWeek, ...list.open]).toHaveLength(1)
  expect(list.counts.incomplete).toBe(0)

  const raw = app.vault.open?.register.store.raw
  const states = raw
    ?.prepare('SELECT state, count(*) AS reviews FROM review GROUP BY state ORDER BY state')
    .all()
  expect(states).toEqual([
    { state: 'closed', reviews: 218 },
    { state: 'done', reviews: 1978 },
    { state: 'open', reviews: 69 },
  ])
  expect(raw?.prepare('SELECT count(*) FROM patient WHERE died_on IS NOT NULL').pluck().get()).toBe(1152)
  expect(
    raw?.prepare(`SELECT count(*) FROM lab WHERE comparator = '>' AND value = 121000`).pluck().get(),
  ).toBe(244)
  expect(raw?.prepare('SELECT count(*) FROM session WHERE procedure_type IS NOT NULL').pluck().get()).toBe(0)

  const { patient, sessions, labs } = await recordOf('S1237')
  expect(sessions.map(({ no, performedOn }) => [no, performedOn])).toEqual([
    [1, '2016-04-25'],
    [2, '2016-06-07'],
    [3, '2017-08-13'],
    [4, '2018-01-08'],
  ])
  expect(labs[0]).toMatchObject({ sampledOn: '2016-04-25', value: 1625 })
  expect(patient).toMatchObject({ birthYear: 1965, diedOn: '2018-04-20', imported: true })
})

test('takes the 1,800 patients back to the last row', async ({ skip }) => {
  skip(!existsSync(SYSUCC), isMissing(SYSUCC))
  const { uid } = await commit(SYSUCC, 'sysucc-visits')
  await app.value('imports.undo', { batchUid: uid, reason: 'Test' })
  const raw = app.vault.open?.register.store.raw
  for (const table of ['patient', 'patient_term', 'session', 'review', 'lab', 'assessment'])
    expect(raw?.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
})

test('names the doubts of 70 single sessions and refuses none', async ({ skip }) => {
  skip(!existsSync(HCC_TACE_SEG), isMissing(HCC_TACE_SEG))
  const rehearsal = await rehearse(HCC_TACE_SEG, 'hcc-tace-seg')
  expect(rehearsal).toMatchObject({
    rows: 70,
    accepted: 70,
    refused: 0,
    wouldMake: { patients: 70, sessions: 70 },
  })
  expect(countsOf(rehearsal)).toEqual({
    'baseline-after-session': 18,
    'baseline-stale': 18,
    'viable-longer': 4,
    'value-unusual': 2,
    'review-before-session': 1,
    'review-undated': 1,
    'drug-unknown': 1,
  })
  expect(rehearsal.findings).toContainEqual(
    expect.objectContaining({ row: 34, value: 'Cisplastin', code: 'drug-unknown', severity: 'question' }),
  )
  expect(rehearsal.findings).toContainEqual(
    expect.objectContaining({ row: 18, value: '-25.86', code: 'review-before-session' }),
  )
})

test('judges the first reader as the file does, in each of the 63 patients whose review has a day', async ({
  skip,
}) => {
  skip(!existsSync(HCC_TACE_SEG), isMissing(HCC_TACE_SEG))
  await commit(HCC_TACE_SEG, 'hcc-tace-seg')
  const raw = app.vault.open?.register.store.raw
  const judged = raw
    ?.prepare(
      `SELECT json_extract(responses, '$[0].target') AS mrecist, count(*) AS patients FROM review
       WHERE json_array_length(responses) = 2 GROUP BY mrecist ORDER BY mrecist`,
    )
    .all()
  expect(judged).toEqual([
    { mrecist: 'CR', patients: 14 },
    { mrecist: 'PD', patients: 4 },
    { mrecist: 'PR', patients: 24 },
    { mrecist: 'SD', patients: 21 },
  ])
  const { sessions, reviews } = await recordOf('HCC_001')
  expect(sessions[0]?.arteries).toMatchObject([{ node: 'HA', drugs: [{}, {}, {}] }])
  expect(reviews[0]).toMatchObject({
    state: 'done',
    doneOn: '2008-10-23',
    responses: [{ target: 'CR' }, { target: 'SD' }],
  })
})
