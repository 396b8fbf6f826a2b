import { describe, expect, test } from 'vitest'
import type { ReaderFields } from '../../../src/shared/rules/imports/import-readers.ts'
import {
  judgeSingleSession,
  type SingleSessionTable,
} from '../../../src/shared/rules/imports/import-single-session.ts'

const reader = (no: number): readonly [ReaderFields, ReaderFields] => [
  { criteria: 'mRECIST', baseline: `viable${no} before`, review: `viable${no} after`, category: `code${no}` },
  { criteria: 'RECIST1.1', baseline: `whole${no} before`, review: `whole${no} after`, category: `code${no}` },
]
const TABLE: SingleSessionTable = {
  anchorOn: '2008-06-02',
  columns: { lesionCount: { column: 'lesionCount', ceiling: 2 }, afp: { column: 'afp', unit: 'ng/mL' } },
  drugWords: [
    { word: 'epirubicin', drug: 'epirubicin', onBeads: false },
    { word: 'beads', drug: 'doxorubicin', onBeads: true },
  ],
  readers: [reader(1), reader(2)],
}
type Cells = Readonly<Record<string, string>>

function judge(cells: Cells, table: SingleSessionTable = TABLE) {
  const row = { line: 2, cells: { hospitalNo: 'H1', ...cells }, cellsFound: 1, cellsExpected: 1 }
  const { row: judged, patient } = judgeSingleSession(row, table)
  const said = judged.findings.map(({ column, reason }) => `${column}: ${reason.en}`)
  return { patient, said, review: patient?.sessions[0]?.review }
}

const NOTHING = {
  hospitalNo: 'H1',
  name: null,
  sex: 'unknown',
  birthDate: null,
  birthYear: null,
  aetiology: [],
  cirrhosis: 'unknown',
  diedOn: null,
  note: null,
  labs: [],
  assessments: [
    {
      assessedOn: '2008-06-02',
      ecog: null,
      ascites: null,
      encephalopathyGrade: null,
      childPughReported: null,
      lesionCount: null,
      lesionCountIsMinimum: false,
      largestMm: null,
      newLesion: null,
      vascularInvasion: null,
      lymphNodeMetastasis: null,
      distantMetastasis: null,
      resectionSince: null,
      targetedTherapySince: null,
    },
  ],
  sessions: [{ performedOn: '2008-06-02', procedureType: null, arteries: [], review: { state: 'open' } }],
}

test('a row with a number alone is a patient of whom nothing else is recorded', () => {
  expect(judge({})).toEqual({ patient: NOTHING, said: [], review: { state: 'open' } })
  expect(judge({}, { ...TABLE, columns: {}, readers: [] }).patient).toEqual(NOTHING)
})

test.each<[Cells, object]>([
  [{ hospitalNo: ' H2 ' }, { hospitalNo: 'H2' }],
  [{ age: '63' }, { birthYear: 1945 }],
  [{ sex: 'F' }, { sex: 'female' }],
  [{ aetiology: 'HBV+alcohol' }, { aetiology: ['HBV', 'alcohol'] }],
  [{ cirrhosis: '1' }, { cirrhosis: 'yes' }],
  [{ cirrhosis: '0' }, { cirrhosis: 'no' }],
  [{ died: '1', survivalWeeks: '10.07' }, { diedOn: '2008-08-11' }],
  [{ died: '1', survivalWeeks: '10.08' }, { diedOn: '2008-08-12' }],
  [{ died: '0', survivalWeeks: '10' }, { diedOn: null }],
  [{ died: '1' }, { diedOn: null }],
])('%j is read as %j', (cells, expected) => {
  const { patient, said } = judge(cells)
  expect(patient).toMatchObject(expected)
  expect(said).toEqual([])
})

test.each<[Cells, object]>([
  [{ lesionCount: '1' }, { lesionCount: 1, lesionCountIsMinimum: false }],
  [{ lesionCount: '2' }, { lesionCount: 2, lesionCountIsMinimum: true }],
  [{ lesionCount: '99' }, { lesionCount: 99, lesionCountIsMinimum: true }],
  [{ ecog: '5' }, { ecog: 5 }],
  [{ largestMm: '62' }, { largestMm: 62 }],
  [{ vascularInvasion: '1' }, { vascularInvasion: true }],
  [{ lymphNodeMetastasis: '1' }, { lymphNodeMetastasis: true }],
  [{ distantMetastasis: '1' }, { distantMetastasis: true }],
])('%j is read into the assessment as %j', (cells, expected) => {
  expect(judge(cells).patient?.assessments).toEqual([{ ...NOTHING.assessments[0], ...expected }])
})

