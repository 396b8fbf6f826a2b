import { expect, test } from 'vitest'
import { SYSUCC_VISITS } from '../../../src/main/imports/presets/sysucc-visits.ts'
import { judgeCourse } from '../../../src/shared/rules/imports/import-course.ts'
import type { ImportRow } from '../../../src/shared/rules/imports/import-row.ts'
import { judgeVisit } from '../../../src/shared/rules/imports/import-visit.ts'

const TODAY = '2026-11-23'
const USUAL = {
  hospitalNo: 'S9001',
  visitOn: '2015-03-02',
  age: '60',
  lesionCount: '3',
  largestMm: '50',
  newLesion: '0',
  vascularInvasion: '0',
  lymphNodeMetastasis: '0',
  distantMetastasis: '0',
  childPugh: '5',
  afp: '81.2',
  targetedTherapy: '0',
  embolized: '0',
  resection: '0',
  died: '0',
  survivalDays: '900',
  sessionNo: '',
}
type Cells = Partial<Record<keyof typeof USUAL, string>>

const row = (cells: Cells, line = 2): ImportRow => ({
  line,
  cells: { ...USUAL, ...cells },
  cellsFound: 17,
  cellsExpected: 17,
})

function judge(...visits: Cells[]) {
  const judged = visits.map((cells, at) => judgeVisit(row(cells, at + 2), SYSUCC_VISITS, TODAY))
  const patient = judgeCourse(judged, TODAY)
  return { patient, codes: judged.map(({ row: judgedRow }) => judgedRow.findings.map(({ code }) => code)) }
}

test.each<[Cells, string]>([
  [{ hospitalNo: ' ' }, 'hospital-no-missing'],
  [{ hospitalNo: '=cmd' }, 'formula-text'],
  [{ hospitalNo: 'S'.repeat(33) }, 'text-too-long'],
  [{ visitOn: '' }, 'date-missing'],
  [{ visitOn: '2015-02-30' }, 'date-does-not-exist'],
  [{ visitOn: '03/04/2015' }, 'date-ambiguous'],
  [{ visitOn: 'spring' }, 'date-unreadable'],
  [{ visitOn: '2026-11-24' }, 'date-in-future'],
  [{ afp: '12,5' }, 'not-a-number'],
  [{ afp: '=1+1' }, 'formula-text'],
  [{ afp: '-1' }, 'outside-hard-limits'],
  [{ largestMm: '401' }, 'outside-hard-limits'],
  [{ childPugh: '4' }, 'child-pugh-impossible'],
  [{ childPugh: '16' }, 'child-pugh-impossible'],
  [{ childPugh: '6.5' }, 'child-pugh-impossible'],
  [{ embolized: '2' }, 'embolization-unreadable'],
])('keeps a row out: %j is %s', (cells, code) => {
  expect(judge(cells)).toEqual({ patient: null, codes: [[code]] })
})

test.each<[Cells, string]>([
  [{ age: '0' }, 'age-impossible'],
  [{ age: '111' }, 'age-impossible'],
  [{ age: '17' }, 'age-unusual'],
  [{ age: '91' }, 'age-unusual'],
  [{ newLesion: '4' }, 'code-unknown'],
  [{ lesionCount: '0' }, 'diameter-without-lesions'],
  [{ largestMm: '0' }, 'lesions-without-diameter'],
  [{ largestMm: '4' }, 'value-unusual'],
  [{ largestMm: '251' }, 'value-unusual'],
  [{ embolized: '1', lesionCount: '0', largestMm: '0', sessionNo: '1' }, 'embolized-without-lesion'],
  [{ embolized: '1', childPugh: '10', sessionNo: '1' }, 'child-pugh-c-embolized'],
  [{ afp: '0' }, 'value-zero'],
  [{ afp: '121000' }, 'value-at-ceiling'],
  [{ afp: '100001' }, 'value-unusual'],
  [{ embolized: '1', sessionNo: '2' }, 'session-number-jumps'],
])('lets a row in with a question: %j is %s', (cells, code) => {
  const { patient, codes } = judge(cells)
  expect(codes).toEqual([[code]])
  expect(patient?.assessments).toHaveLength(1)
  expect(patient?.note).toContain('2015-03-02')
})

