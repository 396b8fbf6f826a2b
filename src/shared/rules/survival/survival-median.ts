import type { SurvivalMedian, SurvivalStep } from '../../model/survival.ts'

const HALF = 0.5
/** A product of fractions misses one half by the last bits. */
const PLAY = 1e-12

/**
 * The time by which half had the event, with the interval of Brookmeyer and Crowley (Biometrics 1982;38:29) on the
 * scale of the curve's own: where the lower and the upper limit of the curve reach one half. A curve that lies on one
 * half has its median in the middle of that stretch, as the median of an even number of values. null = not reached.
 */
export function medianSurvival(steps: readonly SurvivalStep[]): SurvivalMedian {
  return {
    days: reachesHalf(steps, ({ survival }) => survival),
    low: reachesHalf(steps, ({ low }) => low ?? 0),
    high: reachesHalf(steps, ({ survival, high }) => high ?? survival),
  }
}

function reachesHalf(steps: readonly SurvivalStep[], level: (step: SurvivalStep) => number): number | null {
  const falls = steps.filter(({ events }) => events > 0)
  const at = falls.findIndex((step) => level(step) <= HALF + PLAY)
  const here = falls[at]
  if (here === undefined) return null
  const next = falls[at + 1]
  const isOnHalf = Math.abs(level(here) - HALF) <= PLAY
  return isOnHalf && next !== undefined ? (here.days + next.days) / 2 : here.days
}
