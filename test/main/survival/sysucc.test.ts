import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SurvivalAnswer } from '../../../src/shared/model/survival.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'

const SYSUCC = resolve(import.meta.dirname, '../../../../shared/data/sysucc-hcc/sysucc-visits.csv')
const DAY_MS = 86_400_000
const isMissing = !existsSync(SYSUCC)
const MISSING = `the public data set is not here: ${SYSUCC}`

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ now: () => new Date('2026-11-23T04:00:00Z') })
  if (isMissing) return
  const order = { source: { path: SYSUCC }, preset: 'sysucc-visits' }
  const { sha256 } = await app.value<{ sha256: string }>('imports.rehearse', order)
  await app.value('imports.commit', { ...order, sha256 })
})
afterAll(() => app.close())

interface Read {
  readonly days: number
  readonly died: boolean
}

/** From the file itself: first embolization to death, or to the last visit. */
function readFile(until = Infinity): Read[] {
  const rows: Record<string, string>[] = parse(readFileSync(SYSUCC), { columns: true })
  const visits = rows.map((row) => ({
    patient: row['patient'] ?? '',
    at: Date.parse(row['date'] ?? '') / DAY_MS,
    embolized: row['embolization'] === '1',
    died: row['death_status'] === '1',
    left: Number(row['os_days_from_visit']),
  }))
  return [...Map.groupBy(visits, ({ patient }) => patient).values()].flatMap((own) => {
    const byDay = own.toSorted((a, b) => a.at - b.at)
    const first = byDay.find(({ embolized }) => embolized)
    const last = byDay.at(-1)
    if (!first || !last || first.at > until) return []
    const end = last.died ? last.at + Math.ceil(last.left) : last.at
    return [{ days: Math.min(end, until) - first.at, died: last.died && end <= until }]
  })
}

/**
 * Efron's redistribution to the right: everybody starts with the same mass, and who is censored hands theirs to all
 * who are observed for longer. No product, and no number at risk.
 */
function survivalByRedistribution(patients: readonly Read[], days: number): number {
  const inOrder = patients.toSorted((a, b) => a.days - b.days || Number(b.died) - Number(a.died))
  let each = 1 / inOrder.length
  let fallen = 0
  for (const [at, patient] of inOrder.entries()) {
    if (patient.days > days) break
    if (patient.died) fallen += each
    else each += each / (inOrder.length - at - 1)
  }
  return 1 - fallen
}

const ask = (input: object = {}): Promise<SurvivalAnswer> => app.value('survival.curve', input)

test('estimates overall survival of the public patients as the file itself does by another way', async ({
  skip,
}) => {
  skip(isMissing, MISSING)
  const read = readFile()
  const { patients, curves, excluded } = await ask()
  const [curve] = curves
  expect(patients).toBe(read.length)
  expect(excluded).toEqual([])
  expect(curve?.events).toBe(read.filter(({ died }) => died).length)
  expect(curve?.rates.map(({ months }) => months)).toEqual([6, 12, 24, 36, 60])
  for (const { months, survival } of curve?.rates ?? [])
    expect(survival).toBeCloseTo(survivalByRedistribution(read, months * 30.4375), 10)
  const steps = curve?.steps ?? []
  for (const { days, survival } of steps)
    expect(survival).toBeCloseTo(survivalByRedistribution(read, days), 10)
  const median = curve?.median?.days ?? 0
  expect(survivalByRedistribution(read, median)).toBeLessThanOrEqual(0.5)
  expect(survivalByRedistribution(read, median - 1)).toBeGreaterThan(0.5)
})

test('knows no more on a day in the past than the file up to that day', async ({ skip }) => {
  skip(isMissing, MISSING)
  const read = readFile(Date.parse('2014-06-30') / DAY_MS)
  const { patients, curves } = await ask({ asOf: '2014-06-30' })
  expect(patients).toBe(read.length)
  expect(curves[0]?.events).toBe(read.filter(({ died }) => died).length)
  for (const { months, survival } of curves[0]?.rates ?? [])
    expect(survival).toBeCloseTo(survivalByRedistribution(read, months * 30.4375), 10)
})

test('tells apart the Child-Pugh classes that the file reports, and says that nothing was read by mRECIST', async ({
  skip,
}) => {
  skip(isMissing, MISSING)
  const { patients, curves, logRank, excluded } = await ask({ strata: 'child-pugh' })
  const left = excluded.reduce((sum, { patients: own }) => sum + own.length, 0)
  expect(curves.map(({ stratum }) => stratum)).toEqual(['A', 'B', 'C'])
  expect(curves.reduce((sum, { subjects }) => sum + subjects.length, left)).toBe(patients)
  expect(logRank?.degrees).toBe(2)
  const progression = await ask({ endpoint: 'progression' })
  expect(progression.curves).toEqual([])
  expect(progression.excluded).toMatchObject([{ reason: 'never-assessed', patients: { length: patients } }])
})

test.for(['untreatable-progression', 'decompensation', 'event-free'] as const)(
  'accounts for every public patient in the time to %s',
  async (endpoint, { skip }) => {
    skip(isMissing, MISSING)
    const { patients, curves, excluded } = await ask({ endpoint })
    const left = excluded.reduce((sum, { patients: own }) => sum + own.length, 0)
    expect((curves[0]?.subjects.length ?? 0) + left).toBe(patients)
  },
)
