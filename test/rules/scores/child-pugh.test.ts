import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  ASCITES,
  type ChildPughInput,
  ChildPughInput as Schema,
  scoreChildPugh,
} from '../../../src/shared/rules/scores/child-pugh.ts'

type Grade = 0 | 1 | 2 | 3 | 4
const si = (value: number | null, unit: 'umol/L' | 'mg/dL') => (value === null ? null : { value, unit })
const alb = (value: number | null, unit: 'g/L' | 'g/dL') => (value === null ? null : { value, unit })

const MINIMAL: ChildPughInput = {
  bilirubin: { value: 20, unit: 'umol/L' },
  albumin: { value: 38, unit: 'g/L' },
  inr: 1.1,
  ascites: 'none',
  encephalopathyGrade: 0,
}

const points = (score: ReturnType<typeof scoreChildPugh>) =>
  Object.values(score.points)
    .map(({ low, high }) => (low === high ? low : '?'))
    .join('+')
const span = (low: number | string, high: number | string, joint: string) =>
  low === high ? `${low}` : `${low}${joint}${high}`

describe('the worked vectors', () => {
  it.each([
    ['CP-1 SI INR', si(20, 'umol/L'), alb(38, 'g/L'), { inr: 1.1 }, 'none', 0, '1+1+1+1+1', '5', 'A'],
    [
      'CP-2 SI boundary low',
      si(33.9, 'umol/L'),
      alb(35.1, 'g/L'),
      { inr: 1.69 },
      'none',
      0,
      '1+1+1+1+1',
      '5',
      'A',
    ],
    [
      'CP-3 SI boundary mid',
      si(34, 'umol/L'),
      alb(35, 'g/L'),
      { inr: 1.7 },
      'none',
      0,
      '2+2+2+1+1',
      '8',
      'B',
    ],
    ['CP-4 SI top of mid', si(51, 'umol/L'), alb(28, 'g/L'), { inr: 2.3 }, 'mild', 2, '2+2+2+2+2', '10', 'C'],
    [
      'CP-5 SI just above',
      si(51.1, 'umol/L'),
      alb(27.9, 'g/L'),
      { inr: 2.31 },
      'moderate',
      3,
      '3+3+3+3+3',
      '15',
      'C',
    ],
    ['CP-6 US', si(1.9, 'mg/dL'), alb(3.6, 'g/dL'), { inr: 1.5 }, 'none', 0, '1+1+1+1+1', '5', 'A'],
    ['CP-7 US boundary', si(2.0, 'mg/dL'), alb(3.5, 'g/dL'), { inr: 1.2 }, 'mild', 0, '2+2+1+2+1', '8', 'B'],
    [
      'CP-8 US boundary 3.0',
      si(3.0, 'mg/dL'),
      alb(3.0, 'g/dL'),
      { inr: 1.2 },
      'mild',
      1,
      '2+2+1+2+2',
      '9',
      'B',
    ],
    [
      'CP-9 US > 3',
      si(3.1, 'mg/dL'),
      alb(2.7, 'g/dL'),
      { inr: 2.5 },
      'refractory',
      3,
      '3+3+3+3+3',
      '15',
      'C',
    ],
    [
      'CP-10 PT 3.9 s',
      si(25, 'umol/L'),
      alb(36, 'g/L'),
      { prothrombinProlongationS: 3.9 },
      'none',
      0,
      '1+1+1+1+1',
      '5',
      'A',
    ],
    [
      'CP-11 PT 4.0 s',
      si(25, 'umol/L'),
      alb(36, 'g/L'),
      { prothrombinProlongationS: 4.0 },
      'none',
      0,
      '1+1+2+1+1',
      '6',
      'A',
    ],
    [
      'CP-12 PT 6.1 s',
      si(40, 'umol/L'),
      alb(30, 'g/L'),
      { prothrombinProlongationS: 6.1 },
      'mild',
      0,
      '2+2+3+2+1',
      '10',
      'C',
    ],
    [
      'CP-13 PBC/PSC',
      si(100, 'umol/L'),
      alb(36, 'g/L'),
      { inr: 1.2, variant: 'pbc-psc' },
      'none',
      0,
      '2+1+1+1+1',
      '6',
      'A',
    ],
    ['CP-14 albumin missing', si(20, 'umol/L'), null, { inr: 1.1 }, 'none', 0, '1+?+1+1+1', '5-7', 'A..B'],
    ['CP-15 albumin, INR missing', si(60, 'umol/L'), null, {}, 'moderate', 1, '3+?+?+3+2', '10-14', 'C'],
  ] as const)(
    '%s',
    (_name, bilirubin, albumin, rest, ascites, encephalopathyGrade, parts, score, classes) => {
      const result = scoreChildPugh({ bilirubin, albumin, ascites, encephalopathyGrade, ...rest })
      expect(points(result)).toBe(parts)
      expect(span(result.low, result.high, '-')).toBe(score)
      expect(span(result.classLow, result.classHigh, '..')).toBe(classes)
      expect(result.formula).toBe('cp.v1')
    },
  )
})

