import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { IsoDate, path, Uid } from '../model/primitives.ts'

/** The language of the paper, whatever the screen shows. */
const Language = z.enum(['en', 'zh'])
const Identifiers = z.enum(['full', 'pseudonymised'])
const Sha256 = z.string().length(64)
const exampleUid = '01936f00-0000-7000-8000-000000000001'
const ReviewNotFound = z.object({ reviewUid: Uid })

/** What can stand between a file and its way out. */
const outgoing = {
  'folder-not-found': z.object({ folder: z.string() }),
  'folder-not-writable': z.object({ folder: z.string() }),
  /** Data leaves only with an audit event: the records process refused to keep one. */
  'not-noted': z.object({ cause: z.string() }),
} as const

const onPaper = {
  reviewUid: Uid,
  language: Language,
  /** Absolute path of an existing folder to write the file into; left out, the file is in the answer. */
  folder: path.optional(),
} as const
const Printed = z.object({
  fileName: z.string(),
  /** Where the file was written; null where it is in the answer. */
  path: z.string().nullable(),
  /** The file in base64; null where it was written. */
  pdf: z.string().nullable(),
  sha256: z.string(),
})
const ofOpenReview = {
  ...outgoing,
  'review-not-found': ReviewNotFound,
  'review-not-open': z.object({ reviewUid: Uid, state: z.string() }),
} as const

/** What brings a patient in for a review: files for the calendars of others, and papers. */
export const reportPapers = {
  calendar: endpoint({
    kind: 'job',
    summary: 'Write one review, or all of a week, as an iCalendar file of all-day events',
    input: z
      .strictObject({
        reviewUid: Uid.optional(),
        /** First and last day, both included; for all reviews of these days. */
        from: IsoDate.optional(),
        to: IsoDate.optional(),
        language: Language,
        /** A calendar leaves this computer: it names nobody unless it is asked to. */
        identifiers: Identifiers.default('pseudonymised'),
        /** Absolute path of an existing folder to write the file into; left out, the file is in the answer. */
        folder: path.optional(),
      })
      .refine(
        ({ reviewUid, from, to }) => (reviewUid === undefined) === (from !== undefined && to !== undefined),
        {
          path: ['reviewUid'],
          error: 'either one review, or the first and last day of a period',
        },
      ),
    output: z.object({
      fileName: z.string(),
      path: z.string().nullable(),
      /** The file itself; null where it was written. */
      ics: z.string().nullable(),
      events: z.int(),
      /** Those among them that take an event back. */
      cancelled: z.int(),
      sha256: z.string(),
    }),
    errors: {
      ...outgoing,
      'review-not-found': ReviewNotFound,
      'period-reversed': z.object({ from: IsoDate, to: IsoDate }),
      /** No review waits or was called off on these days; or this one is done. */
      'no-review-to-book': z.object({}),
    },
    example: { from: '2026-11-23', to: '2026-11-29', language: 'zh' },
    touches: ['exports'],
  }),
  /** The audit event of a calendar file: a job reads only, so it asks the records process to keep this. */
  noteCalendar: endpoint({
    kind: 'write',
    summary: 'Keep in the audit trail that reviews left as a calendar file',
    input: z.strictObject({
      /** Of the review, where the file holds one. */
      reviewUid: Uid.nullable(),
      from: IsoDate.nullable(),
      to: IsoDate.nullable(),
      events: z.int().min(1),
      identifiers: Identifiers,
      sha256: Sha256,
    }),
    output: z.object({ uid: Uid.nullable(), patientUid: Uid.nullable() }),
    errors: { 'review-not-found': ReviewNotFound },
    example: {
      reviewUid: null,
      from: '2026-11-23',
      to: '2026-11-29',
      events: 4,
      identifiers: 'pseudonymised',
      sha256: '0'.repeat(64),
    },
    touches: ['audit'],
    forAuditors: true,
  }),
  recallLetter: endpoint({
    kind: 'job',
    summary: 'Write a letter that asks for the review as PDF, A4, to the patient or to the contact person',
    input: z.strictObject({ ...onPaper, to: z.enum(['patient', 'contact']).default('patient') }),
    output: Printed,
    errors: { ...ofOpenReview, 'no-contact-person': ReviewNotFound },
    example: { reviewUid: exampleUid, language: 'zh' },
    touches: ['exports'],
  }),
  patientSlip: endpoint({
    kind: 'job',
    summary: 'Write a slip for the pocket as PDF, A6: when to come for the review, and what to bring',
    input: z.strictObject(onPaper),
    output: Printed,
    errors: ofOpenReview,
    example: { reviewUid: exampleUid, language: 'zh' },
    touches: ['exports'],
  }),
  /** The audit event of a letter or a slip. */
  notePaper: endpoint({
    kind: 'write',
    summary: 'Keep in the audit trail that a letter or a slip about a review was written',
    input: z.strictObject({
      reviewUid: Uid,
      paper: z.enum(['recall-letter', 'patient-slip']),
      language: Language,
      sha256: Sha256,
    }),
    output: z.object({ uid: Uid, patientUid: Uid }),
    errors: { 'review-not-found': ReviewNotFound },
    example: { reviewUid: exampleUid, paper: 'recall-letter', language: 'zh', sha256: '0'.repeat(64) },
    touches: ['audit'],
    forAuditors: true,
  }),
}
