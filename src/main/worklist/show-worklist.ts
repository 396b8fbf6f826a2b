import type { worklist } from '../../shared/contract/worklist.ts'
import { addDays, addMonths, daysBetween, type IsoDate, weekday } from '../../shared/kit/iso-date.ts'
import { ok } from '../../shared/kit/result.ts'
import { IsoDate as IsoDateSchema } from '../../shared/model/primitives.ts'
import type { Worklist, WorklistIncomplete, WorklistReview } from '../../shared/model/worklist.ts'
import { waitingStatus } from '../../shared/rules/response/booked-window.ts'
import { judgeFollowUp } from '../../shared/rules/response/lost-to-follow-up.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import { toPatientBrief } from '../patients/patients-store.ts'
import {
  reviewsInWindow,
  waitingCounts,
  type WaitingReview,
  waitingReviews,
  type WorklistDays,
} from './waiting-reviews-store.ts'
import {
  countIncompleteSessions,
  incompleteSessions,
  sessionDraftsOf,
  unsignedSessions,
  worklistChoices,
} from './worklist-store.ts'

/** The calendar week runs from Monday to Sunday (ISO 8601). */
const DAYS_PER_WEEK = 7
const MONTHS_PER_YEAR = 12

/** Thirteen statements, however long the lists are. */
export const showWorklist: Handler<typeof worklist.show> = ({ db, caller, today }, request) => {
  const { asOf = today, operator = null, ward = null, limit } = request
  const filter = { operator, ward }
  const monday = addDays(asOf, 1 - weekday(asOf))
  const yearBefore = addMonths(asOf, -MONTHS_PER_YEAR)
  const days = { asOf, monday, sunday: addDays(monday, DAYS_PER_WEEK - 1), yearBefore, ...filter }
  const [inWindow = { done: 0, of: 0 }] = reviewsInWindow(db, { from: yearBefore, asOf, ...filter })
  const drafts = sessionDraftsOf(db, caller.uid)
    .filter((draft) => ward === null || draft.ward === ward)
    .map(draftLine)
    .filter((draft) => operator === null || draft.operator === operator)
  const unsigned = unsignedSessions(db, { userName: caller.name, limit, ...filter })
  return ok<Worklist>({
    asOf,
    ...waitingLines(db, days, limit),
    incomplete: [...drafts, ...incompleteSessions(db, { limit, ...filter }).map(sessionLine)].slice(0, limit),
    unsigned: unsigned.map(({ session, patient }) => ({ ...session, patient: toPatientBrief(patient) })),
    inWindow,
    ...worklistChoices(db, caller.name),
    counts: {
      ...waitingCounts(db, days),
      incomplete: drafts.length + countIncompleteSessions(db, filter),
      unsigned: unsigned[0]?.all ?? 0,
    },
  })
}

function waitingLines(db: ReadDb, days: WorklistDays, limit: number) {
  const linesOf = (group: keyof typeof waitingReviews) =>
    waitingReviews[group](db, { ...days, limit }).map((row) => reviewLine(row, days.asOf))
  return {
    overdue: linesOf('overdue'),
    longOverdue: linesOf('longOverdue'),
    unread: linesOf('unread'),
    dueThisWeek: linesOf('dueThisWeek'),
    open: linesOf('open'),
    planned: linesOf('planned'),
  }
}

function reviewLine({ review, waits, session, ward, patient }: WaitingReview, asOf: IsoDate): WorklistReview {
  const { uid: reviewUid, ...booked } = review
  const { uid: sessionUid, no: sessionNo, ...performed } = session
  const { overdueFrom, criticalFrom, diedOn, lastContactOn } = waits
  const unreachedOn = JSON.parse(waits.unreachedOn) as string[]
  return {
    reviewUid,
    sessionUid,
    sessionNo,
    patient: toPatientBrief(patient),
    ward,
    ...performed,
    ...booked,
    day: daysBetween(session.performedOn, asOf),
    status: waitingStatus({ windowOpensOn: review.windowOpensOn, overdueFrom, criticalFrom }, asOf),
    lost:
      review.imagedOn === null
        ? judgeFollowUp({ diedOn, criticalFrom, lastContactOn, unreachedOn, asOf })
        : null,
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
