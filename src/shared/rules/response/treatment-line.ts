import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Review } from '../../model/review.ts'

/** A new line begins after a complete response that lasted twelve months. */
const COMPLETE_RESPONSE_DAYS = 365

export interface LineHistory {
  /** Sessions that count, in any order. */
  readonly sessions: readonly { readonly performedOn: IsoDate; readonly lineNo: number }[]
  readonly reviews: readonly Pick<Review, 'doneOn' | 'responses' | 'closedReason' | 'closedOn'>[]
  readonly assessments: readonly Pick<Assessment, 'assessedOn' | 'resectionSince'>[]
}

/**
 * The treatment line of a session on a day: that of the session before it, or the next one after a resection, a
 * transplantation, at least twelve months of complete response, or when the physician says so (domain 3.10).
 */
export function lineOf(history: LineHistory, performedOn: IsoDate, startsNewLine: boolean): number {
  const before = history.sessions
    .filter((session) => session.performedOn <= performedOn)
    .toSorted((a, b) => a.performedOn.localeCompare(b.performedOn))
    .at(-1)
  if (!before) return 1
  const since = (date: IsoDate | null) => date !== null && date > before.performedOn && date <= performedOn
  const wasOperated =
    history.assessments.some(
      ({ assessedOn, resectionSince }) => resectionSince === true && since(assessedOn),
    ) ||
    history.reviews.some(({ closedReason, closedOn }) => closedReason === 'transplant' && since(closedOn))
  const isNew =
    startsNewLine || wasOperated || hasLastingResponse(history.reviews, before.performedOn, performedOn)
  return isNew ? before.lineNo + 1 : before.lineNo
}

function hasLastingResponse(reviews: LineHistory['reviews'], from: IsoDate, to: IsoDate): boolean {
  const judged = reviews
    .flatMap(({ doneOn, responses }) => {
      const overall = responses.find(({ criteria }) => criteria === 'mRECIST')?.overall
      return doneOn !== null && doneOn > from && doneOn <= to && overall ? [{ doneOn, overall }] : []
    })
    .toSorted((a, b) => a.doneOn.localeCompare(b.doneOn))
  const lastOther = judged.findLastIndex(({ overall }) => overall !== 'CR')
  const firstComplete = judged[lastOther + 1]
  return firstComplete !== undefined && daysBetween(firstComplete.doneOn, to) >= COMPLETE_RESPONSE_DAYS
}