test.each([
  ['epirubicin', null],
  ['beads', 'DEB_TACE'],
  ['epirubicin, beads', 'DEB_TACE'],
])('%j makes the procedure %j', (drugs, procedureType) => {
  expect(judge({ drugs }).patient?.sessions[0]).toMatchObject({ procedureType, arteries: [{ node: 'HA' }] })
})

describe('a doubt', () => {
  test.each<[Cells, string]>([
    [{ hospitalNo: 'NA' }, 'hospitalNo: There is no hospital number.'],
    [{ age: 'old' }, 'age: This is not a number.'],
  ])('about %j keeps the row out', (cells, why) => {
    expect(judge(cells)).toMatchObject({ patient: null, said: [why] })
  })
  test.each<[Cells, string, string]>([
    [
      { sex: '1' },
      'sex: The code is not one of male, female; the cell is left out.',
      'Doubtful on import: sex: 1',
    ],
    [
      { aetiology: 'hbv' },
      'aetiology: The code is not one of HBV, HCV, alcohol, MASLD, autoimmune, aflatoxin, other, none; the cell is left out.',
      'Doubtful on import: aetiology: hbv',
    ],
    [
      { baselineDays: '31' },
      'baselineDays: The baseline imaging is 31 days older than the session.',
      'Doubtful on import: baselineDays: 31',
    ],
    [
      { baselineDays: '-2' },
      'baselineDays: The baseline imaging was done 2 days after the session.',
      'Doubtful on import: baselineDays: -2',
    ],
    [
      { 'viable1 before': '20', 'viable1 after': '10' },
      'reviewWeeks: There are sums of a review without its day; they are left out.',
      'Doubtful on import: reviewWeeks: –',
    ],
    [
      { 'whole1 before': '20', 'whole1 after': '10', reviewWeeks: '-1' },
      'reviewWeeks: The review would lie before the session; its day and sums are left out.',
      'Doubtful on import: reviewWeeks: -1',
    ],
  ])('about %j leaves the cell out and stays in the note', (cells, why, note) => {
    const { patient, said } = judge(cells)
    expect(said).toEqual([why])
    expect(patient).toEqual({ ...NOTHING, note: `导入存疑 ${note}` })
  })
  test('about one of two causes of the liver disease leaves the other', () => {
    expect(judge({ aetiology: 'HBV+X' }).patient?.aetiology).toEqual(['HBV'])
  })
})

describe('the review', () => {
  const sums = { 'viable1 before': '20', 'viable1 after': '10' }
  const done = {
    state: 'done',
    doneOn: '2008-07-14',
    newLesion: null,
    note: null,
    reader: null,
    secondReader: null,
    responses: [],
    readers: [],
  }
  const reading = { criteria: 'mRECIST', baselineSumMm: 20, currentSumMm: 10, target: 'PR' }
  test('is done on its day, with or without sums', () => {
    expect(judge({ reviewWeeks: '6' })).toMatchObject({ review: done, said: [] })
    expect(judge({ reviewWeeks: '6', ...sums }).review).toMatchObject({
      ...done,
      reader: 'Reader 1',
      responses: [reading],
      readers: [{ reader: 'Reader 1', responses: [reading] }],
    })
    expect(judge({ reviewWeeks: '0' }).review).toMatchObject({ state: 'done', doneOn: '2008-06-02' })
  })
  test('is closed by the death where it was not done', () => {
    expect(judge({ died: '1', survivalWeeks: '2' })).toMatchObject({
      said: [],
      review: { state: 'closed', reason: 'dead', closedOn: '2008-06-16' },
    })
  })
  test('holds the viable sums of the first reader alone against the whole ones', () => {
    const longer = (no: number) => ({
      [`viable${no} before`]: '20',
      [`viable${no} after`]: '20',
      [`whole${no} before`]: '19',
      [`whole${no} after`]: '20',
    })
    expect(judge({ reviewWeeks: '6', ...longer(1), ...longer(2) }).said).toEqual([
      'viable1 before: The viable sum is longer than the whole (19 mm).',
    ])
  })
})
