import { expect, it } from 'vitest'
import { aftercareHints } from '../../../src/shared/rules/aftercare/aftercare-hints.ts'

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
