import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { Explanation } from '../../model/formula.ts'
import type { LabCode } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Settings } from '../../model/settings.ts'
import { type ChildPughOnDay, childPughWithin, weekUpTo } from './timeline-child-pugh.ts'
import { type SeriesPoint, visitDays, withGaps } from './timeline-series.ts'

/** Every score needs one of these two, so a day on which only INR was sampled tells nothing of the liver. */
const TELLING_LABS: ReadonlySet<LabCode> = new Set(['bilirubin', 'albumin'])
const WEEK_DAYS = 7

export interface ChildPughPoint extends SeriesPoint {
  /** `A6`; `A5–B7` where parts are missing and the line breaks; null at a visit without any part. */
  readonly text: string | null
  /** As an imported source reported it, its parts unknown. */
  readonly isReported: boolean
  readonly explain: Explanation | null
}

/**
 * Child-Pugh points 5–15 of every day on which a part was recorded, each from the week that ends with it, oldest
 * first. A week whose parts leave more than one score possible is a gap, unless its missing parts came within days.
 */
export function childPughSeries(
  record: PatientRecord,
  coagVariant: Settings['coagulationVariant'],
): readonly ChildPughPoint[] {
  const scores = partDays(record).flatMap((day) => {
    const score = childPughWithin(record, weekUpTo(day), coagVariant)
    return score === null || score.on !== day ? [] : [score]
  })
  const known = scores.filter(({ score }) => score !== null)
  const points = scores
    .filter(({ score, on }) => score !== null || !known.some((other) => isNear(on, other.on)))
    .map(toPoint)
  return withGaps(points, visitDays(record), (on) => ({
    on,
    value: null,
    comparator: null,
    text: null,
    isReported: false,
    explain: null,
  }))
}

const isNear = (a: IsoDate, b: IsoDate) => Math.abs(daysBetween(a, b)) <= WEEK_DAYS

function toPoint({ on, score, text, isReported, explain }: ChildPughOnDay): ChildPughPoint {
  return { on, value: score, comparator: null, text, isReported, explain }
}

function partDays({ labs, assessments }: PatientRecord): readonly IsoDate[] {
  const sampled = labs.filter(({ code }) => TELLING_LABS.has(code)).map(({ sampledOn }) => sampledOn)
  const seen = assessments
    .filter(
      (visit) =>
        visit.ascites !== null || visit.encephalopathyGrade !== null || visit.childPughReported !== null,
    )
    .map(({ assessedOn }) => assessedOn)
  return [...new Set([...sampled, ...seen])].toSorted((a, b) => a.localeCompare(b))
}
