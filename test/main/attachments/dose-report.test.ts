import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DoseReport } from '../../../src/shared/model/dose-report.ts'
import { sentence } from '../../../src/shared/wording/errors.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import {
  acquisitionDap,
  airKerma,
  dap,
  fluoroscopy,
  frames,
  reportFile,
  type ReportFile,
  run,
  single,
} from './dose-report-file.ts'
import { file, JPEG, patientWithSession, upload } from './open-files.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  ;({ patientUid } = await patientWithSession(app))
})
afterEach(() => app.close())

const ask = (bytes: Buffer) =>
  app.ask('attachments.readDoseReport', { patientUid, source: { path: file('report.dcm', bytes) } })
async function read(report: ReportFile): Promise<DoseReport> {
  const reply = await ask(reportFile(report))
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value as DoseReport
}
const filledBy = ({ values }: Pick<DoseReport, 'values'>) =>
  Object.fromEntries(values.map(({ field, value }) => [field, value]))
const openIn = ({ open }: DoseReport) => Object.fromEntries(open.map(({ field, reason }) => [field, reason]))

const WHOLE = single([dap('0.0238'), airKerma('1.4'), fluoroscopy('1092'), frames('240')])
const RUNS = [run(), run({ type: '113612' }), run({ type: '113613' }), run({ type: 'P5-06000' })]

test('fills every field from a whole report, in the units of the form', async () => {
  const report = await read({
    manufacturer: 'Example Systems',
    model: 'Angio 7',
    hospitalNo: '0048213',
    planes: [WHOLE],
    events: RUNS,
  })
  expect(filledBy(report)).toEqual({
    dapGyCm2: 238,
    airKermaMgy: 1400,
    fluoroscopyMin: 18.2,
    dsaFrames: 240,
    dsaRuns: 3,
  })
  expect(report).toMatchObject({
    open: [],
    rotationalRuns: 1,
    manufacturer: 'Example Systems',
    model: 'Angio 7',
    studyDate: '2026-03-02',
    patient: { match: 'same', hospitalNo: '0048213' },
  })
  expect(report.values[0]).toMatchObject({ stated: '0.0238 Gy.m2' })
})

test.each([
  ['0.0238', 'Gy.m2', 238],
  ['2.38e-002', 'Gym2', 238],
  ['238', 'Gy.cm2', 238],
  ['2380', 'dGy.cm2', 238],
  ['23800', 'cGy.cm2', 238],
  ['238000', 'mGy.cm2', 238],
  ['23800', 'uGy.m2', 238],
  ['23.8', 'mGy.m2', 238],
  ['0.000001', 'Gy.m2', 0.01],
])('reads a dose-area product of %s %s as %d Gy.cm2', async (value, unit, gyCm2) => {
  expect(filledBy(await read({ planes: [single([dap(value, unit)])] }))).toMatchObject({ dapGyCm2: gyCm2 })
})

test.each([
  ['1.4', 'Gy', 1400],
  ['1400', 'mGy', 1400],
  ['1400000', 'uGy', 1400],
])('reads an air kerma of %s %s as %d mGy', async (value, unit, mgy) => {
  expect(filledBy(await read({ planes: [single([airKerma(value, unit)])] }))).toEqual({ airKermaMgy: mgy })
})

test.each([
  ['1092', 's', 18.2],
  ['18.2', 'min', 18.2],
  ['0.5', 'h', 30],
  ['100', 's', 1.67],
])('reads a fluoroscopy time of %s %s as %d min', async (value, unit, min) => {
  expect(filledBy(await read({ planes: [single([fluoroscopy(value, unit)])] }))).toEqual({
    fluoroscopyMin: min,
  })
})

test('adds both planes up, and counts one run where both planes ran at once', async () => {
  const at = { startedAt: '20260302091500' }
  const report = await read({
    planes: [
      { plane: '113620', totals: [dap('0.01'), airKerma('0.7'), fluoroscopy('60'), frames('100')] },
      { plane: '113621', totals: [dap('0.02'), airKerma('0.3'), fluoroscopy('30'), frames('90')] },
    ],
    events: [
      run({ plane: '113620', ...at }),
      run({ plane: '113621', ...at }),
      run({ plane: '113620', startedAt: '20260302092000' }),
    ],
  })
  expect(filledBy(report)).toEqual({
    dapGyCm2: 300,
    airKermaMgy: 1000,
    fluoroscopyMin: 1.5,
    dsaFrames: 190,
    dsaRuns: 2,
  })
})

