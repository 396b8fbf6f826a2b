import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import {
  MAX_STRATA,
  type SurvivalAnswer,
  type SurvivalCurve,
  SurvivalExclusion,
  type SurvivalPatient,
  type SurvivalQuestion,
  type SurvivalRate,
  type SurvivalSubject,
} from '../../model/survival.ts'
import { fromLandmark } from './landmark.ts'
import { logRank } from './log-rank.ts'
import { atRiskAt, type Observation, productLimit, survivalAt } from './product-limit.ts'
import { medianSurvival } from './survival-median.ts'
import { orderStrata, OTHER_STRATUM } from './survival-strata.ts'
import { type CourseEvents, timeToEvent } from './time-to-event.ts'

/** Mean length of a month of the Gregorian calendar. */
export const DAYS_PER_MONTH = 30.4375
/** A share of fewer patients than this says little: numbers are shown, and no percentage. */
export const FEW_BELOW = 10
const RATE_MONTHS = [6, 12, 24, 36, 60]
const TICK_STEPS = [1, 3, 6, 12, 24, 60, 120]
const MOST_TICKS = 9

/** One patient of the period. */
export interface CohortPatient {
  readonly patient: Omit<SurvivalPatient, 'startedOn'>
  readonly course: CourseEvents
  /** null = not on file. */
  readonly stratum: string | null
}

export interface Cohort {
  readonly patients: readonly CohortPatient[]
  /** Highest line on file. */
  readonly lines: number
}

type Placed =
  | { readonly stratum: string | null; readonly subject: SurvivalSubject }
  | { readonly reason: SurvivalExclusion; readonly patient: SurvivalPatient }

/** The curves of a question, with everybody who is on none and why. Days are counted from the landmark where there is one. */
export function survivalCurves(
  question: SurvivalQuestion,
  { patients, lines }: Cohort,
  asOf: IsoDate,
): SurvivalAnswer {
  const landmarkDays = question.strata === 'response' ? question.landmarkDays : null
  const placed = patients.map((one) => place(question, one, { asOf, landmarkDays }))
  const onCurve = placed.flatMap((one) => ('subject' in one ? [one] : []))
  const groups = Map.groupBy(onCurve, ({ stratum }) => stratum)
  const folded = foldRare(groups)
  const longest = Math.max(0, ...onCurve.map(({ subject }) => subject.days))
  const ticks = ticksUpTo(longest)
  const curves = folded.map(([stratum, subjects]) => curveOf(stratum, subjects, ticks))
  return {
    asOf,
    patients: patients.length,
    landmarkDays,
    curves,
    ticks,
    logRank: logRank(curves.map(({ subjects }) => subjects)),
    excluded: SurvivalExclusion.options.flatMap((reason) => {
      const left = placed.flatMap((one) => ('reason' in one && one.reason === reason ? [one.patient] : []))
      return left.length === 0 ? [] : [{ reason, patients: left }]
    }),
    lines,
  }
}

function place(
  { endpoint, strata }: SurvivalQuestion,
  { patient, course, stratum }: CohortPatient,
  { asOf, landmarkDays }: { readonly asOf: IsoDate; readonly landmarkDays: number | null },
): Placed {
  const { startedOn } = course
  const own = { ...patient, startedOn }
  const observed = timeToEvent(course, endpoint, asOf)
  if (typeof observed === 'string') return { reason: observed, patient: own }
  const followed = landmarkDays === null ? observed : fromLandmark(observed, landmarkDays)
  if (followed === null) return { reason: 'before-landmark', patient: own }
  if (strata !== 'none' && stratum === null) return { reason: 'stratum-unknown', patient: own }
  const from = landmarkDays === null ? startedOn : addDays(startedOn, landmarkDays)
  return {
    stratum: strata === 'none' ? null : stratum,
    subject: { ...own, startedOn: from, ...followed },
  }
}

type Group = readonly [string | null, readonly SurvivalSubject[]]

/** With more strata than can be told apart the rarest become one. */
function foldRare(
  groups: ReadonlyMap<string | null, readonly { readonly subject: SurvivalSubject }[]>,
): Group[] {
  const all = [...groups].map(([stratum, members]): Group => [stratum, members.map(({ subject }) => subject)])
  const bySize = all.toSorted(([, a], [, b]) => b.length - a.length)
  const kept = all.length > MAX_STRATA ? bySize.slice(0, MAX_STRATA - 1) : bySize
  const rare = bySize.slice(kept.length).flatMap(([, subjects]) => subjects)
  return orderStrata(rare.length > 0 ? [...kept, [OTHER_STRATUM, rare]] : kept)
}

function curveOf(
  stratum: string | null,
  members: readonly SurvivalSubject[],
  ticks: readonly number[],
): SurvivalCurve {
  const subjects = members.toSorted((a, b) => a.days - b.days)
  const steps = productLimit(subjects)
  const events = subjects.filter(({ hasEvent }) => hasEvent).length
  const isFew = subjects.length < FEW_BELOW
  return {
    stratum,
    subjects,
    events,
    censored: subjects.length - events,
    unfollowed: subjects.filter(({ days, hasEvent }) => days === 0 && !hasEvent).length,
    isFew,
    steps,
    median: isFew ? null : medianSurvival(steps),
    rates: isFew ? [] : ratesOf(subjects, steps),
    atRisk: ticks.map((months) => atRiskAt(subjects, months * DAYS_PER_MONTH)),
  }
}

/** At each month that the curve reaches. */
function ratesOf(subjects: readonly Observation[], steps: SurvivalCurve['steps']): SurvivalRate[] {
  return RATE_MONTHS.flatMap((months) => {
    const days = months * DAYS_PER_MONTH
    const estimate = survivalAt(steps, days)
    const atRisk = atRiskAt(subjects, days)
    if (estimate === null) return []
    const { survival, low, high } = estimate
    return [{ months, survival, low, high, atRisk, isFew: atRisk < FEW_BELOW }]
  })
}

function ticksUpTo(days: number): number[] {
  const months = days / DAYS_PER_MONTH
  const step = TICK_STEPS.find((one) => months / one < MOST_TICKS) ?? 120
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, at) => at * step)
}
