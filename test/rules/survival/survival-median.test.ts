import { expect, it } from 'vitest'
import { productLimit } from '../../../src/shared/rules/survival/product-limit.ts'
import { medianSurvival } from '../../../src/shared/rules/survival/survival-median.ts'
import { MERCAPTOPURINE, PLACEBO } from './leukaemia.ts'

const events = (...days: number[]) => days.map((day) => ({ days: day, hasEvent: true }))

it('gives the published medians of remission, the upper limit under treatment not reached', () => {
  expect(medianSurvival(productLimit(MERCAPTOPURINE))).toEqual({ days: 23, low: 13, high: null })
  expect(medianSurvival(productLimit(PLACEBO))).toEqual({ days: 8, low: 4, high: 11 })
})

it('lies in the middle of a stretch on one half', () => {
  expect(medianSurvival(productLimit(events(10, 20))).days).toBe(15)
  expect(medianSurvival(productLimit(events(10, 20, 30))).days).toBe(20)
})

it('is the start of a stretch on one half that no event ends', () => {
  expect(medianSurvival(productLimit([...events(10), { days: 40, hasEvent: false }])).days).toBe(10)
})

it('is not reached while more than half are without the event', () => {
  const one = [...events(10), { days: 12, hasEvent: false }, { days: 12, hasEvent: false }]
  expect(medianSurvival(productLimit(one)).days).toBeNull()
})