describe('each limit, at it and one step either side', () => {
  const part = (name: keyof ReturnType<typeof scoreChildPugh>['points'], change: Partial<ChildPughInput>) =>
    scoreChildPugh({ ...MINIMAL, ...change }).points[name].low

  it.each([
    ['umol/L', [33.9, 34, 34.1], [1, 2, 2]],
    ['umol/L', [50.9, 51, 51.1], [2, 2, 3]],
    ['mg/dL', [1.9, 2, 2.1], [1, 2, 2]],
    ['mg/dL', [2.9, 3, 3.1], [2, 2, 3]],
  ] as const)('bilirubin %s %j scores %j', (unit, values, scores) => {
    expect(values.map((value) => part('bilirubin', { bilirubin: { value, unit } }))).toEqual(scores)
  })
  it.each([
    ['umol/L', [67.9, 68, 68.1], [1, 2, 2]],
    ['umol/L', [169.9, 170, 170.1], [2, 2, 3]],
    ['mg/dL', [3.9, 4, 4.1], [1, 2, 2]],
    ['mg/dL', [9.9, 10, 10.1], [2, 2, 3]],
  ] as const)('bilirubin %s %j scores %j in PBC or PSC', (unit, values, scores) => {
    const input = { variant: 'pbc-psc' } as const
    expect(values.map((value) => part('bilirubin', { ...input, bilirubin: { value, unit } }))).toEqual(scores)
  })
  it.each([
    ['g/L', [34.9, 35, 35.1], [2, 2, 1]],
    ['g/L', [27.9, 28, 28.1], [3, 2, 2]],
    ['g/dL', [3.49, 3.5, 3.51], [2, 2, 1]],
    ['g/dL', [2.79, 2.8, 2.81], [3, 2, 2]],
  ] as const)('albumin %s %j scores %j', (unit, values, scores) => {
    expect(values.map((value) => part('albumin', { albumin: { value, unit } }))).toEqual(scores)
  })
  it('INR 1.69, 1.7, 1.71 and 2.29, 2.3, 2.31', () => {
    expect([1.69, 1.7, 1.71, 2.29, 2.3, 2.31].map((inr) => part('coagulation', { inr }))).toEqual([
      1, 2, 2, 2, 2, 3,
    ])
  })
  it('PT prolongation 3.9, 4, 4.1 and 5.9, 6, 6.1 s', () => {
    const seconds = [3.9, 4, 4.1, 5.9, 6, 6.1]
    expect(
      seconds.map((prothrombinProlongationS) => part('coagulation', { inr: null, prothrombinProlongationS })),
    ).toEqual([1, 2, 2, 2, 2, 3])
  })
  it('ascites none, mild, moderate, severe, refractory', () => {
    expect(ASCITES.map((ascites) => part('ascites', { ascites }))).toEqual([1, 2, 3, 3, 3])
  })
  it('encephalopathy grades 0 to 4', () => {
    const grades = [0, 1, 2, 3, 4]
    expect(grades.map((encephalopathyGrade) => part('encephalopathy', { encephalopathyGrade }))).toEqual([
      1, 2, 2, 3, 3,
    ])
  })
  it('class A ends at 6 and B at 9', () => {
    const classAt = (grade: Grade, ascites: (typeof ASCITES)[number], inr: number) =>
      scoreChildPugh({ ...MINIMAL, encephalopathyGrade: grade, ascites, inr }).classLow
    expect([classAt(0, 'none', 1.7), classAt(0, 'mild', 1.7)]).toEqual(['A', 'B'])
    expect([classAt(2, 'severe', 1.7), classAt(3, 'severe', 1.7)]).toEqual(['B', 'C'])
  })
})

