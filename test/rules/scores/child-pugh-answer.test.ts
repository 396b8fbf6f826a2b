import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerChildPugh,
  ASCITES,
  type ChildPughInput,
  scoreChildPugh,
} from '../../../src/shared/rules/scores/child-pugh.ts'

const TYPED: ChildPughInput = {
  bilirubin: { value: 40, unit: 'umol/L' },
  albumin: { value: 3.6, unit: 'g/dL' },
  inr: 1.2,
  ascites: 'none',
  encephalopathyGrade: 0,
}
const explained = (change: Partial<ChildPughInput>) => answerChildPugh({ ...TYPED, ...change }).explain
const span = (low: number, high: number) => ({ low, high })

it('is the score with each part as typed, its points, and the sum', () => {
  expect(answerChildPugh(TYPED)).toEqual({
    ...scoreChildPugh(TYPED),
    explain: {
      formula: 'cp.v1',
      expression: expect.stringContaining('A 5–6, B 7–9, C 10–15') as string,
      worked: '2 + 1 + 1 + 1 + 1 = 6',
      inputs: [
        { name: 'bilirubin', value: 40, unit: 'umol/L', points: 2 },
        { name: 'albumin', value: 3.6, unit: 'g/dL', points: 1 },
        { name: 'inr', value: 1.2, unit: '1', points: 1 },
        { name: 'ascites', value: 'none', unit: null, points: 1 },
        { name: 'encephalopathyGrade', value: 0, unit: null, points: 1 },
      ],
      missing: [],
      source: expect.stringContaining('Pugh') as string,
      certainty: 'K',
    },
  })
})

describe('what is missing', () => {
  it('is named with the points it may bring, and the interval stays', () => {
    const nothing = answerChildPugh({
      bilirubin: null,
      albumin: null,
      ascites: null,
      encephalopathyGrade: null,
    })
    expect(nothing).toMatchObject({ low: 5, high: 15, classLow: 'A', classHigh: 'C' })
    expect(nothing.explain.worked).toBeNull()
    expect(nothing.explain.missing).toEqual([
      'bilirubin',
      'albumin',
      'coagulation',
      'ascites',
      'encephalopathyGrade',
    ])
    expect(nothing.explain.inputs.map(({ unit, points }) => [unit, points])).toEqual([
      ['umol/L', span(1, 3)],
      ['g/L', span(1, 3)],
      [null, span(1, 3)],
      [null, span(1, 3)],
      [null, span(1, 3)],
    ])
  })

  it('is not the coagulation test that was not chosen', () => {
    expect(explained({ inr: null, prothrombinProlongationS: 5 })).toMatchObject({
      worked: '2 + 1 + 2 + 1 + 1 = 7',
      missing: [],
    })
    const both = explained({ prothrombinProlongationS: 7, coagVariant: 'pt' })
    expect(both.inputs[2]).toEqual({ name: 'prothrombinProlongationS', value: 7, unit: 's', points: 3 })
    expect(both.inputs).toHaveLength(5)
  })
})

it('says so where other bands or medication count', () => {
  expect(explained({ variant: 'pbc-psc' }).inputs[1]).toEqual({
    name: 'variant',
    value: 'pbc-psc',
    unit: null,
    points: null,
  })
  expect(explained({ encephalopathySuppressed: true }).inputs.slice(-2)).toEqual([
    { name: 'encephalopathyGrade', value: 0, unit: null, points: 2 },
    { name: 'encephalopathySuppressed', value: true, unit: null, points: null },
  ])
  expect(explained({ encephalopathySuppressed: false }).inputs).toHaveLength(5)
})

const typedAnyhow: fc.Arbitrary<ChildPughInput> = fc.record({
  bilirubin: fc.oneof(
    fc.integer({ min: 5, max: 9000 }).map((value) => ({ value: value / 10, unit: 'umol/L' as const })),
    fc.integer({ min: 1, max: 500 }).map((value) => ({ value: value / 10, unit: 'mg/dL' as const })),
  ),
  albumin: fc.oneof(
    fc.integer({ min: 50, max: 800 }).map((value) => ({ value: value / 10, unit: 'g/L' as const })),
    fc.integer({ min: 50, max: 800 }).map((value) => ({ value: value / 100, unit: 'g/dL' as const })),
  ),
  inr: fc.integer({ min: 50, max: 400 }).map((hundredths) => hundredths / 100),
  ascites: fc.constantFrom(...ASCITES),
  encephalopathyGrade: fc.integer({ min: 0, max: 4 }),
  encephalopathySuppressed: fc.boolean(),
  variant: fc.constantFrom('pbc-psc' as const, null),
})

it('contains every completion of the missing parts, whatever the units and variants', () => {
  const parts = ['bilirubin', 'albumin', 'inr', 'ascites', 'encephalopathyGrade'] as const
  fc.assert(
    fc.property(typedAnyhow, fc.subarray([...parts]), (complete, blank) => {
      const exact = answerChildPugh(complete)
      const partial = answerChildPugh({
        ...complete,
        ...Object.fromEntries(blank.map((part) => [part, null])),
      })
      expect(exact.low).toBe(exact.high)
      expect([partial.low <= exact.low, partial.high >= exact.high]).toEqual([true, true])
      expect(partial.explain.missing).toEqual(blank.map((part) => (part === 'inr' ? 'coagulation' : part)))
      expect(partial.explain.worked === null).toBe(blank.length > 0)
      const total = exact.explain.inputs.reduce((sum, { points }) => sum + Number(points), 0)
      expect(exact.explain.worked?.endsWith(` = ${total}`)).toBe(true)
    }),
  )
})
