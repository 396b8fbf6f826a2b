import { isIsoDate } from '../../shared/kit/iso-date.ts'
import type { AreaResponse, ReviewFindings, ReviewResponse } from '../../shared/model/review.ts'
import type { BesideTheSums } from '../../shared/rules/response/explain-stored-response.ts'
import {
  hasNewLesion,
  judgeReview,
  judgeReviewArea,
  lacksBaselineArea,
  type ReviewedLesions,
} from '../../shared/rules/response/review-response.ts'
import type { ReviewForm, Shown } from './review-form.ts'

export interface LiveResponse {
  readonly responses: readonly ReviewResponse[]
  readonly area: AreaResponse | null
  /** A diameter across was typed that nothing before treatment can be compared with. */
  readonly isAreaLacking: boolean
  readonly beside: BesideTheSums
}

/** What the form would be judged to if it were saved as it stands; text that is no number is not there yet. */
export function liveResponse(
  shown: Shown,
  form: ReviewForm,
  { fiveMmRule, today }: { readonly fiveMmRule: boolean; readonly today: string },
): LiveResponse {
  const reviewed: ReviewedLesions = {
    ...lineOf(shown),
    doneOn: form.doneOn !== null && isIsoDate(form.doneOn) ? form.doneOn : today,
    readings: form.readings.map((reading) => ({
      ...reading,
      viableMm: numberOrNull(reading.viableMm),
      longestMm: numberOrNull(reading.longestMm),
      viableAcrossMm: numberOrNull(reading.viableAcrossMm),
    })),
    newLesion: hasNewLesion(form.newLesions.map((row) => ({ ...row, longestMm: row.longestMm ?? 0 }))),
    nonTarget: form.nonTarget ?? 'NE',
    fiveMmRule,
  }
  const { nonTarget, newLesion } = reviewed
  return {
    responses: judgeReview(reviewed),
    area: judgeReviewArea(reviewed),
    isAreaLacking: lacksBaselineArea(reviewed),
    beside: { nonTarget, newLesion },
  }
}

/** Whether a recorded review measured across without anything before treatment to compare it with. */
export function isRecordedAreaLacking(shown: Shown): boolean {
  const { review, lesions } = shown
  return lacksBaselineArea({
    ...lineOf(shown),
    doneOn: review.doneOn ?? review.dueOn,
    readings: lesions.flatMap(({ uid, measurements }) =>
      measurements
        .filter(({ reviewUid }) => reviewUid === review.uid)
        .map((image) => ({ ...image, lesionUid: uid })),
    ),
    newLesion: review.newLesion ?? false,
    nonTarget: (review.nonTarget ?? 'none') as ReviewFindings['nonTarget'],
    fiveMmRule: false,
  })
}

const lineOf = ({ review, lineStartedOn, treatedOn, lesions }: Shown) => ({
  reviewUid: review.uid,
  lineStartedOn,
  treatedOn,
  lesions,
})

/** A draft kept by an earlier version has no second diameter at all. */
function numberOrNull(typed: number | null | undefined): number | null {
  return typeof typed === 'number' && Number.isFinite(typed) && typed >= 0 ? typed : null
}
