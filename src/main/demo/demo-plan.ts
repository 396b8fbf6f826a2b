import { addDays, daysBetween, type IsoDate, weekday } from '../../shared/kit/iso-date.ts'
import { planReview } from '../../shared/rules/response/review-schedule.ts'
import { people, type Person } from './people.ts'
import type { Random } from './random.ts'

/** How a patient stands today: what the review of the last session is waiting for. */
export type Standing =
  'critical' | 'overdue' | 'due-this-week' | 'open' | 'planned' | 'incomplete' | 'reviewed' | 'dead' | 'lost'

export interface PlannedPatient {
  readonly person: Person
  readonly hospitalNo: string
  readonly standing: Standing
  /** Session days, oldest first. */
  readonly sessionDays: readonly IsoDate[]
}

/** 39 patients beside the one whose nine sessions are told one by one. */
const STANDINGS: readonly (readonly [Standing, number])[] = [
  ['critical', 3],
  ['overdue', 4],
  ['due-this-week', 3],
  ['open', 4],
  ['planned', 6],
  ['incomplete', 4],
  ['reviewed', 12],
  ['dead', 2],
  ['lost', 1],
]
/** 101 sessions among them: how many patients have how many. */
const SESSION_COUNTS: readonly (readonly [sessions: number, patients: number])[] = [
  [5, 4],
  [4, 8],
  [3, 9],
  [2, 4],
  [1, 14],
]

/** Days since the last session that put a patient into each standing. */
const DAYS_SINCE: Readonly<Record<Standing, readonly [low: number, high: number]>> = {
  critical: [58, 95],
  overdue: [43, 55],
  'due-this-week': [24, 36],
  open: [28, 42],
  planned: [10, 20],
  incomplete: [1, 9],
  reviewed: [50, 160],
  dead: [120, 300],
  lost: [100, 200],
}
const DAYS_BETWEEN_SESSIONS = [48, 105] as const
const MONDAY_TO_FRIDAY = 5

export function planDepartment(random: Random, today: IsoDate): PlannedPatient[] {
  const standings = STANDINGS.flatMap(([standing, count]) => Array.from({ length: count }, () => standing))
  const counts = random.shuffled(
    SESSION_COUNTS.flatMap(([sessions, patients]) => Array.from({ length: patients }, () => sessions)),
  )
  // The first of the cast has a course of his own.
  const [, ...others] = people(random, standings.length + 1)
  return others.map((person, at) => {
    const standing = standings[at] ?? 'reviewed'
    return {
      person,
      hospitalNo: demoNumber(at + 2),
      standing,
      sessionDays: sessionDays(random, lastSessionDay(random, today, standing), counts[at] ?? 1),
    }
  })
}

/** Nobody takes these for numbers of a hospital. */
export const demoNumber = (at: number): string => `D${String(100 + at).padStart(4, '0')}`

/** A day that puts the patient into the standing, on a working day where the calendar allows it. */
export function lastSessionDay(random: Random, today: IsoDate, standing: Standing): IsoDate {
  const [low, high] = DAYS_SINCE[standing]
  const days = Array.from({ length: high - low + 1 }, (_, at) => addDays(today, -low - at))
  const fitting = days.filter((day) => fits(day, today, standing))
  const working = fitting.filter((day) => weekday(day) <= MONDAY_TO_FRIDAY)
  return random.pick(working.length > 0 ? working : fitting)
}

function fits(performedOn: IsoDate, today: IsoDate, standing: Standing): boolean {
  const monday = addDays(today, 1 - weekday(today))
  const daysAfterMonday = daysBetween(monday, planReview({ performedOn }).dueOn)
  const isDueThisWeek = daysAfterMonday >= 0 && daysAfterMonday < 7
  if (standing === 'due-this-week') return isDueThisWeek
  return standing !== 'open' || !isDueThisWeek
}

function sessionDays(random: Random, last: IsoDate, count: number): IsoDate[] {
  const days = [last]
  while (days.length < count) {
    const [next = last] = days
    days.unshift(workingDay(addDays(next, -random.int(...DAYS_BETWEEN_SESSIONS))))
  }
  return days
}

export function workingDay(day: IsoDate): IsoDate {
  return weekday(day) <= MONDAY_TO_FRIDAY ? day : addDays(day, MONDAY_TO_FRIDAY - weekday(day))
}
