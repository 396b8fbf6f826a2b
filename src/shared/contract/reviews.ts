import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Assessment } from '../model/assessment.ts'
import { Complication } from '../model/complication.ts'
import { LabResult } from '../model/lab.ts'
import { PatientBrief } from '../model/patient.ts'
import { Lesion } from '../model/lesion.ts'
import { IsoDate, text, Uid } from '../model/primitives.ts'
import { Review, ReviewFindings } from '../model/review.ts'
import { Session } from '../model/session.ts'
import { RangeFinding } from '../model/finding.ts'
import {
  ReviewPlan,
  ReviewPlanInput,
  ReviewStatus,
  ReviewStatusInput,
} from '../rules/response/review-schedule.ts'
import { reviewRecall } from './reviews-recall.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'
const ReviewNotFound = z.object({ reviewUid: Uid })
const ReviewNotOpen = z.object({ reviewUid: Uid, state: z.string() })

const exampleFindings: z.input<typeof ReviewFindings> = {
  doneOn: '2026-11-20',
  modality: 'CT_4_PHASE',
  readings: [{ lesionUid: exampleUid, viableMm: 18 }],
  reader: 'Wang Lei',
  nextPlan: 'OBSERVE',
}
const findingsErrors = {
  'review-before-session': z.object({ doneOn: IsoDate, performedOn: IsoDate }),
  'review-in-future': z.object({ doneOn: IsoDate, today: IsoDate }),
  'lesion-not-found': z.object({ lesionUid: Uid }),
  'sampled-in-future': z.object({ field: z.string(), sampledOn: IsoDate, today: IsoDate }),
  'findings-open': z.object({ findings: z.array(RangeFinding) }),
  'next-review-not-after': z.object({ nextReviewOn: IsoDate, doneOn: IsoDate }),
} as const

export const reviews = {
  ...reviewRecall,
  plan: endpoint({
    kind: 'pure',
    summary: 'Plan the one-month review of a procedure day: due date, window, overdue and critical days',
    input: ReviewPlanInput,
    output: ReviewPlan,
    errors: {},
    example: { performedOn: '2026-02-27' },
  }),
  status: endpoint({
    kind: 'pure',
    summary: 'Say how a review stands on a day; what was done after that day is not done yet',
    input: ReviewStatusInput,
    output: ReviewStatus,
    errors: { 'done-before-procedure': z.object({ performedOn: IsoDate, doneOn: IsoDate }) },
    example: { performedOn: '2026-03-02', asOf: '2026-04-14' },
  }),
  show: endpoint({
    kind: 'read',
    summary: 'Show a review with what its form carries over: patient, session, lesions and their last values',
    input: z.strictObject({ reviewUid: Uid }),
    output: z.object({
      review: Review,
      patient: PatientBrief,
      session: Session,
      /** Day of the first treatment of the line: imaging up to here is the baseline. */
      lineStartedOn: IsoDate,
      /** Days of the line's treatments, in order: the response is also judged against the image before the last. */
      treatedOn: z.array(IsoDate),
      lesions: z.array(Lesion),
      /** Laboratory values typed at this review. */
      labs: z.array(LabResult),
      /** The rest that was stated at it: performance, ascites, invasion, spread. null while it is open. */
      assessment: Assessment.nullable(),
      /** Late complications that were recorded at it. */
      complications: z.array(Complication),
    }),
    errors: { 'review-not-found': ReviewNotFound },
    example: { reviewUid: exampleUid },
    trail: 'read',
  }),
  record: endpoint({
    kind: 'write',
    summary:
      'Record a review and book the next one; the response is judged against baseline and nadir of the treatment line',
    input: z.strictObject({
      reviewUid: Uid,
      findings: ReviewFindings,
      acknowledged: z.array(z.string().max(80)).max(60).default([]),
    }),
    output: Review.extend({
      /** The review that was booked at this one; superseded from the start where a later session has its own. */
      nextReview: Review.nullable(),
    }),
    errors: {
      'review-not-found': ReviewNotFound,
      'review-not-open': ReviewNotOpen,
      ...findingsErrors,
    },
    example: {
      reviewUid: exampleUid,
      findings: exampleFindings,
    },
    touches: ['patients', 'worklist', 'reviews', 'drafts'],
  }),
  correct: endpoint({
    kind: 'write',
    summary:
      'Replace what a done review found, with a reason; it and later reviews of its treatment line are judged again',
    input: z.strictObject({
      reviewUid: Uid,
      /** `nextReviewOn` books the next review or moves the one that waits; null leaves it as it is. */
      findings: ReviewFindings,
      reason: text(500),
      acknowledged: z.array(z.string().max(80)).max(60).default([]),
    }),
    output: Review,
    errors: {
      'review-not-found': ReviewNotFound,
      'review-not-done': z.object({ reviewUid: Uid, state: z.string() }),
      /** A lesion found at this review was measured or treated since: it cannot be taken back. */
      'lesion-in-use': z.object({ lesionUid: Uid, no: z.int() }),
      ...findingsErrors,
    },
    example: { reviewUid: exampleUid, findings: exampleFindings, reason: 'Lesions had been confused' },
    touches: ['patients', 'worklist', 'reviews'],
  }),
}
