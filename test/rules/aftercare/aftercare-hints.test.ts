import { expect, it } from 'vitest'
import { aftercareHints } from '../../../src/shared/rules/aftercare/aftercare-hints.ts'
import { lab } from '../../support/patient-record.ts'

const syndrome = (over: object = {}) => ({
  postEmbolizationSyndrome: true,
  components: ['pain' as const],
  onsetH: null,
  endDay: null,
  readmitted: null,
  ...over,
})
const codes = (days: readonly number[], course: ReturnType<typeof syndrome> | null) =>
  aftercareHints(
    days.map((feverCel) => ({ feverCel })),
    course,
  ).map(({ code }) => code)

it('says nothing of the usual course', () => {
  expect(codes([38.4, 37.2], syndrome({ onsetH: 10, endDay: 5 }))).toEqual([])
  expect(codes([], null)).toEqual([])
})

it.each([
  [39, []],
  [39.1, ['fever-suggests-infection']],
])('of a temperature of %s °C says %j', (highest, expected) => {
  expect(codes([37, highest], null)).toEqual(expected)
})

it.each([
  [7, []],
  [8, ['fever-beyond-a-week']],
])('of a febrile syndrome that ends on day %s says %j', (endDay, expected) => {
  expect(codes([], syndrome({ components: ['fever'], endDay }))).toEqual(expected)
})

it.each([
  [{ onsetH: 72 }, []],
  [{ onsetH: 73 }, ['unlike-the-syndrome']],
  [{ endDay: 10 }, []],
  [{ endDay: 11 }, ['unlike-the-syndrome']],
])('of a syndrome with %j says %j', (course, expected) => {
  expect(codes([], syndrome(course))).toEqual(expected)
})

it('says that a syndrome behind a readmission counts as a complication, and only then', () => {
  expect(codes([], syndrome({ readmitted: true }))).toEqual(['syndrome-may-count'])
  expect(codes([], syndrome({ readmitted: false }))).toEqual([])
  expect(codes([], { ...syndrome({ readmitted: true }), postEmbolizationSyndrome: false })).toEqual([])
})

const bilirubin = (sampledOn: string, value: number, unit = 'umol/L') =>
  lab('bilirubin', sampledOn, value, { unit })
const liver = (...labs: ReturnType<typeof bilirubin>[]) =>
  aftercareHints([], null, { performedOn: '2026-03-02', labs })

it.each([
  ['2026-03-09', 51, []],
  ['2026-03-09', 51.1, [{ code: 'liver-decompensation', value: 51.1 }]],
  ['2026-03-08', 51.1, []],
  ['2026-04-13', 51.1, [{ code: 'liver-decompensation', value: 51.1 }]],
  ['2026-04-14', 51.1, []],
])('of a bilirubin on %s of %s µmol/L says %j', (sampledOn, value, expected) => {
  expect(liver(bilirubin(sampledOn, value))).toEqual(expected)
})

it.each([
  [40, []],
  [40.1, [{ code: 'liver-decompensation', value: 40.1 }]],
])('of a bilirubin that was 20 µmol/L before and is %s on day 10 says %j', (value, expected) => {
  expect(liver(bilirubin('2026-03-01', 20), bilirubin('2026-03-12', value))).toEqual(expected)
})

it('compares no bilirubin that is only a bound, and reads mg/dL', () => {
  expect(liver({ ...bilirubin('2026-03-12', 60), comparator: '>' })).toEqual([])
  expect(liver(bilirubin('2026-03-12', 4, 'mg/dL'))).toMatchObject([{ code: 'liver-decompensation' }])
})
