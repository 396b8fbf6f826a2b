import type { worklist } from '../../shared/contract/worklist.ts'
import { addDays, type IsoDate, weekday } from '../../shared/kit/iso-date.ts'
import { ok } from '../../shared/kit/result.ts'
import { IsoDate as IsoDateSchema } from '../../shared/model/primitives.ts'
import type { Worklist, WorklistIncomplete, WorklistReview } from '../../shared/model/worklist.ts'
import { reviewStatus } from '../../shared/rules/response/review-schedule.ts'
import type { Handler } from '../core/handler.ts'
import { toPatientBrief } from '../patients/patients-store.ts'
import {
  countIncompleteSessions,
  incompleteSessions,
  otherOpenReviews,
  overdueReviews,
  reviewCounts,
  reviewsDueThisWeek,
  reviewsInWindow,
  sessionDraftsOf,
  unsignedSessions,
} from './worklist-store.ts'

/** The calendar week runs from Monday to Sunday (ISO 8601). */
const DAYS_PER_WEEK = 7

/** Nine statements, however long the lists are. */
export const showWorklist: Handler<typeof worklist.show> = ({ db, caller, today }, request) => {
  const { asOf = today, limit } = request
  const monday = addDays(asOf, 1 - weekday(asOf))
  const days = { asOf, monday, sunday: addDays(monday, DAYS_PER_WEEK - 1) }
  const page = { ...days, limit }
  const toLines = (rows: readonly ReviewLine[]) => rows.map((row) => toWorklistReview(row, asOf))
  const [counts = { overdue: 0, dueThisWeek: 0, open: 0, all: 0 }] = reviewCounts(db, days)
  const [inWindow = { done: 0, of: 0 }] = reviewsInWindow(db, { from: oneYearBefore(asOf), asOf })
  const drafts = sessionDraftsOf(db, caller.uid).map(draftLine)
  const { overdue, dueThisWeek, open, all } = counts
  const unsigned = unsignedSessions(db, { userName: caller.name, limit })
  return ok<Worklist>({
    asOf,
    overdue: toLines(overdueReviews(db, page)),
    dueThisWeek: toLines(reviewsDueThisWeek(db, page)),
    open: toLines(otherOpenReviews(db, page)),
    planned: all - overdue - dueThisWeek - open,
    incomplete: [...drafts, ...incompleteSessions(db, { limit }).map(sessionLine)].slice(0, limit),
    unsigned: unsigned.map(({ session, patient }) => ({ ...session, patient: toPatientBrief(patient) })),
    inWindow,
    counts: {
      overdue,
      dueThisWeek,
      open,
      incomplete: drafts.length + countIncompleteSessions(db),
      unsigned: unsigned[0]?.all ?? 0,
    },
  })
}

type ReviewLine = ReturnType<typeof overdueReviews>[number]

function toWorklistReview({ review, session, patient }: ReviewLine, asOf: IsoDate): WorklistReview {
  const { status, days } = reviewStatus({ performedOn: session.performedOn, asOf })
  const { uid: reviewUid, ...dates } = review
  const { uid: sessionUid, no: sessionNo, ...performed } = session
  return {
    reviewUid,
    sessionUid,
    sessionNo,
    patient: toPatientBrief(patient),
    ...performed,
    ...dates,
    day: days,
    status: status as WorklistReview['status'],
  }
}

function sessionLine({
  session,
  patient,
}: ReturnType<typeof incompleteSessions>[number]): WorklistIncomplete {
  const { uid, loggedAt, missing, unconfirmed, ...rest } = session
  return {
    kind: 'session',
    sessionUid: uid,
    patient: toPatientBrief(patient),
    ...rest,
    missing: [...new Set([...missing, ...unconfirmed])],
    savedAt: loggedAt,
  }
}

/** A draft is whatever the form holds: what can be read of it is shown, nothing is required. */
function draftLine({
  body,
  savedAt,
  patient,
}: ReturnType<typeof sessionDraftsOf>[number]): WorklistIncomplete {
  const text = (key: string) => {
    const value = member(member(member(body, 'form'), 'procedure'), key)
    return typeof value === 'string' && value !== '' ? value : null
  }
  const performedOn = IsoDateSchema.safeParse(text('performedOn'))
  return {
    kind: 'draft',
    sessionUid: null,
    patient: toPatientBrief(patient),
    performedOn: performedOn.success ? performedOn.data : null,
    procedureType: text('procedureType'),
    operator: text('operator'),
    missing: [],
    mandatory: 0,
    savedAt,
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

const oneYearBefore = (date: IsoDate): IsoDate =>
  `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`
