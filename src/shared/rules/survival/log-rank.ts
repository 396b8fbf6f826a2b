import type { LogRank } from '../../model/survival.ts'
import { chiSquaredTail } from './chi-squared.ts'
import type { Observation } from './product-limit.ts'

/** Below this a pivot is rounding error of a variance that is 0. */
const SINGULAR = 1e-10

/**
 * Log-rank test of Mantel and Cox that groups do not differ (Cancer Chemother Rep 1966;50:163): observed minus
 * expected events of all groups but the last, with their hypergeometric covariance. null where nothing can be
 * compared: fewer than two groups, or no day on which an event could have been in either.
 */
export function logRank(groups: readonly (readonly Observation[])[]): LogRank | null {
  const { surplus, covariance } = compareGroups(groups)
  const solved = solve(covariance, surplus)
  if (solved === null || surplus.length === 0) return null
  const chiSquared = surplus.reduce((sum, value, at) => sum + value * (solved[at] ?? 0), 0)
  return { chiSquared, degrees: surplus.length, p: chiSquaredTail(chiSquared, surplus.length) }
}

interface Comparison {
  /** Observed minus expected events, of every group but the last, which follows from the others. */
  readonly surplus: readonly number[]
  readonly covariance: readonly (readonly number[])[]
}

function compareGroups(groups: readonly (readonly Observation[])[]): Comparison {
  const compared = groups.slice(0, -1)
  const surplus = compared.map(() => 0)
  const covariance = compared.map(() => compared.map(() => 0))
  const sorted = groups.map((group) => group.toSorted((a, b) => a.days - b.days))
  const gone = groups.map(() => 0)
  const eventDays = new Set(
    groups.flatMap((group) => group.flatMap(({ days, hasEvent }) => (hasEvent ? [days] : []))),
  )
  for (const day of [...eventDays].toSorted((a, b) => a - b)) {
    const atRisk = sorted.map((group, at) => {
      let left = gone[at] ?? 0
      while ((group[left]?.days ?? Infinity) < day) left++
      gone[at] = left
      return group.length - left
    })
    const events = sorted.map((group, at) => eventsOn(group, gone[at] ?? 0, day))
    addDay(surplus, covariance, { atRisk, events })
  }
  return { surplus, covariance }
}

function eventsOn(group: readonly Observation[], from: number, day: number): number {
  let events = 0
  for (let at = from; group[at]?.days === day; at++) if (group[at]?.hasEvent) events++
  return events
}

function addDay(
  surplus: number[],
  covariance: readonly number[][],
  { atRisk, events }: { readonly atRisk: readonly number[]; readonly events: readonly number[] },
): void {
  const n = atRisk.reduce((sum, one) => sum + one, 0)
  const d = events.reduce((sum, one) => sum + one, 0)
  const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0
  for (const [i, row] of covariance.entries()) {
    const share = (atRisk[i] ?? 0) / n
    surplus[i] = (surplus[i] ?? 0) + (events[i] ?? 0) - d * share
    for (const j of row.keys())
      row[j] = (row[j] ?? 0) + spread * share * ((i === j ? 1 : 0) - (atRisk[j] ?? 0) / n)
  }
}

/** Solves `matrix · x = right` by elimination with pivots; null where the matrix is singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivotAt = rows
      .map((row, at) => ({ at, value: at < column ? -1 : Math.abs(row[column] ?? 0) }))
      .reduce((best, one) => (one.value > best.value ? one : best)).at
    const pivot = rows[pivotAt]
    const swapped = rows[column]
    if (pivot === undefined || swapped === undefined) return null
    const divisor = pivot[column] ?? 0
    if (Math.abs(divisor) < SINGULAR) return null
    rows[pivotAt] = swapped
    const scaled = pivot.map((value) => value / divisor)
    for (const [at, row] of rows.entries())
      rows[at] = row.map((value, k) => value - (row[column] ?? 0) * (scaled[k] ?? 0))
    rows[column] = scaled
  }
  return rows.map((row) => row[size] ?? 0)
}
