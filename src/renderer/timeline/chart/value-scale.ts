import { GRADE_1_TO, GRADE_2_TO, GRADE_2A_TO } from '../../../shared/rules/scores/albi.ts'
import { ANY_CHILD_PUGH, CHILD_PUGH } from '../../../shared/rules/scores/child-pugh.ts'

/** Pixels down from the top of the picture for a value. */
export type ValueScale = (value: number) => number

export interface Plot {
  readonly y: ValueScale
  readonly ticks: readonly number[]
}

const tenth = (px: number) => Math.round(px * 10) / 10

function linear([low, high]: readonly [number, number], top: number, bottom: number): ValueScale {
  return (value) => tenth(bottom - ((value - low) / (high - low)) * (bottom - top))
}

/** AFP over decades, at least 10 to 1,000; what lies below 1 stands at 1. */
export function logPlot(values: readonly number[], top: number, bottom: number): Plot {
  const exponents = values.map((value) => Math.log10(Math.max(value, 1)))
  const low = Math.min(1, ...exponents.map(Math.floor))
  const high = Math.max(3, ...exponents.map(Math.ceil))
  const y = linear([low, high], top, bottom)
  const decades = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  const every = decades.length > 5 ? 2 : 1
  return {
    y: (value) => y(Math.log10(Math.max(value, 1))),
    ticks: decades.filter((_, at) => at % every === 0).map((exponent) => 10 ** exponent),
  }
}

/** Diameters from zero to a round number above the largest. */
export function zeroPlot(values: readonly number[], top: number, bottom: number): Plot {
  const high = roundAbove(values.length === 0 ? 100 : Math.max(...values, 1))
  return { y: linear([0, high], top, bottom), ticks: [0, high / 2, high] }
}

function roundAbove(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 4, 5, 6, 8, 10].find((times) => times * unit >= value) ?? 10) * unit
}

export interface AlbiBand {
  readonly grade: '1' | '2a' | '2b' | '3'
  readonly low: number
  readonly high: number
}

export interface AlbiPlot extends Plot {
  readonly bands: readonly AlbiBand[]
}

/** ALBI with the bands of the modified grades that the values come near. */
export function albiPlot(values: readonly number[], top: number, bottom: number): AlbiPlot {
  const low = Math.min(-3, ...values.map((value) => value - 0.1))
  const high = Math.max(-1.9, ...values.map((value) => value + 0.1))
  const limits = [GRADE_1_TO, GRADE_2A_TO, GRADE_2_TO].filter((limit) => limit > low && limit < high)
  const edges = [low, ...limits, high]
  const grades = ['1', '2a', '2b', '3'] as const
  return {
    y: linear([low, high], top, bottom),
    ticks: limits,
    bands: edges
      .slice(1)
      .map((edge, at) => ({ grade: grades[at] ?? '3', low: edges[at] ?? low, high: edge })),
  }
}

/** Child-Pugh from 5 to 15 with the classes as bands: each reaches half a point beyond its own points. */
export function childPughPlot(top: number, bottom: number) {
  const { classATo, classBTo } = CHILD_PUGH.constants
  const { low, high } = ANY_CHILD_PUGH
  const edges = [low, classATo + 1, classBTo + 1, high + 1].map((points) => points - 0.5)
  const bands = (['A', 'B', 'C'] as const).map((name, at) => ({
    name,
    low: edges[at] ?? low,
    high: edges[at + 1] ?? high,
  }))
  return {
    y: linear([low - 0.5, high + 0.5], top, bottom),
    // None at 5: its line would cross the name of the lowest band.
    ticks: [classATo + 1, classBTo + 1, high],
    bands,
  }
}
