import { expect, it } from 'vitest'
import {
  band,
  censorStrokes,
  curveScale,
  fewFrom,
  labelHeights,
  PLOT_BOTTOM,
  PLOT_TOP,
  stairs,
} from '../../../src/renderer/survival/curve-geometry.ts'
import { productLimit } from '../../../src/shared/rules/survival/product-limit.ts'

const events = (...days: number[]) => days.map((day) => ({ days: day, hasEvent: true }))
const censored = (...days: number[]) => days.map((day) => ({ days: day, hasEvent: false }))
/** 132 px of names, 400 px of plot, 148 px of names: one day is four pixels, one share 260. */
const scale = curveScale(680, 100)

it('draws a stair for each event and none for who is censored', () => {
  const steps = productLimit([...events(25, 50), ...censored(30, 100)])
  expect(stairs(steps, scale, [0, 100])).toBe('M132 12H232V77H332V174.5H532')
  expect(censorStrokes(steps, scale)).toBe('M252 73V81M532 170.5V178.5')
})

it('goes on from where an earlier part ended', () => {
  const steps = productLimit([...events(25, 50), ...censored(30, 100)])
  expect(stairs(steps, scale, [25, 50])).toBe('M232 77H332V174.5H332')
})

it('thins a curve from the day that leaves nine', () => {
  const ten = Array.from({ length: 11 }, (_, at) => at + 1)
  expect(fewFrom(productLimit(events(...ten)))).toBe(2)
  expect(fewFrom(productLimit(censored(...Array.from({ length: 10 }, () => 5))))).toBe(5)
})

it('closes the interval around the curve, and draws none without an event', () => {
  const steps = productLimit([...events(25), ...censored(100, 100)])
  const path = band(steps, scale)
  expect(path.startsWith('M132 12H232V')).toBe(true)
  expect(path.endsWith('H132Z')).toBe(true)
  expect(band([], scale)).toBe('')
})

it('keeps the names of curves apart and inside the picture', () => {
  expect(labelHeights([100, 104, 20])).toEqual([100, 116, 20])
  const crowded = labelHeights([PLOT_BOTTOM, PLOT_BOTTOM, PLOT_BOTTOM - 1])
  const sorted = crowded.toSorted((a, b) => a - b)
  expect(sorted.at(-1)).toBe(PLOT_BOTTOM)
  expect((sorted[1] ?? 0) - (sorted[0] ?? 0)).toBe(16)
  expect(labelHeights([PLOT_TOP])).toEqual([PLOT_TOP])
})
