import { describe, expect, test } from 'vitest'
import { judgeVisit } from '../../../src/shared/rules/imports/import-visit.ts'
import { TODAY, VISITS } from './judged-visits.ts'

const USUAL = {
  hospitalNo: 'S9001',
  name: '张三',
  sex: '女',
  birthDate: '1955-02-28',
  age: '60',
  visitOn: '2015/3/2',
  embolized: '1',
  procedureType: 'DEB_TACE',
  sessionNo: '2',
  lesionCount: '3',
  largestMm: '50',
  newLesion: '1',
  vascularInvasion: '0',
  lymphNodeMetastasis: '1',
  distantMetastasis: '0',
  childPugh: '6',
  ecog: '1',
  targetedTherapy: '1',
  resection: '0',
  died: '1',
  survivalDays: '900.5',
  afp: '81.2',
}
type Cells = Partial<Record<keyof typeof USUAL, string>>

function judge(cells: Cells, found = 22) {
  const row = { line: 9, cells: { ...USUAL, ...cells }, cellsFound: found, cellsExpected: 22 }
  return judgeVisit(row, VISITS, TODAY)
}
const said = (cells: Cells, found?: number) =>
  judge(cells, found).row.findings.map(({ column, value, reason }) => `${column} "${value}": ${reason.en}`)

const ASSESSMENT = {
  assessedOn: '2015-03-02',
  ecog: 1,
  ascites: null,
  encephalopathyGrade: null,
  childPughReported: 6,
  lesionCount: 3,
  lesionCountIsMinimum: false,
  largestMm: 50,
  newLesion: true,
  vascularInvasion: false,
  lymphNodeMetastasis: true,
  distantMetastasis: false,
  resectionSince: false,
  targetedTherapySince: true,
}
const VISIT = {
  line: 9,
  hospitalNo: 'S9001',
  name: '张三',
  sex: 'female',
  birthDate: '1955-02-28',
  age: 60,
  visitOn: '2015-03-02',
  embolized: true,
  procedureType: 'DEB_TACE',
  sessionNo: 2,
  labs: [{ code: 'afp', value: 81.2, comparator: null, unit: 'ng/mL', sampledOn: '2015-03-02' }],
  assessment: ASSESSMENT,
  died: true,
  survivalDays: 900.5,
}

test('a row becomes a visit, cell by cell', () => {
  expect(judge({}).visit).toEqual(VISIT)
  expect(judge({}).row.findings).toEqual([])
})

test('a row that says only who and when leaves everything else not recorded', () => {
  const { row, visit } = judgeVisit(
    {
      line: 3,
      cells: { hospitalNo: 'S9002', visitOn: '2015-03-02' },
      cellsFound: 2,
      cellsExpected: 2,
    },
    { name: 'visits', columns: { hospitalNo: { column: 'no' }, visitOn: { column: 'on' } } },
    TODAY,
  )
  const nothing = Object.fromEntries(Object.keys(ASSESSMENT).map((key) => [key, null]))
  expect(row.findings).toEqual([])
  expect(visit).toEqual({
    ...Object.fromEntries(Object.keys(VISIT).map((key) => [key, null])),
    line: 3,
    hospitalNo: 'S9002',
    sex: 'unknown',
    visitOn: '2015-03-02',
    embolized: false,
    labs: [],
    assessment: { ...nothing, assessedOn: '2015-03-02', lesionCountIsMinimum: false },
    died: false,
  })
})

test('a procedure type means nothing on a visit without an embolization', () => {
  expect(judge({ embolized: '0', procedureType: 'rubbish' }).visit).toMatchObject({ procedureType: null })
  expect(said({ embolized: '0', procedureType: 'rubbish' })).toEqual([])
})

test.each([
  ['3', { lesionCount: 3, lesionCountIsMinimum: false }],
  ['4', { lesionCount: 4, lesionCountIsMinimum: true }],
  ['5', { lesionCount: 5, lesionCountIsMinimum: true }],
  ['', { lesionCount: null, lesionCountIsMinimum: false }],
])('a source that stops counting at 4 means by %j lesions %j', (lesionCount, expected) => {
  expect(judge({ lesionCount }).visit?.assessment).toMatchObject(expected)
})

