import { createWriteStream, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rehearsal } from '../../../src/shared/model/import.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import {
  csvFile,
  embolized,
  HOSPITAL_HEADING,
  HOSPITAL_MAPPING,
  rehearse,
  SYSUCC_HEADING,
  sysuccFile,
  visit,
} from './csv-files.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const refusal = async (path: string) => {
  const reply = await app.ask('imports.rehearse', { source: { path }, preset: 'sysucc-visits' })
  return reply.ok ? reply.value : reply.error
}
const hospital = (path: string): Promise<Rehearsal> =>
  app.value('imports.rehearse', { source: { path }, mapping: HOSPITAL_MAPPING })

test('says what would go in, and writes nothing', async () => {
  const path = sysuccFile(app, [
    embolized(),
    visit({ date: '2015-04-02' }),
    visit({ patient: 'S9002', age: '0' }),
  ])
  expect(await rehearse(app, path)).toMatchObject({
    fileName: 'visits.csv',
    encoding: 'utf-8',
    rows: 3,
    accepted: 3,
    questioned: 1,
    refused: 0,
    wouldMake: { patients: 2, sessions: 1, reviews: 1, labs: 3, assessments: 3 },
    findings: [{ row: 4, column: 'age', value: '0', severity: 'question', code: 'age-impossible' }],
    findingCounts: [{ code: 'age-impossible', severity: 'question', rows: 1 }],
  })
  expect(await app.value('patients.count')).toEqual({ patients: 0, sessions: 0 })
  expect(app.events).toContainEqual(expect.objectContaining({ type: 'progress', done: 3, total: 3 }))
})

test('names the line of each row, blank lines and line breaks inside cells counted', async () => {
  const rows = [visit(), '', visit({ date: '2015-04-02', tace_session_no: '"1\n"' }), visit({ afp: 'high' })]
  const { findings } = await rehearse(app, sysuccFile(app, rows))
  expect(findings).toMatchObject([{ row: 6, column: 'afp', value: 'high', code: 'not-a-number' }])
})

test('keeps rows together that stand apart in the file', async () => {
  const rows = [visit(), visit({ patient: 'S9002' }), visit(), visit({ date: '2015-04-02' })]
  const rehearsal = await rehearse(app, sysuccFile(app, rows))
  expect(rehearsal.wouldMake).toMatchObject({ patients: 2, assessments: 3 })
  expect(rehearsal.findings).toMatchObject([{ row: 4, code: 'second-visit-on-day' }])
})

test('counts every finding, whatever number of them is asked for', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => visit({ patient: `S9${at}`, age: '0' }))
  const path = sysuccFile(app, rows)
  const rehearsal: Rehearsal = await app.value('imports.rehearse', {
    source: { path },
    preset: 'sysucc-visits',
    findingsLimit: 5,
  })
  expect(rehearsal.findings).toHaveLength(5)
  expect(rehearsal.findingCounts).toEqual([{ code: 'age-impossible', severity: 'question', rows: 20 }])
})

test('refuses a row of another length, but not empty cells after the end', async () => {
  const rows = [`${visit()},,`, `${visit({ patient: 'S9002' })},1`, 'S9003,2015-03-02']
  const { findings } = await rehearse(app, sysuccFile(app, rows))
  expect(findings.map(({ row, code }) => [row, code])).toEqual([
    [3, 'cell-count'],
    [4, 'cell-count'],
  ])
})

test('reads a Chinese file in GBK as well as in UTF-8 with a mark', async () => {
  const text = `${HOSPITAL_HEADING}\r\nH1,张伟,男,2015年3月2日,是,20,38,120,<2.0\r\n`
  const utf8 = await hospital(csvFile(app, `\uFEFF${text}`))
  const gbk = await hospital(csvFile(app, gbkOf(text), 'gbk.csv'))
  expect(utf8).toMatchObject({
    encoding: 'utf-8',
    accepted: 1,
    questioned: 0,
    wouldMake: { sessions: 1, labs: 4 },
  })
  expect(gbk).toMatchObject({
    encoding: 'gb18030',
    accepted: 1,
    questioned: 0,
    wouldMake: { sessions: 1, labs: 4 },
  })
})

test('reads semicolons and UTF-16 as spreadsheets save them', async () => {
  const text = `\uFEFF${HOSPITAL_HEADING}\nH1,李娜,女,2015-03-02,否,20,38,120,2`.replaceAll(',', ';')
  expect(await hospital(csvFile(app, Buffer.from(text, 'utf16le')))).toMatchObject({
    encoding: 'utf-16le',
    accepted: 1,
    refused: 0,
  })
})

test('offers the likely unit of an impossible value, and keeps the row out', async () => {
  const row = 'H1,张伟,男,2015-03-02,是,20,3.5,459000,2'
  const { findings, refused } = await hospital(csvFile(app, `${HOSPITAL_HEADING}\n${row}`))
  expect(refused).toBe(1)
  expect(findings).toMatchObject([
    {
      column: '白蛋白',
      code: 'outside-hard-limits',
      reason: { en: expect.stringContaining('Meant 3.5 g/dL?') },
    },
    {
      column: '血小板',
      code: 'outside-hard-limits',
      reason: { zh: expect.stringContaining('是否为 459000 /uL (459 10*9/L)？') },
    },
  ])
})

test('keeps a formula in a name out', async () => {
  const { findings, refused } = await hospital(
    csvFile(app, `${HOSPITAL_HEADING}\nH1,"=HYPERLINK(""http://x"",""张伟"")",男,2015-03-02,是,20,38,120,2`),
  )
  expect(refused).toBe(1)
  expect(findings).toMatchObject([{ column: '姓名', code: 'formula-text' }])
})

