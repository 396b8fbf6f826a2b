import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { LesionReading, ReviewFindings } from '../../model/review.ts'
import { judgeLabs } from '../sessions/lab-findings.ts'

/**
 * Days after the session before which an image is asked about: half of the 28 days after which the window opens
 * (domain 3.8), when inflammation and fresh oil still look like tumour or hide it.
 */
export const REVIEW_IMAGING_FROM_DAYS = 14

/** True of a lesion that LI-RADS calls nonevaluable although its viable part was measured. */
export function isMeasuredThoughNonevaluable({ lrTr, viableMm }: Pick<LesionReading, 'lrTr' | 'viableMm'>) {
  return lrTr === 'LR-TR-NE' && viableMm !== null
}

/**
 * What is implausible in a review: its laboratory values, imaging too soon after the session to judge it by, and a
 * lesion measured that is said to be nonevaluable.
 */
export function judgeReviewFindings(
  { doneOn, labs, readings }: Pick<ReviewFindings, 'doneOn' | 'labs' | 'readings'>,
  performedOn: IsoDate,
): RangeFinding[] {
  const day = daysBetween(performedOn, doneOn)
  const early: RangeFinding = {
    code: 'imaged-early',
    severity: 'warn',
    field: 'doneOn',
    value: day,
    limit: REVIEW_IMAGING_FROM_DAYS,
    unit: 'd',
  }
  const measured = readings.flatMap((reading, at): RangeFinding[] =>
    isMeasuredThoughNonevaluable(reading)
      ? [
          {
            code: 'nonevaluable-measured',
            severity: 'warn',
            field: `readings.${at}.lrTr`,
            value: reading.viableMm ?? 0,
            limit: 0,
            unit: 'mm',
          },
        ]
      : [],
  )
  return [...(day < REVIEW_IMAGING_FROM_DAYS ? [early] : []), ...measured, ...judgeLabs(labs)]
}