it('uses the department’s coagulation test when both are on file, never the better of two', () => {
  const both = { ...MINIMAL, inr: 1.2, prothrombinProlongationS: 7 }
  expect(scoreChildPugh({ ...both, coagVariant: 'inr' })).toMatchObject({ low: 5, coagVariant: 'inr' })
  expect(scoreChildPugh({ ...both, coagVariant: 'pt' })).toMatchObject({ low: 7, coagVariant: 'pt' })
  expect(scoreChildPugh({ ...both, prothrombinProlongationS: null, coagVariant: 'pt' }).coagVariant).toBe(
    'inr',
  )
})

it('gives encephalopathy held down by medication at least 2 points', () => {
  const suppressed = { ...MINIMAL, encephalopathySuppressed: true }
  expect(scoreChildPugh(suppressed).points.encephalopathy).toEqual({ low: 2, high: 2 })
  expect(scoreChildPugh({ ...suppressed, encephalopathyGrade: null }).points.encephalopathy).toEqual({
    low: 2,
    high: 3,
  })
})

const lab = fc.integer({ min: 1, max: 2000 }).map((tenths) => tenths / 10)
const completeInput: fc.Arbitrary<ChildPughInput> = fc.record({
  bilirubin: lab.map((value) => ({ value, unit: 'umol/L' as const })),
  albumin: lab.map((value) => ({ value, unit: 'g/L' as const })),
  inr: fc.integer({ min: 50, max: 400 }).map((hundredths) => hundredths / 100),
  ascites: fc.constantFrom(...ASCITES),
  encephalopathyGrade: fc.integer({ min: 0, max: 4 }),
})

it('contains the score of every completion of missing parts', () => {
  const blank = fc.subarray(['bilirubin', 'albumin', 'inr', 'ascites', 'encephalopathyGrade'] as const)
  fc.assert(
    fc.property(completeInput, blank, (complete, missing) => {
      const exact = scoreChildPugh(complete)
      const partial = scoreChildPugh({
        ...complete,
        ...Object.fromEntries(missing.map((name) => [name, null])),
      })
      expect(exact.low).toBe(exact.high)
      expect(partial.low).toBeLessThanOrEqual(exact.low)
      expect(partial.high).toBeGreaterThanOrEqual(exact.high)
    }),
  )
})

it('refuses a grade that does not exist and a unit nobody uses', () => {
  expect(Schema.safeParse({ ...MINIMAL, encephalopathyGrade: 5 }).success).toBe(false)
  expect(Schema.safeParse({ ...MINIMAL, albumin: { value: 38, unit: 'mg/L' } }).success).toBe(false)
})

describe('a quantity in its input', () => {
  const read = (input: object) => {
    const parsed = Schema.safeParse(input)
    return parsed.success ? parsed.data : parsed.error.issues.map(({ code, path }) => [code, path.join('.')])
  }

  it('counts as missing when it is null, has no value or is left out', () => {
    const missing = { bilirubin: null, albumin: null, ascites: null, encephalopathyGrade: null }
    expect(read({})).toEqual(missing)
    expect(read(missing)).toEqual(missing)
    expect(read({ albumin: { value: null, unit: 'g/L' } })).toEqual(missing)
  })

  it.each([
    ['albumin', 'g/L', 5, 4.9, 80, 80.1],
    ['albumin', 'g/dL', 0.5, 0.4, 8, 8.1],
    ['bilirubin', 'umol/L', 0.5, 0.4, 1000, 1001],
    ['bilirubin', 'mg/dL', 0.03, 0.02, 58, 58.1],
  ])('%s in %s is taken from %d to %d and refused beyond', (part, unit, low, below, high, above) => {
    for (const value of [low, high])
      expect(read({ [part]: { value, unit } })).toMatchObject({ [part]: { value } })
    expect(read({ [part]: { value: below, unit } })).toEqual([['too_small', `${part}.value`]])
    expect(read({ [part]: { value: above, unit } })).toEqual([['too_big', `${part}.value`]])
  })
})

it.each(['\u00b5mol/L', '\u03bcmol/L', 'umol/L'])(
  'reads %s as micromoles per litre, with either mu',
  (unit) => {
    expect(Schema.parse({ bilirubin: { value: 34, unit } }).bilirubin).toEqual({ value: 34, unit: 'umol/L' })
  },
)

it('takes no other spelling of a unit, and none at all', () => {
  for (const bilirubin of [{ value: 34, unit: 'mmol/L' }, { value: 34, unit: 7 }, { value: 34 }])
    expect(Schema.safeParse({ bilirubin }).success).toBe(false)
  const { properties } = z.toJSONSchema(Schema, { io: 'input', unrepresentable: 'any' })
  expect(JSON.stringify(properties?.['bilirubin'])).toContain('"enum":["umol/L","mg/dL"]')
})
