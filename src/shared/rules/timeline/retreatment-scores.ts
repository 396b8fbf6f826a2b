import { addDays, daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { ExplainedInput, Explanation } from '../../model/formula.ts'
import type { LabResult } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Review } from '../../model/review.ts'
import type { Settings } from '../../model/settings.ts'
import { ABCR, type AbcrAnswer, answerAbcr } from '../scores/abcr.ts'
import { answerArt, ART, type ArtAnswer } from '../scores/art.ts'
import { childPughClass } from '../scores/child-pugh.ts'
import { answerSnacor, SNACOR, type SnacorAnswer } from '../scores/snacor.ts'
import { AFP_UNITS, type TypedAfp } from '../scores/typed-afp.ts'
import { baselineBclc, baselineTumours } from './retreatment-baseline.ts'
import { byImagingDay, overallOf } from './timeline.ts'
import { childPughWithin, type DayRange, newestLab, weekUpTo } from './timeline-child-pugh.ts'
import { roundsOfLine } from './treatment-rounds.ts'

/** The cohort that ART was made in had its first two sessions within 90 days. */
export const ART_WITHIN_DAYS = 90

/** Why a number stands outside what the score was made for. */
export type BeyondUse = 'not-second-session' | 'over-90-days'

export interface RetreatmentScore {
  readonly name: 'ART' | 'ABCR' | 'SNACOR'
  readonly formula: string
  readonly shown: number | null
  /** null too where the score is used beyond what it was made for: its groups say nothing then. */
  readonly group: ArtAnswer['group'] | AbcrAnswer['group'] | SnacorAnswer['group']
  /** Empty while the score is used as validated. */
  readonly beyondUse: readonly BeyondUse[]
  readonly explain: Explanation
}

/**
 * ART and ABCR compare the state before the first TACE of the line with the one now: they were made for the moment
 * before the second session. SNACOR stands as it was after the first one, and speaks of the time up to the second.
 * Empty before the first treatment.
 */
export function retreatmentScores(
  record: PatientRecord,
  { coagulationVariant }: Pick<Settings, 'coagulationVariant'>,
  asOf: IsoDate,
): readonly RetreatmentScore[] {
  const rounds = roundsOfLine(record, asOf)
  const [first, second, last] = [rounds[0], rounds[1], rounds.at(-1)]
  if (!first || !last) return []
  const before = weekUpTo(first.firstOn)
  const since = { from: addDays(last.lastOn, 1), to: asOf }
  const afterFirst = { from: addDays(first.lastOn, 1), to: second?.firstOn ?? asOf }
  const childPughAt = (days: DayRange) => childPughWithin(record, days, coagulationVariant)
  const [childPughBefore, childPughNow] = [childPughAt(before), childPughAt(since)]
  const [scoreBefore, scoreNow] = [childPughBefore?.score ?? null, childPughNow?.score ?? null]
  const [responded, respondedToFirst] = [since, afterFirst].map((days) => responseIn(record.reviews, days))
  const [astBefore, astNow] = [before, since].map((days) => newestLab(record.labs, 'ast', days))
  const afpLab = newestLab(record.labs, 'afp', before)
  const radiologicalResponse = responded?.value ?? null
  const afp = typedAfp(afpLab)
  const notSecond = second === undefined ? [] : (['not-second-session'] as const)
  const isLate = daysBetween(first.firstOn, asOf) > ART_WITHIN_DAYS
  const art = answerArt({
    astBeforeFirst: exact(astBefore),
    astBeforeSecond: exact(astNow),
    childPughBeforeFirst: scoreBefore,
    childPughBeforeSecond: scoreNow,
    radiologicalResponse,
  })
  const abcr = answerAbcr({
    afp,
    bclc: baselineBclc(record, first.firstOn, coagulationVariant),
    childPughIncrease: scoreBefore === null || scoreNow === null ? null : scoreNow - scoreBefore,
    radiologicalResponse,
  })
  const childPugh = scoreBefore === null ? null : childPughClass(scoreBefore)
  const snacor = answerSnacor({
    ...baselineTumours(record, first.firstOn),
    afp,
    childPughClass: childPugh === 'C' ? null : childPugh,
    radiologicalResponse: respondedToFirst?.value ?? null,
  })
  const days = {
    astBeforeFirst: astBefore?.sampledOn,
    astBeforeSecond: astNow?.sampledOn,
    childPughBeforeFirst: childPughBefore?.on,
    childPughBeforeSecond: childPughNow?.on,
    childPughIncrease: childPughNow?.on,
    childPughClass: childPughBefore?.on,
    afp: afpLab?.sampledOn,
    radiologicalResponse: responded?.on,
  }
  const score = (
    name: RetreatmentScore['name'],
    formula: string,
    { shown, group, explain }: Pick<RetreatmentScore, 'shown' | 'group' | 'explain'>,
    beyondUse: readonly BeyondUse[],
    on: DaysOfInputs = days,
  ): RetreatmentScore => ({
    name,
    formula,
    shown,
    group: beyondUse.length === 0 ? group : null,
    beyondUse,
    explain: second === undefined ? dated(explain, on) : asOfNow(dated(explain, on)),
  })
  return [
    score('ART', ART.formula, art, [...notSecond, ...(isLate ? (['over-90-days'] as const) : [])]),
    score('ABCR', ABCR.formula, abcr, notSecond),
    score('SNACOR', SNACOR.formula, snacor, notSecond, {
      ...days,
      radiologicalResponse: respondedToFirst?.on,
    }),
  ]
}

type DaysOfInputs = Readonly<Record<string, IsoDate | undefined>>

/** The day of each input beside it, where it has one. */
function dated(explain: Explanation, days: DaysOfInputs): Explanation {
  const withDay = (input: ExplainedInput): ExplainedInput => {
    const on = input.value === null ? undefined : days[input.name]
    return on === undefined ? input : { ...input, on }
  }
  return { ...explain, inputs: explain.inputs.map(withDay) }
}

/** What the values before a second TACE are called where that TACE is past. */
const NAMES_NOW: Readonly<Record<string, string>> = {
  astBeforeSecond: 'astNow',
  childPughBeforeSecond: 'childPughNow',
}

function asOfNow(explain: Explanation): Explanation {
  const nameNow = (name: string) => NAMES_NOW[name] ?? name
  return {
    ...explain,
    inputs: explain.inputs.map((input) => ({ ...input, name: nameNow(input.name) })),
    missing: explain.missing.map(nameNow),
  }
}

/** Whether the last review of these days that could judge saw a complete or partial response, and its day. */
function responseIn(
  reviews: readonly Review[],
  { from, to }: DayRange,
): { readonly value: boolean; readonly on: IsoDate } | undefined {
  return byImagingDay(reviews)
    .flatMap((review) => {
      const { doneOn } = review
      const overall = overallOf(review)
      return doneOn === null || doneOn < from || doneOn > to || overall === null || overall === 'NE'
        ? []
        : [{ value: overall === 'CR' || overall === 'PR', on: doneOn }]
    })
    .at(-1)
}

function exact(lab: LabResult | undefined): number | null {
  return lab?.comparator === null ? lab.value : null
}

function typedAfp(lab: LabResult | undefined): TypedAfp {
  const unit = AFP_UNITS.find((known) => known === lab?.unit)
  return lab && unit ? { value: lab.value, comparator: lab.comparator, unit } : null
}
