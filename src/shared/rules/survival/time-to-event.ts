import { addDays, daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { SurvivalEndpoint, SurvivalExclusion } from '../../model/survival.ts'
import type { Observation } from './product-limit.ts'

/** Whoever has no reading by then, and lives, is no longer known to be free of progression. */
export const UNREAD_UNTIL_DAYS = 90

/** What is on file about one patient and line, as far as time to event asks for it; days may lie after `asOf`. */
export interface CourseEvents {
  /** First session of the line. */
  readonly startedOn: IsoDate
  /** First session of the next line, which has a baseline of its own; null while there is none. */
  readonly nextLineOn: IsoDate | null
  /** The last day on which somebody saw the patient or spoke with the patient or family. */
  readonly lastContactOn: IsoDate
  readonly diedOn: IsoDate | null
  /** A death was told somewhere; its day may be missing. */
  readonly isToldDead: boolean
  /** First PD by mRECIST within the line. */
  readonly progressedOn: IsoDate | null
  /** First reading within the line that mRECIST could judge. */
  readonly readOn: IsoDate | null
  /** First day on which U1, U2 or U3 of the European stopping rule was met. */
  readonly untreatableOn: IsoDate | null
  /** First day on which that rule was asked. */
  readonly judgedOn: IsoDate | null
  /** First decompensation, liver failure or Child-Pugh C from the first session on. */
  readonly decompensatedOn: IsoDate | null
  /** Child-Pugh C before the first session. */
  readonly wasDecompensated: boolean
}

/**
 * From the first session of the line to the event, or to the last contact (domain 3.10); nothing after `asOf` counts,
 * and who is known alive later is observed until then. Death is the event of overall, progression-free and event-free
 * survival, and ends the observation of the others without one. Progression belongs to its line: a next line ends it.
 */
export function timeToEvent(
  course: CourseEvents,
  endpoint: SurvivalEndpoint,
  asOf: IsoDate,
): Observation | SurvivalExclusion {
  const { startedOn, diedOn, nextLineOn } = course
  const excluded = exclusionOf(course, endpoint)
  if (excluded !== null) return excluded
  const event = firstOf(eventDays(course, endpoint))
  const known = lastOf([course.lastContactOn, diedOn, event, startedOn])
  const ends = [known, asOf, ...(isOfLine(endpoint) ? [nextLineOn] : [])]
  if (isUnread(course, endpoint)) ends.push(addDays(startedOn, UNREAD_UNTIL_DAYS))
  if (endpoint !== 'overall-survival') ends.push(diedOn)
  const endsOn = firstOf(ends) ?? startedOn
  const hasEvent = event !== null && event <= endsOn
  return { days: daysBetween(startedOn, hasEvent ? event : endsOn), hasEvent }
}

/** Those that end with the line, as the images of the next one are read against another baseline. */
function isOfLine(endpoint: SurvivalEndpoint): boolean {
  return endpoint !== 'overall-survival' && endpoint !== 'decompensation'
}

const COUNTS_DEATH: readonly SurvivalEndpoint[] = ['overall-survival', 'progression-free', 'event-free']

function exclusionOf(course: CourseEvents, endpoint: SurvivalEndpoint): SurvivalExclusion | null {
  const { startedOn, diedOn, isToldDead, readOn, judgedOn, wasDecompensated } = course
  if (diedOn !== null && diedOn < startedOn) return 'dates-contradict'
  if (COUNTS_DEATH.includes(endpoint) && isToldDead && diedOn === null) return 'death-undated'
  const asksLiver = endpoint === 'decompensation' || endpoint === 'event-free'
  if (asksLiver && wasDecompensated) return 'already-at-start'
  if (endpoint === 'progression' && readOn === null) return 'never-assessed'
  if (endpoint === 'untreatable-progression' && judgedOn === null) return 'never-assessed'
  return null
}

/** Of the endpoints in which death is an event beside progression: no image says that it had not progressed. */
function isUnread({ readOn }: CourseEvents, endpoint: SurvivalEndpoint): boolean {
  return readOn === null && (endpoint === 'progression-free' || endpoint === 'event-free')
}

function eventDays(course: CourseEvents, endpoint: SurvivalEndpoint): readonly (IsoDate | null)[] {
  const { diedOn, progressedOn, untreatableOn, decompensatedOn } = course
  switch (endpoint) {
    case 'overall-survival':
      return [diedOn]
    case 'progression':
      return [progressedOn]
    case 'progression-free':
      return [progressedOn, diedOn]
    case 'untreatable-progression':
      return [untreatableOn]
    case 'decompensation':
      return [decompensatedOn]
    case 'event-free':
      return [progressedOn, untreatableOn, decompensatedOn, diedOn]
  }
}

function firstOf(days: readonly (IsoDate | null)[]): IsoDate | null {
  return sorted(days).at(0) ?? null
}

function lastOf(days: readonly (IsoDate | null)[]): IsoDate | null {
  return sorted(days).at(-1) ?? null
}

function sorted(days: readonly (IsoDate | null)[]): IsoDate[] {
  return days.filter((day) => day !== null).toSorted((a, b) => a.localeCompare(b))
}
