import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  atRiskAt,
  greenwoodErrors,
  type Observation,
  productLimit,
  survivalAt,
} from '../../../src/shared/rules/survival/product-limit.ts'
import { medianSurvival } from '../../../src/shared/rules/survival/survival-median.ts'
import { MERCAPTOPURINE, PLACEBO } from './leukaemia.ts'

const observations = (hasEvent: fc.Arbitrary<boolean> = fc.boolean()) =>
  fc.array(fc.record({ days: fc.integer({ min: 0, max: 400 }), hasEvent }), { minLength: 1, maxLength: 80 })

it('gives the published estimates of remission under 6-mercaptopurine', () => {
  const steps = productLimit(MERCAPTOPURINE)
  const errors = greenwoodErrors(steps)
  const published = steps.flatMap(({ days, atRisk, events, survival }, at) =>
    events === 0 ? [] : [[days, atRisk, events, +survival.toFixed(4), +(errors[at] ?? 0).toFixed(4)]],
  )
  expect(published).toEqual([
    [6, 21, 3, 0.8571, 0.0764],
    [7, 17, 1, 0.8067, 0.0869],
    [10, 15, 1, 0.7529, 0.0963],
    [13, 12, 1, 0.6902, 0.1068],
    [16, 11, 1, 0.6275, 0.1141],
    [22, 7, 1, 0.5378, 0.1282],
    [23, 6, 1, 0.4482, 0.1346],
  ])
})

it('gives the published log-log intervals under 6-mercaptopurine', () => {
  const intervals = productLimit(MERCAPTOPURINE).flatMap(({ events, low, high }) =>
    events === 0 ? [] : [[+(low ?? 0).toFixed(4), +(high ?? 0).toFixed(4)]],
  )
  expect(intervals).toEqual([
    [0.6197, 0.9516],
    [0.5631, 0.9228],
    [0.5032, 0.8894],
    [0.4316, 0.8491],
    [0.3675, 0.8049],
    [0.2678, 0.7468],
    [0.1881, 0.6801],
  ])
})

it('gives the published estimates of remission under placebo, down to 0', () => {
  const steps = productLimit(PLACEBO)
  expect(steps.map(({ days, survival }) => [days, +survival.toFixed(4)])).toEqual([
    [1, 0.9048],
    [2, 0.8095],
    [3, 0.7619],
    [4, 0.6667],
    [5, 0.5714],
    [8, 0.381],
    [11, 0.2857],
    [12, 0.1905],
    [15, 0.1429],
    [17, 0.0952],
    [22, 0.0476],
    [23, 0],
  ])
  expect(steps.at(-1)).toMatchObject({ low: null, high: null })
})

it('counts who is censored on the day of an event as at risk of it', () => {
  const steps = productLimit([
    { days: 5, hasEvent: true },
    { days: 5, hasEvent: false },
    { days: 9, hasEvent: false },
  ])
  expect(steps).toMatchObject([
    { days: 5, atRisk: 3, events: 1, censored: 1, survival: 2 / 3 },
    { days: 9, atRisk: 1, events: 0, censored: 1, survival: 2 / 3 },
  ])
})

it('reads the curve on a day, one day before a fall, and not beyond the last patient', () => {
  const steps = productLimit(MERCAPTOPURINE)
  expect(survivalAt(steps, 0)).toMatchObject({ survival: 1, low: 1, high: 1 })
  expect(survivalAt(steps, 5)).toMatchObject({ survival: 1 })
  expect(survivalAt(steps, 6)?.survival).toBeCloseTo(6 / 7, 12)
  expect(survivalAt(steps, 35)?.survival).toBeCloseTo(0.4482, 4)
  expect(survivalAt(steps, 36)).toBeNull()
  expect(survivalAt(productLimit(PLACEBO), 36)).toMatchObject({ survival: 0 })
  expect(survivalAt([], 0)).toBeNull()
})

it('counts as at risk on a day who leaves on it, and not who left the day before', () => {
  expect([0, 6, 7, 22, 35, 36].map((days) => atRiskAt(MERCAPTOPURINE, days))).toEqual([21, 21, 17, 7, 1, 0])
})

it('never rises, and keeps every estimate inside its interval', () => {
  fc.assert(
    fc.property(observations(), (of) => {
      let before = 1
      for (const { survival, low, high } of productLimit(of)) {
        const inOrder = [high ?? survival, survival, low ?? survival, 0]
        expect(survival).toBeLessThanOrEqual(before)
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a))
        expect(high ?? 0).toBeLessThanOrEqual(1)
        before = survival
      }
    }),
  )
})

it('ends at 0 exactly when the last day is one of events alone', () => {
  fc.assert(
    fc.property(observations(), (of) => {
      const last = Math.max(...of.map(({ days }) => days))
      const isAllEvents = of.every(({ days, hasEvent }) => days < last || hasEvent)
      expect(productLimit(of).at(-1)?.survival === 0).toBe(isAllEvents)
    }),
  )
})

it('is one minus the share observed so far where nobody is censored', () => {
  fc.assert(
    fc.property(observations(fc.constant(true)), (of) => {
      for (const { days, survival } of productLimit(of)) {
        const later = of.filter((one) => one.days > days).length
        expect(survival).toBeCloseTo(later / of.length, 10)
      }
    }),
  )
})

it('has the median of the values themselves where nobody is censored', () => {
  fc.assert(
    fc.property(observations(fc.constant(true)), (of) => {
      const days = of.map((one) => one.days).toSorted((a, b) => a - b)
      const middle = [days[Math.floor((days.length - 1) / 2)] ?? 0, days[Math.floor(days.length / 2)] ?? 0]
      expect(medianSurvival(productLimit(of)).days).toBeCloseTo(((middle[0] ?? 0) + (middle[1] ?? 0)) / 2, 9)
    }),
  )
})

it('counts every patient once', () => {
  fc.assert(
    fc.property(observations(), (of) => {
      const left = productLimit(of).reduce((sum, { events, censored }) => sum + events + censored, 0)
      expect(left).toBe(of.length)
    }),
  )
})

it('estimates nothing from nobody', () => {
  const none: Observation[] = []
  expect(productLimit(none)).toEqual([])
  expect(medianSurvival([])).toEqual({ days: null, low: null, high: null })
})
