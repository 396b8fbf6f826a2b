import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chiSquaredTail } from '../../../src/shared/rules/survival/chi-squared.ts'
import { logRank } from '../../../src/shared/rules/survival/log-rank.ts'
import { MERCAPTOPURINE, PLACEBO } from './leukaemia.ts'

it('gives the published comparison of 6-mercaptopurine with placebo', () => {
  const test = logRank([MERCAPTOPURINE, PLACEBO])
  expect(test?.chiSquared).toBeCloseTo(16.793, 3)
  expect(test?.degrees).toBe(1)
  expect(test?.p).toBeCloseTo(0.0000417, 7)
})

it('says the same whichever group comes first', () => {
  expect(logRank([PLACEBO, MERCAPTOPURINE])?.chiSquared).toBeCloseTo(16.793, 3)
})

/**
 * By hand: A dies on days 1 and 3, B on 2 and 4. Expected in A: 2/4 + 1/3 + 1/2 = 4/3; variance 1/4 + 2/9 + 1/4 =
 * 13/18; (2 - 4/3)^2 / (13/18) = 8/13.
 */
it('agrees with a comparison worked by hand', () => {
  const events = (...days: number[]) => days.map((day) => ({ days: day, hasEvent: true }))
  expect(logRank([events(1, 3), events(2, 4)])?.chiSquared).toBeCloseTo(8 / 13, 12)
})

it('finds no difference between copies, with one degree of freedom less than groups', () => {
  const test = logRank([PLACEBO, PLACEBO, PLACEBO])
  expect(test?.chiSquared).toBeCloseTo(0, 10)
  expect(test).toMatchObject({ degrees: 2 })
  expect(test?.p).toBeCloseTo(1, 10)
})

it('compares nothing with a single group, an empty one, or without events', () => {
  expect(logRank([PLACEBO])).toBeNull()
  expect(logRank([PLACEBO, []])).toBeNull()
  expect(logRank([[{ days: 3, hasEvent: false }], [{ days: 5, hasEvent: false }]])).toBeNull()
})

it('does not depend on the order of three groups', () => {
  const group = fc.array(fc.record({ days: fc.integer({ min: 0, max: 60 }), hasEvent: fc.boolean() }), {
    minLength: 4,
    maxLength: 20,
  })
  fc.assert(
    fc.property(group, group, group, (a, b, c) => {
      const [one, other] = [logRank([a, b, c]), logRank([c, a, b])]
      fc.pre(one !== null && other !== null)
      expect(one?.chiSquared).toBeCloseTo(other?.chiSquared ?? NaN, 6)
    }),
  )
})

it('reads the tail of the chi-squared distribution as the tables do', () => {
  const critical = [
    [3.841459, 1, 0.05],
    [6.634897, 1, 0.01],
    [5.991465, 2, 0.05],
    [7.814728, 3, 0.05],
    [11.070498, 5, 0.05],
    [20.515006, 5, 0.001],
    [0.000393, 1, 0.9842],
    [4.35146, 5, 0.5],
  ] as const
  for (const [value, degrees, tail] of critical) expect(chiSquaredTail(value, degrees)).toBeCloseTo(tail, 4)
  expect(chiSquaredTail(0, 3)).toBe(1)
})
