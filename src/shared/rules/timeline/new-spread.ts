import type { IsoDate } from '../../kit/iso-date.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { ThreeValued } from '../three-valued.ts'

/** The days between which something may have appeared. */
export interface LineDays {
  /** First and last TACE of the line. */
  readonly startedOn: IsoDate
  readonly treatedOn: IsoDate
  readonly asOf: IsoDate
}

export const vascularInvasion = ({ vascularInvasion: seen }: Assessment): boolean | null => seen

/** Distant metastases, or lymph nodes outside the liver. */
export function extrahepaticSpread({ distantMetastasis, lymphNodeMetastasis }: Assessment): boolean | null {
  return distantMetastasis === true || lymphNodeMetastasis === true
    ? true
    : (distantMetastasis ?? lymphNodeMetastasis)
}

/**
 * Whether something that was not there before the first TACE of the line has appeared since. "No" needs somebody who
 * looked after the last TACE; what was there from the start cannot appear.
 */
export function hasAppeared(
  assessments: readonly Assessment[],
  read: (assessment: Assessment) => boolean | null,
  { startedOn, treatedOn, asOf }: LineDays,
): ThreeValued {
  const known = assessments
    .flatMap((visit) => {
      const seen = read(visit)
      return seen === null || visit.assessedOn > asOf ? [] : [{ on: visit.assessedOn, seen }]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const before = known.findLast(({ on }) => on <= startedOn)?.seen
  if (before === true) return false
  if (known.some(({ on, seen }) => seen && on > startedOn)) return before === false ? true : 'unknown'
  return known.some(({ on }) => on > treatedOn) ? false : 'unknown'
}
