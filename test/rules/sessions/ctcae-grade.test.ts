import { describe, expect, it } from 'vitest'
import { CTCAE } from '../../../src/shared/model/ctcae.ts'
import { CtcaeInput, gradeCtcae } from '../../../src/shared/rules/sessions/ctcae-grade.ts'

const graded = (typed: object) => gradeCtcae(CtcaeInput.parse(typed))
const gradeOf = (typed: object) => graded(typed).grade

describe('ALT, as worked', () => {
  it.each([
    [45, 40, 30, 1],
    [120, 40, 30, 1],
    [121, 40, 30, 2],
    [200, 40, 30, 2],
    [201, 40, 30, 3],
    [801, 40, 30, 4],
    [80, 40, 60, 0],
    [90, 40, 60, 1],
    [300, 40, 60, 2],
  ])('%s U/L, ULN %s, baseline %s: grade %s', (value, upperLimit, baseline, grade) => {
    expect(gradeOf({ term: 'alt', value, upperLimit, baseline })).toBe(grade)
    expect(gradeOf({ term: 'ast', value, upperLimit, baseline })).toBe(grade)
  })
})

describe('each limit, one step below, at it, and one step above', () => {
  it.each([
    // Times the upper limit of normal, which is 10 here; a baseline of 10 is still normal.
    ['alt', [10, 30, 50, 200], [0, 1, 2, 3, 4]],
    ['bilirubin', [10, 15, 30, 100], [0, 1, 2, 3, 4]],
  ] as const)('%s with a normal baseline', (term, limits, grades) => {
    limits.forEach((limit, at) => {
      const around = [limit - 0.1, limit, limit + 0.1].map((value) =>
        gradeOf({ term, value, upperLimit: 10, baseline: 10 }),
      )
      expect(around).toEqual([grades[at], grades[at], grades[at + 1]])
    })
  })
  it('ALT with a baseline of 20 above the limit of 10: grade 1 begins at 1.5 times', () => {
    const grades = [29.9, 30, 60, 60.1, 100, 100.1, 400, 400.1].map((value) =>
      gradeOf({ term: 'alt', value, upperLimit: 10, baseline: 20 }),
    )
    expect(grades).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
  })
  it('bilirubin with a baseline of 20 above the limit of 10: grade 1 begins above it', () => {
    const grades = [20, 20.1, 30, 30.1, 60, 60.1, 200, 200.1].map((value) =>
      gradeOf({ term: 'bilirubin', value, upperLimit: 10, baseline: 20 }),
    )
    expect(grades).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
  })
  it('creatinine, whatever the baseline', () => {
    const grades = [100, 100.1, 150, 150.1, 300, 300.1, 600, 600.1].map((value) =>
      gradeOf({ term: 'creatinine', value, upperLimit: 100 }),
    )
    expect(grades).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
  })
  it('platelets, 10*9/L, below a lower limit of 125', () => {
    const grades = [125, 124, 75, 74, 50, 49, 25, 24].map((value) =>
      gradeOf({ term: 'platelets', value, lowerLimit: 125 }),
    )
    expect(grades).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
  })
  it('white cells, 10*9/L, below a lower limit of 4', () => {
    const grades = [4, 3.9, 3, 2.9, 2, 1.9, 1, 0.9].map((value) =>
      gradeOf({ term: 'wbc', value, lowerLimit: 4 }),
    )
    expect(grades).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
  })
  it('fever, and above 40.0 degrees its hours', () => {
    const grades = [37.9, 38, 39, 39.1, 40].map((maxCel) => gradeOf({ term: 'fever', maxCel }))
    expect(grades).toEqual([0, 1, 1, 2, 2])
    const long = [0, 24, 24.1].map((hoursAbove40) => gradeOf({ term: 'fever', maxCel: 40.1, hoursAbove40 }))
    expect(long).toEqual([3, 3, 4])
    expect(gradeOf({ term: 'fever', maxCel: 39, hoursAbove40: 30 })).toBe(1)
  })
  it('compares decimals as typed: 1.5 × 17.1 is 25.65, not a binary neighbour', () => {
    const bilirubin = { term: 'bilirubin', upperLimit: 17.1, baseline: 17.1 }
    expect(gradeOf({ ...bilirubin, value: 25.65 })).toBe(1)
    expect(gradeOf({ ...bilirubin, value: 25.66 })).toBe(2)
  })
})

