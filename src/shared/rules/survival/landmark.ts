import type { Observation } from './product-limit.ts'

/**
 * The observation from a landmark on (Anderson, J Clin Oncol 1983;1:710): who had the event by then, or was lost before,
 * is left out, so that nobody counts as a responder for having lived long enough to be read. null = left out.
 */
export function fromLandmark({ days, hasEvent }: Observation, landmarkDays: number): Observation | null {
  if (days < landmarkDays || (hasEvent && days === landmarkDays)) return null
  return { days: days - landmarkDays, hasEvent }
}
