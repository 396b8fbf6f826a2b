import { expect, it } from 'vitest'
import { CIRSE_2017, CIRSE_2025 } from '../../../src/shared/model/complication-grades.ts'
import {
  isPostEmbolizationComplication,
  isSerious,
  leavesPostEmbolizationCourse,
} from '../../../src/shared/rules/sessions/complication-severity.ts'

it('counts CIRSE 3 and above as serious, with the letters of 2025', () => {
  const serious = (grades: typeof CIRSE_2017 | typeof CIRSE_2025) =>
    grades.map(({ code }) => code).filter(isSerious)
  expect(serious(CIRSE_2017)).toEqual(['3', '4', '5', '6'])
  expect(serious(CIRSE_2025)).toEqual(['3a', '3b', '4', '5', '6'])
})

it.each([
  [true, false, true],
  [false, true, true],
  [true, null, true],
  [null, true, true],
  [false, false, false],
  [false, null, 'unknown'],
  [null, false, 'unknown'],
  [null, null, 'unknown'],
])('a syndrome with a longer stay %s and a readmission %s is a complication: %s', (stay, back, is) => {
  expect(isPostEmbolizationComplication({ prolongedStay: stay, readmission: back })).toBe(is)
})

it.each([
  [0, 7, false],
  [72, 10, false],
  [72.1, 10, true],
  [72, 11, true],
  [73, null, true],
  [null, 11, true],
  [72, null, 'unknown'],
  [null, 10, 'unknown'],
])('symptoms from hour %s to day %s leave the usual course: %s', (onsetH, endDay, leaves) => {
  expect(leavesPostEmbolizationCourse({ onsetH, endDay })).toBe(leaves)
})
