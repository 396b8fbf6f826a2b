import type { SurvivalStep } from '../../shared/model/survival.ts'
import { DAYS_PER_MONTH, FEW_BELOW } from '../../shared/rules/survival/survival-curves.ts'

export const PLOT_TOP = 12
export const PLOT_BOTTOM = 272
export const PICTURE_HEIGHT = 312
/** Left of the plot stand the names of the rows of numbers at risk, right of it the names of the curves. */
export const LEFT_GUTTER = 132
export const RIGHT_GUTTER = 148
const LABEL_GAP = 16
const CENSOR_HALF = 4

export interface CurveScale {
  readonly left: number
  readonly right: number
  readonly x: (days: number) => number
  readonly y: (share: number) => number
}

const tenth = (px: number) => Math.round(px * 10) / 10

/** Days from left to right, shares from 0 at the bottom to 1 at the top. */
export function curveScale(width: number, longestDays: number): CurveScale {
  const [left, right] = [LEFT_GUTTER, width - RIGHT_GUTTER]
  const span = Math.max(longestDays, DAYS_PER_MONTH)
  return {
    left,
    right,
    x: (days) => tenth(left + (days / span) * (right - left)),
    y: (share) => tenth(PLOT_BOTTOM - share * (PLOT_BOTTOM - PLOT_TOP)),
  }
}

/** The day from which fewer than 10 are still observed; null where it never comes to that. */
export function fewFrom(steps: readonly SurvivalStep[]): number | null {
  const from = steps.find(({ atRisk, events, censored }) => atRisk - events - censored < FEW_BELOW)
  return from?.days ?? null
}

/** The stairs of a curve between two days. */
export function stairs(
  steps: readonly SurvivalStep[],
  scale: CurveScale,
  [from, to]: readonly [number, number],
  level: (step: SurvivalStep) => number = ({ survival }) => survival,
): string {
  const before = steps.findLast(({ days }) => days <= from)
  const start = `M${scale.x(from)} ${scale.y(before === undefined ? 1 : level(before))}`
  const falls = steps
    .filter(({ days, events }) => events > 0 && days > from && days <= to)
    .map((step) => `H${scale.x(step.days)}V${scale.y(level(step))}`)
  return `${start}${falls.join('')}H${scale.x(to)}`
}

/** The area of the 95 % interval, up to where it is defined. */
export function band(steps: readonly SurvivalStep[], scale: CurveScale): string {
  const known = steps.filter(({ low, high }) => low !== null && high !== null)
  const last = known.at(-1)
  if (last === undefined) return ''
  const upper = stairs(known, scale, [0, last.days], ({ high }) => high ?? 1)
  const lower = known
    .filter(({ events }) => events > 0)
    .toReversed()
    .map((step, at, falls) => {
      const next = falls[at + 1]
      return `V${scale.y(step.low ?? 0)}H${scale.x(step.days)}V${scale.y(next?.low ?? 1)}`
    })
  return `${upper}${lower.join('')}H${scale.x(0)}Z`
}

/** A short stroke for each day on which somebody was censored; those of one pixel are one. */
export function censorStrokes(steps: readonly SurvivalStep[], scale: CurveScale): string {
  const strokes = steps
    .filter(({ censored }) => censored > 0)
    .map(({ days, survival }) => {
      const y = scale.y(survival)
      return `M${Math.round(scale.x(days))} ${y - CENSOR_HALF}V${y + CENSOR_HALF}`
    })
  return [...new Set(strokes)].join('')
}

/** Heights of the names at the ends of the curves, pushed apart from the top downwards and then back inside. */
export function labelHeights(ends: readonly number[]): number[] {
  const order = ends.map((y, at) => ({ y, at })).toSorted((a, b) => a.y - b.y)
  let floor = PLOT_TOP
  const down = order.map(({ y, at }) => {
    const placed = Math.max(y, floor)
    floor = placed + LABEL_GAP
    return { y: placed, at }
  })
  let ceiling = PLOT_BOTTOM
  const heights: number[] = []
  for (const { y, at } of down.toReversed()) {
    heights[at] = Math.min(y, ceiling)
    ceiling = (heights[at] ?? 0) - LABEL_GAP
  }
  return heights
}
