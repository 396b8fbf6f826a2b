import { describe, expect, test } from 'vitest'
import { doubtNote } from '../../../src/shared/rules/imports/import-course.ts'
import { judgeRows } from './judged-visits.ts'

const ASSESSMENT = {
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
}

test('rows become a patient: who it is from whichever row says so, and one session an embolization', () => {
  const { patient, said } = judgeRows(
    { afp: '80', age: '60', sex: '', name: '' },
    { visitOn: '2015-04-01', embolized: '1', procedureType: 'cTACE', sessionNo: '1', afp: '90' },
    { visitOn: '2015-05-01', sex: '男', name: '李四', birthDate: '1954-08-09' },
    {
      visitOn: '2015-06-01',
      sex: '女',
      name: '李思',
      birthDate: '1955-08-09',
      lesionCount: '1',
      largestMm: '20',
    },
  )
  expect(said).toEqual([])
  expect(patient).toEqual({
    hospitalNo: 'S9001',
    name: '李四',
    sex: 'male',
    birthDate: '1954-08-09',
    birthYear: 1954,
    aetiology: [],
    cirrhosis: 'unknown',
    diedOn: null,
    note: null,
    labs: [
      { code: 'afp', value: 80, comparator: null, unit: 'ng/mL', sampledOn: '2015-03-02' },
      { code: 'afp', value: 90, comparator: null, unit: 'ng/mL', sampledOn: '2015-04-01' },
    ],
    assessments: [
      { ...ASSESSMENT, assessedOn: '2015-03-02' },
      { ...ASSESSMENT, assessedOn: '2015-04-01' },
      { ...ASSESSMENT, assessedOn: '2015-05-01' },
      { ...ASSESSMENT, assessedOn: '2015-06-01', lesionCount: 1, largestMm: 20 },
    ],
    sessions: [
      {
        performedOn: '2015-04-01',
        procedureType: 'cTACE',
        arteries: [],
        review: {
          state: 'done',
          doneOn: '2015-06-01',
          newLesion: null,
          reader: null,
          secondReader: null,
          note: null,
          responses: [],
          readers: [],
        },
      },
    ],
  })
})

test('who it is stays not recorded where no row says so', () => {
  expect(judgeRows({}, { visitOn: '2015-04-01' }).patient).toMatchObject({
    name: null,
    sex: 'unknown',
    birthDate: null,
    birthYear: null,
    sessions: [],
  })
  expect(judgeRows({ embolized: '?' }).patient).toBeNull()
})

test.each([
  [{ lesionCount: '1', largestMm: '' }, 'open'],
  [{ lesionCount: '', largestMm: '20' }, 'open'],
  [{ lesionCount: '0', largestMm: '0' }, 'done'],
])('a later visit with %j leaves the review %s', (imaging, state) => {
  const { patient } = judgeRows({ embolized: '1', sessionNo: '1' }, { visitOn: '2015-04-01', ...imaging })
  expect(patient?.sessions[0]?.review.state).toBe(state)
})

describe('the note of doubts', () => {
  test('names the day, the column and the cell, for every row that goes in', () => {
    const { patient } = judgeRows(
      { age: '17' },
      { visitOn: '2015-04-01', ecog: '7', embolized: '1', childPugh: '11' },
      { visitOn: '2015-04-01', ecog: '8' },
    )
    expect(patient?.note).toBe(
      '导入存疑 Doubtful on import: 2015-03-02 col age: 17; 2015-04-01 col ecog: 7; 2015-04-01 col childPugh: 11',
    )
    expect(doubtNote([])).toBeNull()
  })
  test('is cut off at 1900 characters', () => {
    const start = '导入存疑 Doubtful on import: '
    const room = 1900 - start.length
    expect(doubtNote(['x'.repeat(room)])).toBe(start + 'x'.repeat(room))
    expect(doubtNote(['x'.repeat(room), 'y'])).toBe(`${start}${'x'.repeat(room)} …`)
  })
})
