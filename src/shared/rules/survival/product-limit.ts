import type { SurvivalStep } from '../../model/survival.ts'

/** Two-sided 95 % of the normal distribution. */
export const Z_95 = 1.959963984540054

/** One patient: how long observed, and whether that ended with the event. */
export interface Observation {
  /** Whole days from the start, 0 or more. */
  readonly days: number
  readonly hasEvent: boolean
}

/**
 * Kaplan-Meier estimate, one step for each day on which somebody had the event or left: the product over event days of
 * 1 - d/n (J Am Stat Assoc 1958;53:457). Who is censored on the day of an event is at risk of it. The 95 % interval is
 * Greenwood's variance on the scale of log(-log S), so that it stays between 0 and 1.
 */
export function productLimit(observations: readonly Observation[]): SurvivalStep[] {
  const byDay = Map.groupBy(observations, ({ days }) => days)
  const steps: SurvivalStep[] = []
  let atRisk = observations.length
  let survival = 1
  let greenwood = 0
  for (const days of [...byDay.keys()].toSorted((a, b) => a - b)) {
    const leaving = byDay.get(days) ?? []
    const events = leaving.filter(({ hasEvent }) => hasEvent).length
    survival *= (atRisk - events) / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    steps.push({
      days,
      atRisk,
      events,
      censored: leaving.length - events,
      survival,
      ...intervalOf(survival, greenwood),
    })
    atRisk -= leaving.length
  }
  return steps
}

/**
 * Standard error of the survival after each step, by Greenwood's formula: S * sqrt(sum of d / (n * (n - d))). 0 before
 * the first event and where nobody is left.
 */
export function greenwoodErrors(steps: readonly SurvivalStep[]): number[] {
  let sum = 0
  return steps.map(({ atRisk, events, survival }) => {
    sum += events === atRisk ? 0 : events / (atRisk * (atRisk - events))
    return survival * Math.sqrt(sum)
  })
}

/** Exact before the first event; unknown once nobody is left, where the variance is not defined. */
function intervalOf(survival: number, greenwood: number): Pick<SurvivalStep, 'low' | 'high'> {
  if (survival === 1) return { low: 1, high: 1 }
  if (survival <= 0) return { low: null, high: null }
  const spread = Math.exp((Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)))
  return { low: survival ** spread, high: survival ** (1 / spread) }
}

const START = { survival: 1, low: 1, high: 1 } as const

/** The estimate with its interval at a day; from the last day anybody was observed on there is none: null. */
export function survivalAt(
  steps: readonly SurvivalStep[],
  days: number,
): Pick<SurvivalStep, 'survival' | 'low' | 'high'> | null {
  const last = steps.at(-1)
  if (last === undefined || (days > last.days && last.survival > 0)) return null
  return steps.findLast((step) => step.days <= days) ?? START
}

/** Patients still observed, and without the event, just before a day. */
export function atRiskAt(observations: readonly Observation[], days: number): number {
  return observations.filter((one) => one.days >= days).length
}
