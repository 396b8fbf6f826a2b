import type { reviews as endpoints } from '../../shared/contract/reviews.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { planReview, reviewStatus } from '../../shared/rules/response/review-schedule.ts'
import type { Handlers } from '../core/handler.ts'
import { bookingsOfReview } from './bookings-store.ts'
import { closeReview } from './close-review.ts'
import { correctReview } from './correct-review.ts'
import { markImaged } from './mark-imaged.ts'
import { rebookReview } from './rebook-review.ts'
import { recordReview } from './record-review.ts'
import { reopenReview } from './reopen-review.ts'
import { reviewByUid } from './reviews-store.ts'
import { showReview } from './show-review.ts'

export const reviews: Handlers<{ reviews: typeof endpoints }>['reviews'] = {
  plan: (_, input) => ok(planReview(input)),
  status(_, question) {
    const { performedOn, doneOn } = question
    if (doneOn && doneOn < performedOn) return err({ code: 'done-before-procedure', performedOn, doneOn })
    return ok(reviewStatus(question))
  },
  show: showReview,
  record: recordReview,
  correct: correctReview,
  rebook: rebookReview,
  bookings({ db }, { reviewUid }) {
    const found = reviewByUid(db, reviewUid)
    return found ? ok(bookingsOfReview(db, found.id)) : err({ code: 'review-not-found', reviewUid })
  },
  markImaged,
  close: closeReview,
  reopen: reopenReview,
}
