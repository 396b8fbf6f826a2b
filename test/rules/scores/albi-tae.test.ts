import { describe, expect, it } from 'vitest'
import { answerAlbiTae, AlbiTaeInput } from '../../../src/shared/rules/scores/albi-tae.ts'

const typed = (
  bilirubin: number,
  albumin: number,
  afp: number,
  largestCm: number,
  nodules: number,
): AlbiTaeInput => ({
  bilirubin: { value: bilirubin, unit: 'umol/L' },
  albumin: { value: albumin, unit: 'g/L' },
  afp: { value: afp, comparator: null, unit: 'ng/mL' },
  largestCm,
  nodules,
  numberIsMinimum: false,
})

describe('the worked table', () => {
  it.each([
    [10, 42, 1, 50, 4, 2, 6, 0, 'A'],
    [25, 36, 2, 50, 4, 2, 6, 1, 'B'],
    [25, 36, 2, 200, 4, 2, 6, 1, 'B'],
    [25, 36, 2, 201, 8, 3, 11, 2, 'C'],
    [25, 36, 2, 201, 8.1, 3, 11.1, 3, 'D'],
    [60, 25, 3, 1000, 10, 6, 16, 3, 'D'],
  ])(
    'bilirubin %s, albumin %s, grade %i, AFP %s, %s cm, %i, sum %s: %i %s',
    (bilirubin, albumin, grade, afp, largestCm, nodules, sum, points, className) => {
      const answer = answerAlbiTae(typed(bilirubin, albumin, afp, largestCm, nodules))
      expect(answer).toMatchObject({
        raw: points,
        shown: points,
        class: className,
        possible: [className],
        formula: 'albi-tae.v1',
      })
      const values = Object.fromEntries(answer.explain.inputs.map(({ name, value }) => [name, value]))
      expect(values).toEqual({
        bilirubin,
        albumin,
        albiGrade: grade,
        afp,
        largestCm,
        nodules,
        largestPlusNumber: sum,
      })
    },
  )
})

it('AFP counts above 200 and the sum above 11, both strictly', () => {
  const afp = [199, 200, 201].map((value) => answerAlbiTae(typed(10, 42, value, 4, 2)).raw)
  const sum = [7.9, 8, 8.1].map((largestCm) => answerAlbiTae(typed(10, 42, 50, largestCm, 3)).raw)
  expect([afp, sum]).toEqual([
    [0, 0, 1],
    [0, 0, 1],
  ])
})

it('is the same in the other units', () => {
  const us = {
    ...typed(25, 36, 201, 8.1, 3),
    bilirubin: { value: 1.46, unit: 'mg/dL' as const },
    albumin: { value: 3.6, unit: 'g/dL' as const },
    afp: { value: 201, comparator: null, unit: 'ug/L' as const },
  }
  expect(answerAlbiTae(us)).toMatchObject({ raw: 3, class: 'D' })
})

it('explains each point', () => {
  expect(answerAlbiTae(typed(25, 36, 201, 8, 3)).explain).toEqual({
    formula: 'albi-tae.v1',
    expression: expect.stringContaining('ALBI grade ≥ 2') as string,
    worked: '1 + 1 + 0 = 2',
    inputs: [
      { name: 'bilirubin', value: 25, unit: 'umol/L', points: null },
      { name: 'albumin', value: 36, unit: 'g/L', points: null },
      { name: 'albiGrade', value: 2, unit: null, points: 1 },
      { name: 'afp', value: 201, unit: 'ng/mL', points: 1 },
      { name: 'largestCm', value: 8, unit: 'cm', points: null },
      { name: 'nodules', value: 3, unit: null, points: null },
      { name: 'largestPlusNumber', value: 11, unit: null, points: 0 },
    ],
    missing: [],
    source: 'Cancer Imaging 2023;23:88, table 1',
    certainty: 'V',
  })
})

it('a number that is a minimum decides only what no larger one could change', () => {
  const ten = { nodules: 10, numberIsMinimum: true }
  expect(answerAlbiTae({ ...typed(10, 42, 50, 1, 1), ...ten })).toMatchObject({
    raw: null,
    class: null,
    possible: ['A', 'B'],
    explain: { worked: null, missing: ['nodules'] },
  })
  const bound = { value: 199, comparator: '>', unit: 'ng/mL' } as const
  expect(answerAlbiTae({ ...typed(10, 42, 50, 1, 1), afp: bound }).explain.missing).toEqual(['afp'])
  const beyond = answerAlbiTae({ ...typed(10, 42, 50, 1.1, 1), ...ten })
  expect(beyond).toMatchObject({ raw: 1, class: 'B' })
  expect(beyond.explain.inputs.at(-1)).toEqual({
    name: 'largestPlusNumber',
    value: '≥ 11.1',
    unit: null,
    points: 1,
  })
})

it('gives no number while something is missing, also where the points are certain', () => {
  expect(answerAlbiTae(AlbiTaeInput.parse({}))).toMatchObject({
    raw: null,
    shown: null,
    class: null,
    possible: ['A', 'B', 'C', 'D'],
    explain: { worked: null, missing: ['bilirubin', 'albumin', 'afp', 'largestCm', 'nodules'] },
  })
  expect(answerAlbiTae({ ...typed(10, 42, 50, 12, 1), nodules: null })).toMatchObject({
    raw: null,
    class: 'B',
    possible: ['B'],
    explain: { missing: ['nodules'] },
  })
})

it.each([
  [{ nodules: null }, ['bilirubin', 'albumin', 'albiGrade', 'afp', 'largestCm', 'nodules']],
  [{ largestCm: null }, ['bilirubin', 'albumin', 'albiGrade', 'afp', 'largestCm', 'nodules']],
  [{ albumin: null }, ['bilirubin', 'albumin', 'afp', 'largestCm', 'nodules', 'largestPlusNumber']],
])('with %j lists no sum and no grade that is not known', (missing, names) => {
  const { inputs } = answerAlbiTae({ ...typed(25, 36, 201, 8, 3), ...missing }).explain
  expect(inputs.map(({ name }) => name)).toEqual(names)
})