test('keeps out what belongs to a patient on file', async () => {
  await app.value('patients.register', {
    patient: {
      hospitalNo: 'S9001',
      name: null,
      sex: 'male',
      birthDate: null,
      aetiology: [],
      cirrhosis: 'unknown',
      heightCm: null,
      weightKg: null,
    },
  })
  const { findings, refused } = await rehearse(app, sysuccFile(app, [visit(), visit({ date: '2015-04-02' })]))
  expect(refused).toBe(2)
  expect(findings.map(({ code }) => code)).toEqual(['patient-on-file', 'patient-on-file'])
})

test.each<[string, string | Uint8Array, object]>([
  ['an empty file', '', { code: 'file-empty' }],
  ['a file of blank lines', '\r\n\r\n', { code: 'file-empty' }],
  [
    'missing columns',
    'patient,date\nS1,2015-03-02',
    {
      code: 'columns-missing',
      missing: expect.arrayContaining(['age', 'embolization']),
      found: ['patient', 'date'],
    },
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { code: 'not-a-table', reason: 'binary' }],
  ['a workbook', Buffer.from('PK\u0003\u0004\u0000'), { code: 'not-a-table', reason: 'spreadsheet' }],
  [
    'bytes of no encoding',
    Buffer.from([0x61, 0xff, 0xff, 0x0a]),
    { code: 'not-a-table', reason: 'unknown-encoding' },
  ],
  [
    'a quote that is never closed',
    `${SYSUCC_HEADING}\n${visit()}\n"S2,2015-03-02\n${visit()}\n`,
    { code: 'not-a-table', line: 3, reason: 'unclosed-quote' },
  ],
  [
    'a quote inside a cell',
    `${SYSUCC_HEADING}\n${visit({ patient: 'S"2' })}\n`,
    { code: 'not-a-table', line: 2, reason: 'stray-quote' },
  ],
  [
    'a cell of more than 64 KB',
    `${SYSUCC_HEADING}\n${visit({ patient: 'S'.repeat(65_537) })}\n`,
    { code: 'not-a-table', line: 2, reason: 'field-too-long' },
  ],
  [
    'an unclosed quote before two megabytes',
    `${SYSUCC_HEADING}\n"${'visit\n'.repeat(400_000)}`,
    { code: 'not-a-table', line: 2, reason: 'field-too-long' },
  ],
  [
    'more than 500 columns',
    `a${',a'.repeat(500)}\n`,
    { code: 'not-a-table', line: 1, reason: 'too-many-columns' },
  ],
])('refuses %s', async (_, content, expected) => {
  expect(await refusal(csvFile(app, content))).toMatchObject(expected)
  expect(app.defects).toEqual([])
})

test('tells a file that cannot be opened from one that is not there', async () => {
  const path = join(app.dataDir, 'endless.csv')
  symlinkSync(path, path)
  expect(await refusal(path)).toEqual({ code: 'file-not-readable', path })
  expect(await refusal('/data/visits\0.csv')).toMatchObject({ code: 'invalid-input' })
  expect(app.defects).toEqual([])
})

test('refuses a file that is not there, a folder, and a request without preset or mapping', async () => {
  expect(await refusal(join(app.dataDir, 'none.csv'))).toMatchObject({ code: 'file-not-found' })
  expect(await refusal(app.dataDir)).toMatchObject({ code: 'file-not-found' })
  const path = sysuccFile(app, [visit()])
  expect(await app.ask('imports.rehearse', { source: { path } })).toMatchObject({
    error: { code: 'mapping-needed' },
  })
})

test('stops at the million and first row, in bounded memory', { timeout: 120_000 }, async () => {
  const path = join(app.dataDir, 'long.csv')
  const file = createWriteStream(path)
  file.write('住院号,日期\n')
  const block = 'S1,2015-03-02\n'.repeat(10_000)
  for (let at = 0; at < 100; at++) if (!file.write(block)) await once(file, 'drain')
  file.end('S1,2015-03-02\n')
  await once(file, 'close')
  const columns = { hospitalNo: { column: '住院号' }, visitOn: { column: '日期' } }
  const request = { source: { path }, mapping: { name: 'Two columns', columns } }
  const before = process.memoryUsage().heapUsed
  expect(await app.ask('imports.rehearse', request)).toEqual({
    ok: false,
    error: { code: 'too-many-rows', limit: 1_000_000 },
  })
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(300 * 1024 * 1024)
})

test('refuses a mapping without the columns or the units that it needs', async () => {
  const columns = {
    hospitalNo: { column: '住院号' },
    afp: { column: '甲胎蛋白' },
    largestMm: { column: 'd', unit: 'in' },
  }
  const reply = await app.ask('imports.rehearse', { source: { path: '/x' }, mapping: { name: 'x', columns } })
  expect(reply).toMatchObject({
    error: {
      code: 'invalid-input',
      issues: [
        { path: 'mapping.columns.visitOn' },
        { path: 'mapping.columns.afp' },
        { path: 'mapping.columns.largestMm' },
      ],
    },
  })
})

/** GBK bytes of a text, found by decoding every pair: Node decodes GBK and does not encode it. */
function gbkOf(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const bytesByCharacter = new Map<string, readonly number[]>()
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++)
      bytesByCharacter.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from(
    Array.from(text).flatMap((character) => bytesByCharacter.get(character) ?? [character.charCodeAt(0)]),
  )
}
