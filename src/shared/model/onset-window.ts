import type { ComplicationDraft } from './complication.ts'

/** Days after the procedure that each onset may have; a session over midnight ends on day 1. */
const WINDOW_DAYS: Readonly<Record<ComplicationDraft['onset'], readonly [from: number, to: number]>> = {
  during: [0, 1],
  within_24h: [0, 1],
  within_30d: [1, 30],
  after_30d: [31, Number.POSITIVE_INFINITY],
}

/** Whether an onset can be of that day after the procedure (domain 4.11). */
export function isOnsetOfDay(onset: ComplicationDraft['onset'], day: number): boolean {
  const [from, to] = WINDOW_DAYS[onset]
  return day >= from && day <= to
}

/** The onset that a day after the procedure means; day 0 and 1 need a person to say more. */
export function onsetOfDay(day: number): ComplicationDraft['onset'] {
  if (day <= 0) return 'within_24h'
  return day <= WINDOW_DAYS.within_30d[1] ? 'within_30d' : 'after_30d'
}
