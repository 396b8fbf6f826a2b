import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DoseReport } from '../../../src/shared/model/dose-report.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientWithSession } from './open-files.ts'

/** Public test files of four units, not part of the project; the figures were read off each with a program of its own. */
const REPORTS = resolve(import.meta.dirname, '../../../../shared/data/rdsr')
const isMissing = `the public dose reports are not here: ${REPORTS}`

const isAbsent = !existsSync(REPORTS)
if (isAbsent) console.info(isMissing)

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  ;({ patientUid } = await patientWithSession(app))
})
afterEach(() => app.close())

const ask = (name: string) =>
  app.ask('attachments.readDoseReport', { patientUid, source: { path: join(REPORTS, name) } })

test.skipIf(isAbsent).each<[string, string, Record<string, number>, Record<string, string>]>([
  [
    'RF-RDSR-Philips_Allura.dcm',
    'Philips Medical Systems Allura Xper 2016-03-15',
    { dapGyCm2: 1.54, airKermaMgy: 4.27, fluoroscopyMin: 0.22, dsaFrames: 27, dsaRuns: 2 },
    {},
  ],
  [
    'RF-No-kVp-and-others.dcm',
    'Philips Medical Systems Veradius Unity 2017-11-14',
    { dapGyCm2: 0.3, airKermaMgy: 1.31, fluoroscopyMin: 0.32, dsaFrames: 0, dsaRuns: 0 },
    {},
  ],
  [
    'RF-RDSR-Siemens-Zee.dcm',
    'Siemens AXIOM-Artis 2016-05-12',
    { dapGyCm2: 0.16, airKermaMgy: 2.52, fluoroscopyMin: 0.47, dsaRuns: 0 },
    { dsaFrames: 'not-stated' },
  ],
  [
    'RF-RDSR-Eurocolumbus.dcm',
    'EUROCOLUMBUS Fly4 2018-01-10',
    { dapGyCm2: 0.09, airKermaMgy: 0.39 },
    { fluoroscopyMin: 'outside-limits', dsaFrames: 'not-stated', dsaRuns: 'runs-not-listed' },
  ],
])('reads %s', async (name, unit, values, open) => {
  const reply = await ask(name)
  if (!reply.ok) throw new Error(reply.error.code)
  const report = reply.value as DoseReport
  expect(`${report.manufacturer} ${report.model} ${report.studyDate}`).toBe(unit)
  expect(Object.fromEntries(report.values.map(({ field, value }) => [field, value]))).toEqual(values)
  expect(Object.fromEntries(report.open.map(({ field, reason }) => [field, reason]))).toEqual(open)
  expect(report.patient.match).toBe('other')
})

test('refuses a structured report that is about something else', async ({ skip }) => {
  skip(isAbsent, isMissing)
  expect(await ask('ESR_non-dose.dcm')).toMatchObject({
    ok: false,
    error: { code: 'not-a-dose-report', reason: 'other-document' },
  })
})
