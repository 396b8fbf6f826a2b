import { z } from 'zod'
import { IsoDate, text, Uid } from './primitives.ts'
import { PROCEDURE_TYPES } from './session-terms.ts'
import { codesOf } from './term.ts'

/** What ends the observation of a patient as an event (domain 3.10). */
export const SurvivalEndpoint = z.enum([
  'overall-survival',
  'progression',
  'progression-free',
  'untreatable-progression',
  'decompensation',
  'event-free',
])
export type SurvivalEndpoint = z.output<typeof SurvivalEndpoint>

/** What patients are told apart by, all of it known at the first session but `response`, which needs a landmark. */
export const SurvivalStrata = z.enum(['none', 'technique', 'child-pugh', 'bclc', 'cnlc', 'response'])
export type SurvivalStrata = z.output<typeof SurvivalStrata>

/** More curves than this nobody tells apart. */
export const MAX_STRATA = 6

export const SurvivalQuestion = z.strictObject({
  endpoint: SurvivalEndpoint.default('overall-survival'),
  /** Day of the first session of the line, both ends included; null leaves that side open. */
  from: IsoDate.nullable().default(null),
  to: IsoDate.nullable().default(null),
  /** Which treatment line of each patient. */
  lineNo: z.int().min(1).max(9).default(1),
  strata: SurvivalStrata.default('none'),
  /** Day of the landmark for strata by response, d after the first session. */
  landmarkDays: z.int().min(28).max(365).meta({ unit: 'd' }).default(90),
  /** Of the first session of the line. */
  technique: codesOf(PROCEDURE_TYPES).nullable().default(null),
  operator: text(100).nullable().default(null),
  /** Nothing after this day is counted; today when left out. */
  asOf: IsoDate.nullable().default(null),
})
export type SurvivalQuestion = z.output<typeof SurvivalQuestion>

/** Why a patient with a session in the period is on no curve. */
export const SurvivalExclusion = z.enum([
  'dates-contradict',
  'death-undated',
  'never-assessed',
  'already-at-start',
  'before-landmark',
  'stratum-unknown',
])
export type SurvivalExclusion = z.output<typeof SurvivalExclusion>

/** One fall of the curve, or one day on which somebody left it. */
export const SurvivalStep = z.object({
  /** Days since the start of the observation. */
  days: z.int(),
  atRisk: z.int(),
  events: z.int(),
  censored: z.int(),
  /** Share that is still without the event after this day, 0–1. */
  survival: z.number(),
  /** 95 % interval; null where nobody is left. */
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type SurvivalStep = z.output<typeof SurvivalStep>

/** A time in days with its 95 % interval; null = not reached. */
export const SurvivalMedian = z.object({
  days: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type SurvivalMedian = z.output<typeof SurvivalMedian>

export const SurvivalRate = z.object({
  months: z.int(),
  survival: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  atRisk: z.int(),
  /** Fewer than 10 patients carry it. */
  isFew: z.boolean(),
})
export type SurvivalRate = z.output<typeof SurvivalRate>

export const SurvivalPatient = z.object({
  patientUid: Uid,
  hospitalNo: z.string(),
  name: z.string().nullable(),
  startedOn: IsoDate,
})
export type SurvivalPatient = z.output<typeof SurvivalPatient>

/** A patient on a curve. */
export const SurvivalSubject = z.object({
  ...SurvivalPatient.shape,
  days: z.int(),
  hasEvent: z.boolean(),
})
export type SurvivalSubject = z.output<typeof SurvivalSubject>

export const SurvivalCurve = z.object({
  /** Code of the stratum; null for all patients together. */
  stratum: z.string().nullable(),
  /** By time, the shortest first. */
  subjects: z.array(SurvivalSubject),
  events: z.int(),
  censored: z.int(),
  /** Censored on the very first day: nothing is on file about them after it. */
  unfollowed: z.int(),
  /** Fewer than 10 patients: numbers are shown, and no percentage. */
  isFew: z.boolean(),
  steps: z.array(SurvivalStep),
  /** null with fewer than 10 patients. */
  median: SurvivalMedian.nullable(),
  /** Of the months that the longest observation reaches; empty with fewer than 10 patients. */
  rates: z.array(SurvivalRate),
  /** Patients at risk at `ticks`. */
  atRisk: z.array(z.int()),
})
export type SurvivalCurve = z.output<typeof SurvivalCurve>

export const LogRank = z.object({ chiSquared: z.number(), degrees: z.int(), p: z.number() })
export type LogRank = z.output<typeof LogRank>

export const SurvivalAnswer = z.object({
  asOf: IsoDate,
  /** Patients with a first session of the line in the period. */
  patients: z.int(),
  /** The landmark that every curve starts at, d after the first session; null where they start at that session. */
  landmarkDays: z.int().nullable(),
  curves: z.array(SurvivalCurve),
  /** Months whose patients at risk are counted. */
  ticks: z.array(z.int()),
  /** null with fewer than two strata. */
  logRank: LogRank.nullable(),
  excluded: z.array(z.object({ reason: SurvivalExclusion, patients: z.array(SurvivalPatient) })),
  /** Treatment lines on file, from 1 to the highest. */
  lines: z.int(),
})
export type SurvivalAnswer = z.output<typeof SurvivalAnswer>
