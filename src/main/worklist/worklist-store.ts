import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { draft } from '../db/schema/draft.ts'
import { patient } from '../db/schema/patient.ts'
import { review } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'
import { type Given, query } from '../db/statements.ts'
import { briefColumns } from '../patients/patients-store.ts'

/** The days that the groups of the worklist are cut by: the day itself, and the week around it. */
export interface WorklistDays {
  readonly asOf: IsoDate
  readonly monday: IsoDate
  readonly sunday: IsoDate
}
type Page = WorklistDays & { readonly limit: number }

const isOpen = sql`${review.state} = 'open'`

/** The four groups, each review in exactly one of them. */
function groups(given: Given<WorklistDays>) {
  const overdue = sql`${review.overdueFrom} <= ${given.asOf}`
  const inTime = sql`${review.overdueFrom} > ${given.asOf}`
  const thisWeek = sql`${review.dueOn} BETWEEN ${given.monday} AND ${given.sunday}`
  const otherWeek = sql`${review.dueOn} NOT BETWEEN ${given.monday} AND ${given.sunday}`
  // A due date of one's own may lie before the window: once it has passed the review waits like any other.
  const waits = sql`(${review.windowOpensOn} <= ${given.asOf} OR ${review.dueOn} < ${given.monday})`
  return {
    overdue: sql`${isOpen} AND ${overdue}`,
    dueThisWeek: sql`${isOpen} AND ${inTime} AND ${thisWeek}`,
    open: sql`${isOpen} AND ${inTime} AND ${otherWeek} AND ${waits}`,
  }
}

const lines = (db: ReadDb, where: SQL) =>
  db
    .select({
      review: {
        uid: review.uid,
        dueOn: review.dueOn,
        windowOpensOn: review.windowOpensOn,
        windowClosesOn: review.windowClosesOn,
        appointmentOn: review.appointmentOn,
        nextStep: sql<
          string | null
        >`(SELECT c.next_step FROM contact_attempt c WHERE c.review_id = ${review.id}
          ORDER BY c.id DESC LIMIT 1)`,
        attempts: sql<number>`(SELECT count(*) FROM contact_attempt c WHERE c.review_id = ${review.id})`,
      },
      session: {
        uid: session.uid,
        no: session.no,
        performedOn: session.performedOn,
        procedureType: session.procedureType,
        operator: session.operator,
      },
      patient: briefColumns,
    })
    .from(review)
    .innerJoin(session, eq(session.id, review.sessionId))
    .innerJoin(patient, eq(patient.id, review.patientId))
    .where(where)

/** Past the window, the longest wait first. */
export const overdueReviews = query((db, given: Given<Page>) =>
  lines(db, groups(given).overdue).orderBy(asc(review.overdueFrom), asc(review.id)).limit(given.limit),
)
/** Due in the week, in the order of the due date. */
export const reviewsDueThisWeek = query((db, given: Given<Page>) =>
  lines(db, groups(given).dueThisWeek).orderBy(asc(review.dueOn), asc(review.id)).limit(given.limit),
)
/** Inside the window and due in another week, in the order of the due date. */
export const otherOpenReviews = query((db, given: Given<Page>) =>
  lines(db, groups(given).open).orderBy(asc(review.dueOn), asc(review.id)).limit(given.limit),
)
/** How many reviews each group holds, and all open ones together. */
export const reviewCounts = query((db, given: Given<WorklistDays>) => {
  const { overdue, dueThisWeek, open } = groups(given)
  const howMany = (where: SQL) => sql<number>`count(*) FILTER (WHERE ${where})`
  return db
    .select({
      overdue: howMany(overdue),
      dueThisWeek: howMany(dueThisWeek),
      open: howMany(open),
      all: sql<number>`count(*)`,
    })
    .from(review)
    .where(isOpen)
})

/** Nobody owes a review after a death, a transplant, a transfer or a withdrawal; who is lost still counts as not done. */
const isOwed = sql`(${review.state} IN ('open', 'done') OR ${review.closedReason} = 'lost')`

/** Reviews whose window closed after `from` and before `asOf`, and how many of them were done inside it. */
export const reviewsInWindow = query((db, given: Given<{ from: string; asOf: string }>) =>
  db
    .select({
      done: sql<number>`count(*) FILTER (WHERE ${review.doneOn} BETWEEN ${review.windowOpensOn} AND ${review.windowClosesOn})`,
      of: sql<number>`count(*)`,
    })
    .from(review)
    .where(
      sql`${review.windowClosesOn} >= ${given.from} AND ${review.windowClosesOn} < ${given.asOf}
        AND ${isOwed}`,
    ),
)

/** What an import does not know, nobody at this desk can fill in from memory: imported sessions are not asked for. */
const isIncomplete = sql`${session.state} = 'incomplete' AND ${session.importBatchId} IS NULL`
/** Newest first: what is remembered best is asked for first. */
export const incompleteSessions = query((db, given: Given<{ limit: number }>) =>
  db
    .select({
      session: {
        uid: session.uid,
        performedOn: session.performedOn,
        procedureType: session.procedureType,
        operator: session.operator,
        missing: session.missing,
        unconfirmed: session.unconfirmed,
        mandatory: session.mandatory,
        loggedAt: session.loggedAt,
      },
      patient: briefColumns,
    })
    .from(session)
    .innerJoin(patient, eq(patient.id, session.patientId))
    .where(isIncomplete)
    .orderBy(desc(session.performedOn), desc(session.id))
    .limit(given.limit),
)
const incompleteCount = query((db) =>
  db
    .select({ sessions: sql<number>`count(*)` })
    .from(session)
    .where(isIncomplete),
)
const sessionDrafts = query((db, given: Given<{ userUid: Uint8Array }>) =>
  db
    .select({ body: draft.body, savedAt: draft.savedAt, patient: briefColumns })
    .from(draft)
    .innerJoin(patient, eq(patient.uid, draft.subjectUid))
    .where(and(eq(draft.kind, 'session'), eq(draft.userUid, given.userUid)))
    .orderBy(desc(draft.savedAt)),
)

/** Complete, not signed, and performed by this person. What an import brought was written elsewhere and is signed there. */
const waitsFor = ({ userName }: Given<{ userName: string }>) =>
  sql`${session.state} = 'complete' AND ${session.signedAt} IS NULL AND ${session.importBatchId} IS NULL
    AND ${session.operator} = ${userName} COLLATE NOCASE`
/** Newest first, each with the number of all. */
export const unsignedSessions = query((db, given: Given<{ userName: string; limit: number }>) =>
  db
    .select({
      all: sql<number>`count(*) OVER ()`,
      session: {
        sessionUid: session.uid,
        sessionNo: session.no,
        performedOn: session.performedOn,
        procedureType: session.procedureType,
        operator: session.operator,
        loggedAt: session.loggedAt,
        loggedBy: session.loggedBy,
      },
      patient: briefColumns,
    })
    .from(session)
    .innerJoin(patient, eq(patient.id, session.patientId))
    .where(waitsFor(given))
    .orderBy(desc(session.performedOn), desc(session.id))
    .limit(given.limit),
)

export function countIncompleteSessions(db: ReadDb): number {
  return incompleteCount(db)[0]?.sessions ?? 0
}

/** Sessions that this user began to type and has not saved, newest first. */
export function sessionDraftsOf(db: ReadDb, userUid: string) {
  return sessionDrafts(db, { userUid: uidToBlob(userUid) })
}