describe('the row says of the cell', () => {
  test.each<[Cells, string]>([
    [{ hospitalNo: ' ' }, 'col hospitalNo " ": There is no hospital number.'],
    [{ hospitalNo: '@cmd' }, 'col hospitalNo "@cmd": The cell looks like a spreadsheet formula.'],
    [
      { hospitalNo: 'S'.repeat(33) },
      `col hospitalNo "${'S'.repeat(33)}": The cell holds at most 32 characters.`,
    ],
    [{ visitOn: '', age: '0' }, 'col visitOn "": There is no visit date.'],
    [{ visitOn: '2026-11-24' }, 'col visitOn "2026-11-24": The date lies in the future.'],
    [{ name: '=cmd' }, 'col name "=cmd": The cell looks like a spreadsheet formula.'],
    [{ name: '长'.repeat(101) }, `col name "${'长'.repeat(101)}": The cell holds at most 100 characters.`],
    [{ birthDate: '1955-02-30' }, 'col birthDate "1955-02-30": This date does not exist.'],
    [{ sessionNo: 'two' }, 'col sessionNo "two": This is not a number.'],
    [{ survivalDays: 'long' }, 'col survivalDays "long": This is not a number.'],
    [{ embolized: '2' }, 'col embolized "2": The cell does not say whether an embolization was done.'],
    [{ childPugh: '4' }, 'col childPugh "4": A Child-Pugh score runs from 5 to 15.'],
  ])('%j what keeps the row out', (cells, why) => {
    expect(said(cells)).toEqual([why])
    expect(judge(cells).visit).toBeNull()
  })
  test.each<[Cells, string, object]>([
    [
      { sex: '1' },
      'col sex "1": The code is not one of male, female; the cell is left out.',
      { sex: 'unknown' },
    ],
    [{ age: '0' }, 'col age "0": This cannot be the age of a patient; it is left out.', { age: null }],
    [{ age: '111' }, 'col age "111": This cannot be the age of a patient; it is left out.', { age: null }],
    [{ age: '60.5' }, 'col age "60.5": This cannot be the age of a patient; it is left out.', { age: null }],
    [{ age: '1' }, 'col age "1": An unusual age for this disease.', { age: 1 }],
    [{ age: '110' }, 'col age "110": An unusual age for this disease.', { age: 110 }],
    [
      { procedureType: 'TACE' },
      'col procedureType "TACE": The code is not one of cTACE, DEB_TACE, cTACE_DEB, TAE, BTACE, HAIC, angiography_only, aborted; the cell is left out.',
      { procedureType: null },
    ],
    [{ died: '2' }, 'col died "2": The code is not one of 0, 1; the cell is left out.', { died: false }],
    [
      { ecog: '6' },
      'col ecog "6": The code is not one of 0–5; the cell is left out.',
      { assessment: { ...ASSESSMENT, ecog: null } },
    ],
    [
      { lesionCount: '100' },
      'col lesionCount "100": The code is not one of 0–99; the cell is left out.',
      { assessment: { ...ASSESSMENT, lesionCount: null } },
    ],
    [
      { largestMm: '0' },
      'col largestMm "0": Lesions are counted, but the diameter is 0.',
      { assessment: { ...ASSESSMENT, largestMm: 0 } },
    ],
    [
      { lesionCount: '0' },
      'col lesionCount "0": There is a diameter, but no lesion is counted.',
      { assessment: { ...ASSESSMENT, lesionCount: 0 } },
    ],
    [
      { lesionCount: '0', largestMm: '0' },
      'col embolized "1": Embolized with no lesion recorded.',
      { assessment: { ...ASSESSMENT, lesionCount: 0, largestMm: 0 } },
    ],
    [
      { childPugh: '10' },
      'col childPugh "10": Embolized with Child-Pugh 10 (class C).',
      { assessment: { ...ASSESSMENT, childPughReported: 10 } },
    ],
  ])('%j a question, and takes the visit', (cells, why, expected) => {
    expect(said(cells)).toEqual([why])
    expect(judge(cells).visit).toEqual({ ...VISIT, ...expected })
  })
  test.each<Cells>([
    { hospitalNo: 'S'.repeat(32) },
    { name: '长'.repeat(100) },
    { lesionCount: '', largestMm: '0' },
    { lesionCount: '0', largestMm: '' },
    { lesionCount: '99' },
    { childPugh: '' },
    { ecog: '5' },
    { birthDate: '' },
  ])('%j nothing', (cells) => expect(said(cells)).toEqual([]))
  test('that there are too few or too many of them', () => {
    expect(said({}, 21)).toEqual(['col hospitalNo "S9001": The row has 21 cells, the heading 22.'])
    expect(judge({}, 23).visit).toBeNull()
  })
})
