import { addDays, daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { Explanation } from '../../model/formula.ts'
import type { LabCode, LabResult } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Review } from '../../model/review.ts'
import type { Settings } from '../../model/settings.ts'
import { ABCR, type AbcrAnswer, answerAbcr } from '../scores/abcr.ts'
import { answerArt, ART, type ArtAnswer } from '../scores/art.ts'
import { childPughClass } from '../scores/child-pugh.ts'
import { answerSnacor, SNACOR, type SnacorAnswer } from '../scores/snacor.ts'
import { AFP_UNITS, type TypedAfp } from '../scores/typed-afp.ts'
import { baselineBclc, baselineTumours } from './retreatment-baseline.ts'
import { overallOf } from './timeline.ts'
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
  readonly group: ArtAnswer['group'] | AbcrAnswer['group'] | SnacorAnswer['group']
  /** Empty while the score is used as validated. */
  readonly beyondUse: readonly BeyondUse[]
  readonly explain: Explanation
}

/**
 * ART and ABCR compare the state before the first TACE of the line with the one now: they were made for the moment
 * before the second session. SNACOR stands as it was after the first one. Empty before the first treatment.
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
  const childPughAt = (days: DayRange) => childPughWithin(record, days, coagulationVariant)?.score ?? null
  const [childPughBefore, childPughNow] = [childPughAt(before), childPughAt(since)]
  const radiologicalResponse = hasResponded(record.reviews, since)
  const afp = afpWithin(record.labs, before)
  const notSecond = second === undefined ? [] : (['not-second-session'] as const)
  const isLate = daysBetween(first.firstOn, asOf) > ART_WITHIN_DAYS
  const art = answerArt({
    astBeforeFirst: exact(record.labs, 'ast', before),
    astBeforeSecond: exact(record.labs, 'ast', since),
    childPughBeforeFirst: childPughBefore,
    childPughBeforeSecond: childPughNow,
    radiologicalResponse,
  })
  const abcr = answerAbcr({
    afp,
    bclc: baselineBclc(record, first.firstOn, coagulationVariant),
    childPughIncrease:
      childPughBefore === null || childPughNow === null ? null : childPughNow - childPughBefore,
    radiologicalResponse,
  })
  const childPugh = childPughBefore === null ? null : childPughClass(childPughBefore)
  const snacor = answerSnacor({
    ...baselineTumours(record, first.firstOn),
    afp,
    childPughClass: childPugh === 'C' ? null : childPugh,
    radiologicalResponse: hasResponded(record.reviews, afterFirst),
  })
  return [
    scoreOf('ART', ART.formula, art, [...notSecond, ...(isLate ? (['over-90-days'] as const) : [])]),
    scoreOf('ABCR', ABCR.formula, abcr, notSecond),
    scoreOf('SNACOR', SNACOR.formula, snacor, []),
  ]
}

function scoreOf(
  name: RetreatmentScore['name'],
  formula: string,
  { shown, group, explain }: Pick<RetreatmentScore, 'shown' | 'group' | 'explain'>,
  beyondUse: readonly BeyondUse[],
): RetreatmentScore {
  return { name, formula, shown, group, beyondUse, explain }
}

/** Complete or partial response at the last review of these days that could judge one. */
function hasResponded(reviews: readonly Review[], { from, to }: DayRange): boolean | null {
  const judged = reviews
    .filter(({ doneOn }) => doneOn !== null && doneOn >= from && doneOn <= to)
    .map(overallOf)
    .findLast((overall) => overall !== null && overall !== 'NE')
  return judged === undefined ? null : judged === 'CR' || judged === 'PR'
}

function exact(labs: readonly LabResult[], code: LabCode, days: DayRange): number | null {
  const lab = newestLab(labs, code, days)
  return lab?.comparator === null ? lab.value : null
}

function afpWithin(labs: readonly LabResult[], days: DayRange): TypedAfp {
  const lab = newestLab(labs, 'afp', days)
  const unit = AFP_UNITS.find((known) => known === lab?.unit)
  return lab && unit ? { value: lab.value, comparator: lab.comparator, unit } : null
}
