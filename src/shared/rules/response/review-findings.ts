import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { ReviewFindings } from '../../model/review.ts'
import { judgeLabs } from '../sessions/session-findings.ts'

/**
 * Days after the session before which an image is asked about: half of the 28 days after which the window opens
 * (domain 3.8), when inflammation and fresh oil still look like tumour or hide it.
 */
export const REVIEW_IMAGING_FROM_DAYS = 14

/** What is implausible in a review: its laboratory values, and imaging too soon after the session to judge it by. */
export function judgeReviewFindings(
  { doneOn, labs }: Pick<ReviewFindings, 'doneOn' | 'labs'>,
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
  return [...(day < REVIEW_IMAGING_FROM_DAYS ? [early] : []), ...judgeLabs(labs)]
}
