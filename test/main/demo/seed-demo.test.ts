import { afterEach, beforeEach, expect, test } from 'vitest'
import { seedDemo } from '../../../src/main/demo/seed-demo.ts'
import type { PatientBrief } from '../../../src/shared/model/patient.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

let app: TestApp
let today = '2026-11-23'
beforeEach(async () => {
  app = await openTestApp({ now: () => new Date(`${today}T04:00:00Z`) })
})
afterEach(() => app.close())

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
  await seedDemo(app.dispatch, { today })
  expect(await app.value('patients.count')).toEqual({ patients: 40, sessions: 110 })
  const list: Worklist = await app.value('worklist.show', {})
  expect(list.overdue.filter(({ status }) => status === 'critical').length).toBeGreaterThanOrEqual(2)
  expect(list.overdue.filter(({ status }) => status === 'overdue').length).toBeGreaterThanOrEqual(3)
  expect(list.dueThisWeek.length).toBeGreaterThanOrEqual(3)
  expect(list.open.length).toBeGreaterThanOrEqual(3)
  expect(list.incomplete.length).toBeGreaterThanOrEqual(3)
  expect(list.planned).toBeGreaterThan(0)
  expect(list.overdue.some(({ attempts }) => attempts >= 3)).toBe(true)
  expect(list.inWindow.done).toBeGreaterThan(0)
  expect(list.inWindow.done).toBeLessThan(list.inWindow.of)
  expect(app.defects).toEqual([])
})

test('tells one patient through nine sessions: response, complication, progression', async () => {
  await seedDemo(app.dispatch, { today })
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
    null,
  ])
  const afp = told?.labs
    .filter(({ code, source }) => code === 'afp' && source === 'session')
    .map(({ value }) => value)
  expect(afp).toEqual([1860, 640, 212, 88, 34, 21, 46, 310, 980])
  expect(told?.complications).toMatchObject([{ term: 'CHOLECYSTITIS', cirseGrade: '3' }])
  expect(new Set(told?.sessions.map(({ procedureType }) => procedureType))).toEqual(
    new Set(['cTACE', 'DEB_TACE', 'cTACE_DEB', 'BTACE']),
  )
  const drugs = told?.sessions.flatMap(({ arteries }) => arteries.flatMap((artery) => artery.drugs))
  expect(new Set(drugs?.map(({ drug }) => drug))).toEqual(
    new Set(['epirubicin', 'lobaplatin', 'doxorubicin']),
  )
})

test('shows verdicts of two rulesets, a reason beside a relative one, and an override', async () => {
  await seedDemo(app.dispatch, { today })
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
  const others = await Promise.all(
    [1, 2].map(() => openTestApp({ now: () => new Date(`${today}T04:00:00Z`) })),
  )
  await seedDemo(app.dispatch, { today, seed: 7 })
  for (const [at, other] of others.entries())
    await seedDemo(other.dispatch, { today, seed: at === 0 ? 7 : 8 })
  const [first, same, another] = await Promise.all([app, ...others].map(recordsOf))
  expect(essence(same ?? [])).toEqual(essence(first ?? []))
  expect(essence(another ?? [])).not.toEqual(essence(first ?? []))
  await Promise.all(others.map((other) => other.close()))
})

test.each(['2026-11-29', '2027-02-28', '2028-02-29'])('is alive on %s as well', async (day) => {
  today = day
  await seedDemo(app.dispatch, { today: day })
  expect(await app.value('patients.count')).toEqual({ patients: 40, sessions: 110 })
  const { counts }: Worklist = await app.value('worklist.show', {})
  expect(Math.min(counts.overdue, counts.dueThisWeek, counts.open, counts.incomplete)).toBeGreaterThanOrEqual(
    3,
  )
})
