import { asc, eq, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { CONTACT_OUTCOMES } from '../../shared/model/contact.ts'
import { LOST_TO_FOLLOW_UP } from '../../shared/rules/response/lost-to-follow-up.ts'
import type { ReadDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { review } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'
import { type Given, query } from '../db/statements.ts'
import { briefColumns } from '../patients/patients-store.ts'
import { isAskedFor, type WorklistFilter } from './worklist-store.ts'

/** What the groups of the worklist are cut by: the day itself, the week around it, and a year before. */
export interface WorklistDays extends WorklistFilter {
  readonly asOf: IsoDate
  readonly monday: IsoDate
  readonly sunday: IsoDate
  readonly yearBefore: IsoDate
}
type Page = WorklistDays & { readonly limit: number }

/** The groups, each open review in exactly one of them. */
function groups(given: Given<WorklistDays>) {
  const waits = sql`${review.state} = 'open' AND ${review.imagedOn} IS NULL`
  const overdue = sql`${waits} AND ${review.overdueFrom} <= ${given.asOf}`
  const isOld = sql`(${review.importBatchId} IS NOT NULL AND ${review.overdueFrom} < ${given.yearBefore})`
  const inTime = sql`${waits} AND ${review.overdueFrom} > ${given.asOf}`
  const thisWeek = sql`${review.dueOn} BETWEEN ${given.monday} AND ${given.sunday}`
  // A due date of one's own may lie before the window: once it has passed the review waits like any other.
  const isOpen = sql`(${review.windowOpensOn} <= ${given.asOf} OR ${review.dueOn} < ${given.monday})`
  return {
    overdue: sql`${overdue} AND NOT ${isOld}`,
    longOverdue: sql`${overdue} AND ${isOld}`,
    unread: sql`${review.state} = 'open' AND ${review.imagedOn} IS NOT NULL`,
    dueThisWeek: sql`${inTime} AND ${thisWeek}`,
    open: sql`${inTime} AND NOT ${thisWeek} AND ${isOpen}`,
    planned: sql`${inTime} AND NOT ${thisWeek} AND NOT ${isOpen}`,
  }
}
type Group = keyof ReturnType<typeof groups>

const REACHED = sql.raw(
  CONTACT_OUTCOMES.flatMap(({ code, reached }) => (reached ? [`'${code}'`] : [])).join(', '),
)
const nextStep = sql<string | null>`(SELECT c.next_step FROM contact_attempt c
  WHERE c.review_id = ${review.id} ORDER BY c.id DESC LIMIT 1)`
const attempts = sql<number>`(SELECT count(*) FROM contact_attempt c WHERE c.review_id = ${review.id})`
const unreachedOn = sql<string>`(SELECT json_group_array(DISTINCT c.made_on) FROM contact_attempt c
  WHERE c.review_id = ${review.id} AND c.outcome NOT IN (${REACHED}))`
const unreachedDays = sql`(SELECT count(DISTINCT c.made_on) FROM contact_attempt c
  WHERE c.review_id = ${review.id} AND c.outcome NOT IN (${REACHED}))`
/** Looked up only where the answer can matter. */
const lastContactOn = ({ asOf }: Given<WorklistDays>) => sql<string | null>`CASE
  WHEN ${review.criticalFrom} <= ${asOf} OR ${unreachedDays} >= ${sql.raw(String(LOST_TO_FOLLOW_UP.constants.attemptDays))}
  THEN (SELECT max(day) FROM (
    SELECT ${patient.lastSessionOn} AS day
    UNION ALL SELECT max(r.done_on) FROM review r WHERE r.patient_id = ${patient.id}
    UNION ALL SELECT max(l.sampled_on) FROM lab l WHERE l.patient_id = ${patient.id}
    UNION ALL SELECT max(c.made_on) FROM contact_attempt c
      WHERE c.patient_id = ${patient.id} AND c.outcome IN (${REACHED})
  )) END`

const inGroup = (group: Group, first: SQLiteColumn) =>
  query((db, given: Given<Page>) =>
    db
      .select({
        review: {
          uid: review.uid,
          kind: review.kind,
          dueOn: review.dueOn,
          windowOpensOn: review.windowOpensOn,
          windowClosesOn: review.windowClosesOn,
          appointmentOn: review.appointmentOn,
          imagedOn: review.imagedOn,
          nextStep,
          attempts,
        },
        waits: {
          overdueFrom: review.overdueFrom,
          criticalFrom: review.criticalFrom,
          diedOn: patient.diedOn,
          lastContactOn: lastContactOn(given),
          unreachedOn,
        },
        session: {
          uid: session.uid,
          no: session.no,
          performedOn: session.performedOn,
          procedureType: session.procedureType,
          operator: session.operator,
        },
        ward: patient.ward,
        patient: briefColumns,
      })
      .from(review)
      .innerJoin(session, eq(session.id, review.sessionId))
      .innerJoin(patient, eq(patient.id, review.patientId))
      .where(sql`${groups(given)[group]} AND ${isAskedFor(given)}`)
      .orderBy(asc(first), asc(review.id))
      .limit(given.limit),
  )

/** One list of each group: past the window and imaged the longest wait first, the others by their due date. */
export const waitingReviews = {
  overdue: inGroup('overdue', review.overdueFrom),
  longOverdue: inGroup('longOverdue', review.overdueFrom),
  unread: inGroup('unread', review.imagedOn),
  dueThisWeek: inGroup('dueThisWeek', review.dueOn),
  open: inGroup('open', review.dueOn),
  planned: inGroup('planned', review.dueOn),
} satisfies Record<Group, unknown>
export type WaitingReview = ReturnType<(typeof waitingReviews)['overdue']>[number]

const counts = query((db, given: Given<WorklistDays>) => {
  const cut = groups(given)
  const howMany = (group: Group) => sql<number>`count(*) FILTER (WHERE ${cut[group]})`
  return db
    .select({
      overdue: howMany('overdue'),
      longOverdue: howMany('longOverdue'),
      unread: howMany('unread'),
      dueThisWeek: howMany('dueThisWeek'),
      open: howMany('open'),
      planned: howMany('planned'),
    })
    .from(review)
    .innerJoin(session, eq(session.id, review.sessionId))
    .innerJoin(patient, eq(patient.id, review.patientId))
    .where(sql`${review.state} = 'open' AND ${isAskedFor(given)}`)
})
const NONE = { overdue: 0, longOverdue: 0, unread: 0, dueThisWeek: 0, open: 0, planned: 0 }

/** How many reviews each group holds. */
export function waitingCounts(db: ReadDb, days: WorklistDays): Readonly<Record<Group, number>> {
  return counts(db, days)[0] ?? NONE
}

/** Nobody owes a review after a death, a transplant, a transfer or a withdrawal; who is lost still counts as not done. */
const isOwed = sql`(${review.state} IN ('open', 'done') OR ${review.closedReason} = 'lost')`

/** One-month reviews whose window closed after `from` and before `asOf`, and how many of them were done inside it. */
export const reviewsInWindow = query((db, given: Given<WorklistFilter & { from: string; asOf: string }>) =>
  db
    .select({
      done: sql<number>`count(*) FILTER (WHERE ${review.doneOn} BETWEEN ${review.windowOpensOn} AND ${review.windowClosesOn})`,
      of: sql<number>`count(*)`,
    })
    .from(review)
    .innerJoin(session, eq(session.id, review.sessionId))
    .innerJoin(patient, eq(patient.id, review.patientId))
    .where(
      sql`${review.windowClosesOn} >= ${given.from} AND ${review.windowClosesOn} < ${given.asOf}
        AND ${review.kind} = 'one_month' AND ${isOwed} AND ${isAskedFor(given)}`,
    ),
)
