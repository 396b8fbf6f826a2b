import type { Observation } from '../../../src/shared/rules/survival/product-limit.ts'

const observed = (events: readonly number[], censored: readonly number[] = []): Observation[] => [
  ...events.map((days) => ({ days, hasEvent: true })),
  ...censored.map((days) => ({ days, hasEvent: false })),
]

/** Weeks of remission of acute leukaemia in children, Freireich, Blood 1963;21:699: 6-mercaptopurine and placebo. */
export const MERCAPTOPURINE = observed(
  [6, 6, 6, 7, 10, 13, 16, 22, 23],
  [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
)
export const PLACEBO = observed([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])
