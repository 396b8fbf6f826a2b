import { and, asc, count, eq, gte, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ReadDb } from '../db/open.ts'
import { complication } from '../db/schema/complication.ts'
import { patient } from '../db/schema/patient.ts'
import { review } from '../db/schema/review.ts'
import { session, sessionAgent, sessionArtery, sessionDrug } from '../db/schema/session.ts'
import { eligibilitySnapshot } from '../db/schema/snapshot.ts'
import { type Given, query } from '../db/statements.ts'

/** Everything on file about one session that an export can show. */
export interface SessionFacts {
  readonly session: typeof session.$inferSelect
  readonly patient: typeof patient.$inferSelect
  readonly arteries: readonly (typeof sessionArtery.$inferSelect)[]
  readonly agents: readonly (typeof sessionAgent.$inferSelect)[]
  readonly drugs: readonly (typeof sessionDrug.$inferSelect)[]
  readonly complications: readonly (typeof complication.$inferSelect)[]
  readonly snapshots: readonly Pick<
    typeof eligibilitySnapshot.$inferSelect,
    'rulesetId' | 'rulesetVersion' | 'verdict' | 'decision'
  >[]
  /** The one-month review that counts: a done one, else the newest. */
  readonly review: typeof review.$inferSelect | null
}

/** Sessions of a period, both days included; null leaves that side open. Void sessions are never exported. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

const within = (given: Given<{ from: string; to: string }>): SQL | undefined =>
  and(ne(session.state, 'void'), gte(session.performedOn, given.from), lte(session.performedOn, given.to))

const total = query((db, given: Given<{ from: string; to: string }>) =>
  db.select({ rows: count() }).from(session).where(within(given)),
)
const page = query(
  (db, given: Given<{ from: string; to: string; afterOn: string; afterId: number; limit: number }>) =>
    db
      .select({ session, patient })
      .from(session)
      .innerJoin(patient, eq(patient.id, session.patientId))
      .where(
        and(
          within(given),
          sql`(${session.performedOn}, ${session.id}) > (${given.afterOn}, ${given.afterId})`,
        ),
      )
      .orderBy(asc(session.performedOn), asc(session.id))
      .limit(given.limit),
)

type Ids = Given<{ ids: string }>
const isOneOf = (column: SQLiteColumn, given: Ids): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${given.ids}))`

const arteriesOf = query((db, given: Ids) =>
  db
    .select()
    .from(sessionArtery)
    .where(isOneOf(sessionArtery.sessionId, given))
    .orderBy(asc(sessionArtery.sessionId), asc(sessionArtery.ordinal)),
)
const agentsOf = query((db, given: Ids) =>
  db
    .select({ sessionId: sessionArtery.sessionId, use: sessionAgent })
    .from(sessionAgent)
    .innerJoin(sessionArtery, eq(sessionArtery.id, sessionAgent.sessionArteryId))
    .where(isOneOf(sessionArtery.sessionId, given))
    .orderBy(asc(sessionArtery.ordinal), asc(sessionAgent.ordinal)),
)
const drugsOf = query((db, given: Ids) =>
  db
    .select({ sessionId: sessionArtery.sessionId, use: sessionDrug })
    .from(sessionDrug)
    .innerJoin(sessionArtery, eq(sessionArtery.id, sessionDrug.sessionArteryId))
    .where(isOneOf(sessionArtery.sessionId, given))
    .orderBy(asc(sessionArtery.ordinal), asc(sessionDrug.ordinal)),
)
const complicationsOf = query((db, given: Ids) =>
  db
    .select()
    .from(complication)
    .where(isOneOf(complication.sessionId, given))
    .orderBy(asc(complication.onsetOn), asc(complication.id)),
)
const snapshotsOf = query((db, given: Ids) =>
  db
    .select({
      sessionId: eligibilitySnapshot.sessionId,
      rulesetId: eligibilitySnapshot.rulesetId,
      rulesetVersion: eligibilitySnapshot.rulesetVersion,
      verdict: eligibilitySnapshot.verdict,
      decision: eligibilitySnapshot.decision,
    })
    .from(eligibilitySnapshot)
    .where(isOneOf(eligibilitySnapshot.sessionId, given))
    .orderBy(asc(eligibilitySnapshot.id)),
)
const reviewsOf = query((db, given: Ids) =>
  db
    .select()
    .from(review)
    .where(and(isOneOf(review.sessionId, given), eq(review.kind, 'one_month')))
    .orderBy(asc(review.id)),
)

const FIRST_DAY = '0000-00-00'
const LAST_DAY = '9999-12-31'
const bounds = ({ from, to }: Period) => ({ from: from ?? FIRST_DAY, to: to ?? LAST_DAY })

export function countSessions(db: ReadDb, period: Period): number {
  return total(db, bounds(period))[0]?.rows ?? 0
}

/** The sessions of a period by date, a page at a time: seven statements a page, however many sessions there are. */
export function* sessionPages(db: ReadDb, period: Period, limit: number): Generator<SessionFacts[]> {
  let after = { afterOn: FIRST_DAY, afterId: 0 }
  while (true) {
    const rows = page(db, { ...bounds(period), ...after, limit })
    const last = rows.at(-1)
    if (!last) return
    yield withChildren(db, rows)
    after = { afterOn: last.session.performedOn, afterId: last.session.id }
  }
}

function withChildren(
  db: ReadDb,
  rows: readonly Pick<SessionFacts, 'session' | 'patient'>[],
): SessionFacts[] {
  const ids = JSON.stringify(rows.map((row) => row.session.id))
  const arteries = Map.groupBy(arteriesOf(db, { ids }), ({ sessionId }) => sessionId)
  const agents = Map.groupBy(agentsOf(db, { ids }), ({ sessionId }) => sessionId)
  const drugs = Map.groupBy(drugsOf(db, { ids }), ({ sessionId }) => sessionId)
  const complications = Map.groupBy(complicationsOf(db, { ids }), ({ sessionId }) => sessionId)
  const snapshots = Map.groupBy(snapshotsOf(db, { ids }), ({ sessionId }) => sessionId)
  const reviews = Map.groupBy(reviewsOf(db, { ids }), ({ sessionId }) => sessionId)
  return rows.map(({ session: own, patient: person }) => {
    const booked = reviews.get(own.id) ?? []
    return {
      session: own,
      patient: person,
      arteries: arteries.get(own.id) ?? [],
      agents: (agents.get(own.id) ?? []).map(({ use }) => use),
      drugs: (drugs.get(own.id) ?? []).map(({ use }) => use),
      complications: complications.get(own.id) ?? [],
      snapshots: snapshots.get(own.id) ?? [],
      review: booked.find(({ state }) => state === 'done') ?? booked.at(-1) ?? null,
    }
  })
}
