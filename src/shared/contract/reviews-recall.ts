import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { IsoDate, text, Uid } from '../model/primitives.ts'
import { HAND_CLOSE_REASONS, Review, ReviewBooking } from '../model/review.ts'
import { codesOf } from '../model/term.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'
const TOUCHES = ['patients', 'worklist', 'reviews']
const ReviewNotFound = z.object({ reviewUid: Uid })
const ofOpenReview = {
  'review-not-found': ReviewNotFound,
  'review-not-open': z.object({ reviewUid: Uid, state: z.string() }),
  'review-before-session': z.object({ doneOn: IsoDate, performedOn: IsoDate }),
} as const

/** What happens to a review until it is recorded. */
export const reviewRecall = {
  rebook: endpoint({
    kind: 'write',
    summary: 'Move the due date or the window of an open review, or note its imaging appointment',
    input: z.strictObject({
      reviewUid: Uid,
      dueOn: IsoDate.optional(),
      /** Overdue from the day after the close, critical 14 days after that. */
      windowOpensOn: IsoDate.optional(),
      windowClosesOn: IsoDate.optional(),
      appointmentOn: IsoDate.nullable().optional(),
      reason: text(500),
    }),
    output: Review,
    errors: {
      ...ofOpenReview,
      'window-upside-down': z.object({ windowOpensOn: IsoDate, windowClosesOn: IsoDate }),
    },
    example: { reviewUid: exampleUid, appointmentOn: '2026-11-26', reason: 'CT booked' },
    touches: TOUCHES,
  }),
  bookings: endpoint({
    kind: 'read',
    summary: 'List every set of dates that a review was booked for, newest first',
    input: z.strictObject({ reviewUid: Uid }),
    output: z.array(ReviewBooking),
    errors: { 'review-not-found': ReviewNotFound },
    example: { reviewUid: exampleUid },
    trail: 'read',
  }),
  markImaged: endpoint({
    kind: 'write',
    summary: 'Note that the images of an open review exist and wait to be read, or take that back with null',
    input: z.strictObject({ reviewUid: Uid, imagedOn: IsoDate.nullable() }),
    output: Review,
    errors: { ...ofOpenReview, 'review-in-future': z.object({ doneOn: IsoDate, today: IsoDate }) },
    example: { reviewUid: exampleUid, imagedOn: '2026-11-20' },
    touches: TOUCHES,
  }),
  close: endpoint({
    kind: 'write',
    summary: 'Close an open review that will not take place, with its reason',
    input: z.strictObject({
      reviewUid: Uid,
      reason: codesOf(HAND_CLOSE_REASONS),
      /** The day it happened: of the death, the transplantation, the transfer. A death is also noted on the patient. */
      closedOn: IsoDate,
      /** Needed where the patient is given up as lost: what was tried. */
      note: text(500).nullable().default(null),
    }),
    output: Review,
    errors: {
      ...ofOpenReview,
      'review-in-future': z.object({ doneOn: IsoDate, today: IsoDate }),
      'death-before-session': z.object({ diedOn: IsoDate, performedOn: IsoDate }),
      'lost-note-needed': ReviewNotFound,
    },
    example: { reviewUid: exampleUid, reason: 'transfer', closedOn: '2026-11-20' },
    touches: TOUCHES,
  }),
  reopen: endpoint({
    kind: 'write',
    summary: 'Open a review again that was closed as lost, withdrawn or transferred: the patient was found',
    input: z.strictObject({ reviewUid: Uid, reason: text(500) }),
    output: Review,
    errors: {
      'review-not-found': ReviewNotFound,
      /** Only what was closed as lost, withdrawn or transferred opens again. */
      'review-not-reopenable': z.object({
        reviewUid: Uid,
        state: z.string(),
        closedReason: z.string().nullable(),
      }),
      'patient-died': z.object({ diedOn: IsoDate }),
      /** A later session has a review of its own. */
      'review-superseded': z.object({ performedOn: IsoDate }),
    },
    example: { reviewUid: exampleUid, reason: 'Found again: had moved to a daughter' },
    touches: TOUCHES,
  }),
}