test.each<[string, ReportFile, Record<string, string>]>([
  ['nothing is stated', {}, { dapGyCm2: 'not-stated', dsaRuns: 'not-stated', dsaFrames: 'not-stated' }],
  ['a value is empty', { planes: [single([dap('')])] }, { dapGyCm2: 'not-stated' }],
  ['a value is a word', { planes: [single([dap('n/a')])] }, { dapGyCm2: 'not-a-number' }],
  ['frames are halves', { planes: [single([frames('2.5')])] }, { dsaFrames: 'not-a-number' }],
  ['the unit is another quantity', { planes: [single([dap('1', 'Gy')])] }, { dapGyCm2: 'unit-unknown' }],
  [
    'only one of two planes states it',
    {
      planes: [
        { plane: '113620', totals: [dap('0.01')] },
        { plane: '113621', totals: [] },
      ],
    },
    { dapGyCm2: 'one-plane-only' },
  ],
  [
    'one plane is stated twice',
    { planes: [single([dap('0.01')]), single([dap('0.01')])] },
    { dapGyCm2: 'plane-stated-twice' },
  ],
  [
    'air kerma is nought beside a dose',
    { planes: [single([dap('0.01'), airKerma('0')])] },
    { airKermaMgy: 'zero-beside-dose' },
  ],
  [
    'acquisitions took dose and none is listed',
    { planes: [single([acquisitionDap('0.01')])], events: [run({ type: 'P5-06000' })] },
    { dsaRuns: 'runs-not-listed' },
  ],
])('leaves a field open where %s', async (_, report, reasons) => {
  expect(openIn(await read(report))).toMatchObject(reasons)
})

type Total = (value: string) => ReturnType<typeof dap>
test.each<[string, Total, ...(readonly string[])]>([
  ['dapGyCm2', dap, '0.0000009', '0.000001', '0.5', '0.5000001'],
  ['airKermaMgy', airKerma, '-0.001', '0', '30', '30.001'],
  ['fluoroscopyMin', fluoroscopy, '5', '6', '18000', '18001'],
  ['dsaFrames', frames, '-1', '0', '10000', '10001'],
])('fills %s up to its hard limits, and leaves it open beyond', async (field, total, ...stated) => {
  const [below, lowest, highest, above] = await Promise.all(
    stated.map(async (value) => {
      const { values, open } = await read({ planes: [single([total(value)])] })
      return values.length > 0 ? Object.keys(filledBy({ values })) : open.find((one) => one.field === field)
    }),
  )
  for (const inside of [lowest, highest]) expect(inside).toEqual([field])
  for (const outside of [below, above]) expect(outside).toMatchObject({ reason: 'outside-limits' })
})

test('says whether the report names this patient, however the number is spaced', async () => {
  const matchOf = async (hospitalNo?: string) =>
    (await read({ ...(hospitalNo !== undefined && { hospitalNo }) })).patient.match
  expect(await matchOf('00 48213')).toBe('same')
  expect(await matchOf('48213')).toBe('other')
  expect(await matchOf()).toBe('not-stated')
})

test('takes a report that a browser hands over, and stores nothing', async () => {
  const uploadUid = await upload(app, reportFile({ planes: [WHOLE] }))
  const report = await app.value<DoseReport>('attachments.readDoseReport', {
    patientUid,
    source: { uploadUid, fileName: 'report.dcm' },
  })
  expect(filledBy(report)).toMatchObject({ dapGyCm2: 238 })
  expect(await app.value('attachments.ofPatient', { patientUid })).toEqual([])
})

const whole = reportFile({ planes: [WHOLE], events: RUNS })
test.each<[string, Buffer, string, string]>([
  ['a picture', JPEG, 'it is not a DICOM file', '不是 DICOM 文件'],
  [
    'a report cut short',
    whole.subarray(0, whole.length - 300),
    'the file is damaged or incomplete',
    '文件已损坏或不完整',
  ],
  [
    'a compressed stream',
    reportFile({ transferSyntax: '1.2.840.10008.1.2.1.99' }),
    'the file is damaged or incomplete',
    '文件已损坏或不完整',
  ],
  [
    'another document',
    reportFile({ title: '126000' }),
    'it is a DICOM file of another kind',
    '是其他类型的 DICOM 文件',
  ],
  [
    'a report without a fluoroscopy unit, as of CT',
    reportFile({ planes: [] }),
    'it holds no totals of an angiography or fluoroscopy unit',
    '其中没有血管造影或透视设备的累计剂量',
  ],
])('refuses %s with a sentence', async (_, bytes, en, zh) => {
  const reply = await ask(bytes)
  if (reply.ok) throw new Error('it was taken for a dose report')
  expect(sentence(reply.error, 'en')).toBe(`report.dcm cannot be used as a radiation dose report: ${en}.`)
  expect(sentence(reply.error, 'zh')).toBe(`report.dcm 无法作为辐射剂量报告使用：${zh}。`)
})

test('no part of a report is ever taken for the whole', async () => {
  for (let length = 0; length < whole.length; length += 61)
    expect(await ask(whole.subarray(0, length))).toMatchObject({ ok: false })
  expect(app.defects).toEqual([])
})
