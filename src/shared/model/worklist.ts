import { z } from 'zod'
import { LostToFollowUp } from './lost-to-follow-up.ts'
import { PatientBrief } from './patient.ts'
import { Instant, IsoDate, Uid } from './primitives.ts'
import { ReviewKind } from './review.ts'

/** One review that waits, as one line of the worklist. */
export const WorklistReview = z.object({
  reviewUid: Uid,
  sessionUid: Uid,
  patient: PatientBrief,
  performedOn: IsoDate,
  sessionNo: z.int(),
  procedureType: z.string().nullable(),
  operator: z.string().nullable(),
  dueOn: IsoDate,
  windowOpensOn: IsoDate,
  windowClosesOn: IsoDate,
  /** Days since the session (D). */
  day: z.int(),
  /** By the review's own window. */
  status: z.enum(['critical', 'overdue', 'open', 'scheduled']),
  appointmentOn: IsoDate.nullable(),
  nextStep: z.string().nullable(),
  attempts: z.int(),
  kind: ReviewKind,
  /** Day of images that nobody has read yet. */
  imagedOn: IsoDate.nullable(),
  ward: z.string().nullable(),
  /** Lost to follow-up or about to be, by which rule and since when; null where neither. */
  lost: LostToFollowUp.nullable(),
})
export type WorklistReview = z.output<typeof WorklistReview>

/** A session saved with mandatory fields missing or unconfirmed, or a draft never saved. */
export const WorklistIncomplete = z.object({
  kind: z.enum(['session', 'draft']),
  sessionUid: Uid.nullable(),
  patient: PatientBrief,
  performedOn: IsoDate.nullable(),
  procedureType: z.string().nullable(),
  operator: z.string().nullable(),
  missing: z.array(z.string()),
  mandatory: z.int(),
  savedAt: z.string().nullable(),
})
export type WorklistIncomplete = z.output<typeof WorklistIncomplete>

/** A complete session that waits for the signature of who asks. */
export const WorklistUnsigned = z.object({
  sessionUid: Uid,
  patient: PatientBrief,
  performedOn: IsoDate,
  sessionNo: z.int(),
  procedureType: z.string().nullable(),
  operator: z.string().nullable(),
  loggedAt: Instant,
  loggedBy: z.string(),
})
export type WorklistUnsigned = z.output<typeof WorklistUnsigned>

/** An operator or ward to filter by, and how many sessions wait for something there. */
export const WorklistChoice = z.object({ name: z.string(), count: z.int() })
export type WorklistChoice = z.output<typeof WorklistChoice>

export const Worklist = z.object({
  asOf: IsoDate,
  /** Past the window, the longest wait first; without `longOverdue`. */
  overdue: z.array(WorklistReview),
  /** Imported, and overdue for more than a year: the history of the department, not the work of this week. */
  longOverdue: z.array(WorklistReview),
  /** Imaged and not recorded, the oldest images first: the patient came, the reading is owed. */
  unread: z.array(WorklistReview),
  /** Due date in the calendar week of `asOf`. */
  dueThisWeek: z.array(WorklistReview),
  /** Inside the window, due date not this week. */
  open: z.array(WorklistReview),
  /** Window not open yet and not due this week, in the order of the due date. */
  planned: z.array(WorklistReview),
  incomplete: z.array(WorklistIncomplete),
  /** Complete and not signed, of which who asks was the operator; newest first. */
  unsigned: z.array(WorklistUnsigned),
  /** One-month reviews of the last 12 months whose window has closed: how many were done inside it, of how many. */
  inWindow: z.object({ done: z.int(), of: z.int() }),
  /** What the lists can be filtered by: every operator and ward that something waits for, whatever the filter. */
  operators: z.array(WorklistChoice),
  wards: z.array(WorklistChoice),
  /** True counts where a list above is cut at its limit. */
  counts: z.object({
    overdue: z.int(),
    longOverdue: z.int(),
    unread: z.int(),
    dueThisWeek: z.int(),
    open: z.int(),
    planned: z.int(),
    incomplete: z.int(),
    unsigned: z.int(),
  }),
})
export type Worklist = z.output<typeof Worklist>
