import { CONCEPT, ROTATIONAL, RUN_TYPES } from './concepts.ts'
import { allOf, type ContentItem, firstOf } from './content-tree.ts'
import { inLimits, type Stated } from './dose-totals.ts'

export interface Runs {
  readonly stated: Stated
  readonly rotational: number
}

/**
 * Runs among the irradiation events: stationary, stepping or rotational acquisitions. Both planes of one injection
 * are two events that begin together, and one run.
 */
export function countRuns(root: ContentItem, planes: readonly ContentItem[]): Runs {
  const events = allOf(root, CONCEPT.irradiationEvent)
  const runs = onePerStart(events.filter((event) => RUN_TYPES.has(typeOf(event))))
  const rotational = runs.filter((event) => typeOf(event) === ROTATIONAL).length
  return { stated: judged(events.length, runs.length, hasAcquisitionDose(planes)), rotational }
}

function judged(events: number, runs: number, hasDose: boolean): Stated {
  const field = 'dsaRuns'
  if (events === 0) return { field, reason: 'not-stated', stated: null }
  if (runs === 0 && hasDose) return { field, reason: 'runs-not-listed', stated: '0' }
  const stated = String(runs)
  return inLimits(field, runs, '1')
    ? { field, value: runs, stated }
    : { field, reason: 'outside-limits', stated }
}

const typeOf = (event: ContentItem): string | null => firstOf(event, CONCEPT.eventType)?.answer ?? null

/** Radiation was spent on acquisitions, whatever the events are called. */
function hasAcquisitionDose(planes: readonly ContentItem[]): boolean {
  return planes.some((plane) => Number(firstOf(plane, CONCEPT.acquisitionDapTotal)?.measured?.text) > 0)
}

function onePerStart(events: readonly ContentItem[]): ContentItem[] {
  const planesByStart = new Map<string, Set<string>>()
  return events.filter((event) => {
    const start = firstOf(event, CONCEPT.startedAt)?.text ?? ''
    const plane = firstOf(event, CONCEPT.plane)?.answer ?? ''
    if (start === '') return true
    const begun = planesByStart.get(start)
    if (begun === undefined) {
      planesByStart.set(start, new Set([plane]))
      return true
    }
    const isSamePlane = begun.has(plane)
    begun.add(plane)
    return isSamePlane
  })
}
