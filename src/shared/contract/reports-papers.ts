import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { IsoDate, path, Uid } from '../model/primitives.ts'

/** The language of the paper, whatever the screen shows. */
const Language = z.enum(['en', 'zh'])
const Identifiers = z.enum(['full', 'pseudonymised'])
const Sha256 = z.string().length(64)
const ReviewNotFound = z.object({ reviewUid: Uid })

/** What can stand between a file and its way out. */
const outgoing = {
  'folder-not-found': z.object({ folder: z.string() }),
  'folder-not-writable': z.object({ folder: z.string() }),
  /** Data leaves only with an audit event: the records process refused to keep one. */
  'not-noted': z.object({ cause: z.string() }),
} as const

/** Reviews as files for the calendars of others. */
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
}
