import { isIsoDate } from '../../shared/kit/iso-date.ts'
import type { AreaResponse, ReviewResponse } from '../../shared/model/review.ts'
import type { BesideTheSums } from '../../shared/rules/response/explain-stored-response.ts'
import {
  hasNewLesion,
  judgeReview,
  judgeReviewArea,
  type ReviewedLesions,
} from '../../shared/rules/response/review-response.ts'
import type { ReviewForm, Shown } from './review-form.ts'

export interface LiveResponse {
  readonly responses: readonly ReviewResponse[]
  readonly area: AreaResponse | null
  readonly beside: BesideTheSums
}

/** What the form would be judged to if it were saved as it stands; text that is no number is not there yet. */
export function liveResponse(
  { review, lineStartedOn, treatedOn, lesions }: Shown,
  form: ReviewForm,
  { fiveMmRule, today }: { readonly fiveMmRule: boolean; readonly today: string },
): LiveResponse {
  const reviewed: ReviewedLesions = {
    reviewUid: review.uid,
    doneOn: form.doneOn !== null && isIsoDate(form.doneOn) ? form.doneOn : today,
    lineStartedOn,
    treatedOn,
    lesions,
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
    beside: { nonTarget, newLesion },
  }
}

/** A draft kept by an earlier version has no second diameter at all. */
function numberOrNull(typed: number | null | undefined): number | null {
  return typeof typed === 'number' && Number.isFinite(typed) && typed >= 0 ? typed : null
}
