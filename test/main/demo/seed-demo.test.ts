import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { seedDemo } from '../../../src/main/demo/seed-demo.ts'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { always } from '../../../src/shared/model/settings.ts'
import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { timelineLanes } from '../../../src/shared/rules/timeline/timeline.ts'
import { changesSinceTreatment } from '../../../src/shared/rules/timeline/timeline-change.ts'
import { freshFolder, openTestApp, type TestApp } from '../../support/open-test-app.ts'

const today = '2026-11-23'
const clock = (day: string) => () => new Date(`${day}T04:00:00Z`)

/** The department of `today`, for every test that only reads it. */
let app: TestApp
beforeAll(async () => {
  app = await seeded(today)
})
afterAll(() => app.close())

async function seeded(day: string, seed?: number): Promise<TestApp> {
  const empty = await openTestApp({ now: clock(day) })
  await seedDemo(empty.dispatch, { today: day, ...(seed !== undefined && { seed }) })
  return empty
}

/** A department that a test has to itself. */
async function ownSeeded(day: string, seed?: number): Promise<TestApp> {
  const own = await seeded(day, seed)
  onTestFinished(() => own.close())
  return own
}

async function recordsOf(from: TestApp): Promise<PatientRecord[]> {
  const found: { patients: PatientBrief[] } = await from.value('patients.find', { text: '', limit: 100 })
  const records: PatientRecord[] = []
  for (const { uid } of found.patients) records.push(await from.value('patients.open', { patientUid: uid }))
  return records
}

/** A department without what differs between two runs: identifiers and instants. */
const essence = (records: readonly PatientRecord[]): unknown =>
  JSON.parse(
    JSON.stringify(records, (key, value: unknown) =>
      /[uU]ids?$|At$|sha256|Sha256/.test(key) ? undefined : value,
    ),
  )

test('fills 40 patients and 110 sessions, with something to do in every list', async () => {
  expect(await app.value('patients.count')).toEqual({ patients: 40, sessions: 110 })
  const list: Worklist = await app.value('worklist.show', {})
  expect(list.overdue.filter(({ status }) => status === 'critical').length).toBeGreaterThanOrEqual(2)
  expect(list.overdue.filter(({ status }) => status === 'overdue').length).toBeGreaterThanOrEqual(3)
  expect(list.dueThisWeek.length).toBeGreaterThanOrEqual(3)
  expect(list.open.length).toBeGreaterThanOrEqual(3)
  expect(list.incomplete.length).toBeGreaterThanOrEqual(3)
  expect(list.counts.planned).toBeGreaterThan(0)
  expect(list.overdue.some(({ attempts }) => attempts >= 3)).toBe(true)
  expect(list.inWindow.done).toBeGreaterThan(0)
  expect(list.inWindow.done).toBeLessThan(list.inWindow.of)
  expect(app.defects).toEqual([])
})

test('tells one patient through nine sessions: response, complication, progression', async () => {
  const records = await recordsOf(app)
  const told = records.find(({ sessions }) => sessions.length === 9)
  expect(told?.patient.name).toBe('张伟')
  expect(told?.reviews.map(({ responses }) => responses[0]?.overall ?? null)).toEqual([
    'SD',
    'PR',
    'PR',
    'PR',
    'PR',
    'PR',
    'PD',
    'PD',
    'PR',
  ])
  const afp = told?.labs
    .filter(({ code, source }) => code === 'afp' && source === 'session')
    .map(({ value }) => value)
  expect(afp).toEqual([1860, 640, 212, 88, 34, 21, 46, 310, 980])
  expect(told?.patient).toMatchObject({ hospitalNo: 'D0101', heightCm: expect.any(Number) })
  expect(told?.complications).toMatchObject([{ term: 'CHOLECYSTITIS', cirseGrade: '3' }])
  expect(new Set(told?.sessions.map(({ procedureType }) => procedureType))).toEqual(
    new Set(['cTACE', 'DEB_TACE', 'cTACE_DEB', 'BTACE']),
  )
  const drugs = told?.sessions.flatMap(({ arteries }) => arteries.flatMap((artery) => artery.drugs))
  expect(new Set(drugs?.map(({ drug }) => drug))).toEqual(
    new Set(['epirubicin', 'lobaplatin', 'doxorubicin']),
  )
})