describe('how a grade came about', () => {
  const about = {
    formula: 'ctcae.v5',
    expression: CTCAE.expression,
    source: CTCAE.source,
    certainty: 'K',
  }
  const asked = (name: string, value: number | null, unit: string | null = null) => ({
    name,
    value,
    unit,
    points: null,
  })

  it('in multiples of the limit or of the baseline', () => {
    expect(graded({ term: 'alt', value: 121, upperLimit: 40, baseline: 30 })).toEqual({
      grade: 2,
      formula: 'ctcae.v5',
      explain: {
        ...about,
        worked: '121 / 40 = 3.025 × ULN',
        inputs: [asked('value', 121), asked('upperLimit', 40), asked('baseline', 30)],
        missing: [],
      },
    })
    expect(graded({ term: 'alt', value: 90, upperLimit: 40, baseline: 60 }).explain.worked).toBe(
      '90 / 60 = 1.5 × baseline',
    )
    expect(graded({ term: 'creatinine', value: 150, upperLimit: 100 }).explain.worked).toBe(
      '150 / 100 = 1.5 × ULN',
    )
  })
  it('in counts and degrees', () => {
    expect(graded({ term: 'wbc', value: 2.5, lowerLimit: 4 }).explain).toEqual({
      ...about,
      worked: '2.5, LLN 4',
      inputs: [asked('value', 2.5, '10*9/L'), asked('lowerLimit', 4, '10*9/L')],
      missing: [],
    })
    expect(graded({ term: 'fever', maxCel: 39.5 }).explain).toEqual({
      ...about,
      worked: '39.5 °C',
      inputs: [asked('maxCel', 39.5, 'Cel')],
      missing: [],
    })
    expect(graded({ term: 'fever', maxCel: 40.5, hoursAbove40: 6 }).explain).toMatchObject({
      worked: '40.5 °C, 6 h',
      inputs: [asked('maxCel', 40.5, 'Cel'), asked('hoursAbove40', 6, 'h')],
    })
  })
  it.each([
    [{ term: 'alt', upperLimit: 40, baseline: 30 }, ['value']],
    [{ term: 'alt', value: 45, baseline: 30 }, ['upperLimit']],
    [{ term: 'bilirubin', value: 45, upperLimit: 40 }, ['baseline']],
    [{ term: 'creatinine', value: 45 }, ['upperLimit']],
    [{ term: 'creatinine', upperLimit: 45 }, ['value']],
    [{ term: 'platelets', value: 45 }, ['lowerLimit']],
    [{ term: 'wbc', lowerLimit: 4 }, ['value']],
    [{ term: 'fever' }, ['maxCel']],
    [{ term: 'fever', maxCel: 40.1 }, ['hoursAbove40']],
  ])('not at all while something is missing: %j', (typed, missing) => {
    expect(graded(typed)).toMatchObject({ grade: null, explain: { worked: null, missing } })
  })
})

it.each([
  { term: 'alt', value: 0, upperLimit: 40, baseline: 30 },
  { term: 'platelets', value: 60_000, lowerLimit: 125 },
  { term: 'platelets', value: 0.9, lowerLimit: 125 },
  { term: 'wbc', value: 2500, lowerLimit: 4 },
  { term: 'fever', maxCel: 33.9 },
  { term: 'fever', maxCel: 43.1 },
  { term: 'fever', maxCel: 41, hoursAbove40: -1 },
])('refuses what cannot be: %j', (typed) => {
  expect(CtcaeInput.safeParse(typed).success).toBe(false)
})
it('accepts the ends of what can be', () => {
  const ends = [
    { term: 'platelets', value: 1, lowerLimit: 2000 },
    { term: 'wbc', value: 0.1, lowerLimit: 200 },
    { term: 'fever', maxCel: 34 },
    { term: 'fever', maxCel: 43, hoursAbove40: 0 },
  ]
  expect(ends.map((typed) => gradeOf(typed))).toEqual([4, 4, 0, 3])
})