test.each<Cells>([
  {},
  { age: '18' },
  { age: '90' },
  { largestMm: '5' },
  { largestMm: '250' },
  { lesionCount: '0', largestMm: '0' },
  { childPugh: '10' },
  { childPugh: '15' },
  { embolized: '1', childPugh: '9', sessionNo: '1' },
  { afp: '100000' },
  { afp: '<0.6' },
  { visitOn: '2026-11-23' },
  { visitOn: '2015年3月2日' },
  { visitOn: '2015/3/2 08:30' },
  { age: '', afp: 'NA' },
])('says nothing about %j', (cells) => {
  expect(judge(cells).codes).toEqual([[]])
})

test('keeps AFP at the ceiling as "more than", and a lesion count at its cap as "or more"', () => {
  const { patient } = judge({ afp: '121000', lesionCount: '4' })
  expect(patient?.labs).toEqual([
    { code: 'afp', value: 121_000, comparator: '>', unit: 'ng/mL', sampledOn: '2015-03-02' },
  ])
  expect(patient?.assessments[0]).toMatchObject({ lesionCount: 4, lesionCountIsMinimum: true })
})

test('takes the year of birth from the first believable age and holds later ones against it', () => {
  const { patient, codes } = judge(
    { age: '0' },
    { visitOn: '2015-06-01', age: '60' },
    { visitOn: '2016-06-01', age: '62' },
    { visitOn: '2016-09-01', age: '63' },
  )
  expect(patient?.birthYear).toBe(1955)
  expect(codes).toEqual([['age-impossible'], [], [], ['age-inconsistent']])
})

test('sorts visits by date and says so', () => {
  const { patient, codes } = judge(
    { visitOn: '2015-05-01', embolized: '1', sessionNo: '2' },
    { visitOn: '2015-03-02', embolized: '1', sessionNo: '1' },
  )
  expect(codes).toEqual([[], ['wrong-order']])
  expect(patient?.sessions.map(({ performedOn }) => performedOn)).toEqual(['2015-03-02', '2015-05-01'])
})

test('keeps one visit a day, and rather the one with the embolization', () => {
  const { patient, codes } = judge({}, { embolized: '1', sessionNo: '1' }, { embolized: '1', sessionNo: '2' })
  expect(codes).toEqual([['second-visit-on-day'], [], ['second-visit-on-day']])
  expect(patient?.sessions).toHaveLength(1)
})

test('keeps visits after the death out', () => {
  const { patient, codes } = judge(
    { died: '1', survivalDays: '10' },
    { visitOn: '2015-03-12', died: '1', survivalDays: '0' },
    { visitOn: '2015-03-13', died: '1', survivalDays: '5' },
  )
  expect(codes).toEqual([[], [], ['visit-after-death']])
  expect(patient?.diedOn).toBe('2015-03-12')
})

test('counts part days of survival whole, and questions a death that moves by more than a day', () => {
  expect(judge({ died: '1', survivalDays: '9.4' }).patient?.diedOn).toBe('2015-03-12')
  const moved = judge(
    { died: '1', survivalDays: '100' },
    { visitOn: '2015-04-02', died: '1', survivalDays: '71' },
  )
  expect(moved.codes).toEqual([[], ['survival-inconsistent']])
  const within = judge(
    { died: '1', survivalDays: '100' },
    { visitOn: '2015-04-02', died: '1', survivalDays: '70' },
  )
  expect(within.codes).toEqual([[], []])
})

test('closes the review by the next imaging, by death, or leaves it open', () => {
  const first = { embolized: '1', sessionNo: '1' }
  const reviewOf = (...visits: Cells[]) => judge(...visits).patient?.sessions[0]?.review
  expect(reviewOf(first, { visitOn: '2015-04-10', newLesion: '1' })).toMatchObject({
    state: 'done',
    doneOn: '2015-04-10',
    newLesion: true,
    responses: [],
    readers: [],
  })
  expect(reviewOf(first, { visitOn: '2015-04-10', lesionCount: '', largestMm: '' })).toEqual({
    state: 'open',
  })
  expect(reviewOf({ ...first, died: '1', survivalDays: '50' })).toEqual({
    state: 'closed',
    reason: 'dead',
    closedOn: '2015-04-21',
  })
})