test('shows two readers of one image who disagree', async () => {
  const reviews = (await recordsOf(app)).flatMap((record) => record.reviews)
  const [read, ...others] = reviews.filter(({ readers }) => readers.length > 1)
  expect(others).toEqual([])
  expect(read?.readers.map(({ reader, responses }) => [reader, responses[0]?.overall])).toEqual([
    ['Xu Rui', 'PR'],
    ['Lin Fei', 'PD'],
  ])
})

test('lets the showcase compare every value of the last review day with the last treatment', async () => {
  const told = (await recordsOf(app)).find(({ sessions }) => sessions.length === 9)
  if (!told) throw new Error('nobody has nine sessions')
  const doneOn = told.reviews.at(-1)?.doneOn
  const { session, changes } = changesSinceTreatment(told, 'inr', today)
  expect(session?.no).toBe(9)
  for (const { before, now } of changes) {
    expect(before?.value).toEqual(expect.any(Number))
    expect(now?.on).toBe(doneOn)
  }
  expect(changes.filter(({ before, now }) => before?.value !== now?.value).length).toBeGreaterThanOrEqual(6)
  expect(timelineLanes(told).otherTreatments.map(({ kind }) => kind)).toEqual(['resection', 'targeted'])
})

test('writes about each patient in the language of the name', async () => {
  for (const { patient, contacts, complications, reviews, snapshots } of await recordsOf(app)) {
    const texts = [
      ...contacts.flatMap(({ spokenTo, nextStep }) => [spokenTo, nextStep]),
      ...complications.map(({ note }) => note),
      ...reviews.map(({ note }) => note),
      ...snapshots.flatMap(({ decision }) => [decision.reason, decision.override?.text]),
    ].filter((text) => text != null)
    const isChinese = /\p{Script=Han}/u.test(patient.name ?? '')
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text) !== isChinese)).toEqual([])
    expect(texts.filter((text) => / · | \/ /.test(text))).toEqual([])
  }
})

test('leaves nothing to nag about: the recovery key is confirmed, and a backup is made', async () => {
  const dataDir = freshFolder()
  const fresh = await openTestApp({ dataDir, now: clock(today) })
  await seedDemo(fresh.dispatch, { today })
  expect(await fresh.value('department.status')).toMatchObject({
    state: 'open',
    recoveryConfirmed: true,
    lastBackup: { ok: true },
    warnings: [],
  })
  expect(await fresh.value('settings.show')).toMatchObject({
    activeRulesets: [always('cn-nhc-2022'), always('cn-moh-2011')],
  })
  await fresh.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('shows verdicts of two rulesets, a reason beside a relative one, and an override', async () => {
  const snapshots = (await recordsOf(app)).flatMap((record) => record.snapshots)
  expect(new Set(snapshots.map(({ rulesetId }) => rulesetId))).toEqual(
    new Set(['cn-moh-2011', 'cn-nhc-2022']),
  )
  const verdicts = Map.groupBy(snapshots, ({ judgement }) => judgement.verdict)
  expect(verdicts.get('ELIGIBLE')?.length).toBeGreaterThan(150)
  expect(verdicts.get('RELATIVE')?.some(({ decision }) => decision.reason !== null)).toBe(true)
  expect(verdicts.get('ABSOLUTE')?.every(({ decision }) => decision.override !== null)).toBe(true)
  expect(verdicts.get('ABSOLUTE')?.length).toBeGreaterThan(0)
})

test('is the same department for the same seed and day, and another for another seed', async () => {
  const departments: TestApp[] = []
  for (const seed of [7, 7, 8]) departments.push(await ownSeeded(today, seed))
  const [first, same, another] = await Promise.all(departments.map(recordsOf))
  expect(essence(same ?? [])).toEqual(essence(first ?? []))
  expect(essence(another ?? [])).not.toEqual(essence(first ?? []))
})

const WEEK = Array.from({ length: 7 }, (_, at) => addDays(today, at))
test.each([...WEEK, '2027-02-28', '2028-02-29'])('fills every list on %s', async (day) => {
  const own = await ownSeeded(day)
  expect(await own.value('patients.count')).toEqual({ patients: 40, sessions: 110 })
  const { counts }: Worklist = await own.value('worklist.show', {})
  expect(Math.min(counts.overdue, counts.dueThisWeek, counts.open, counts.incomplete)).toBeGreaterThanOrEqual(
    3,
  )
})
