import { asc, eq } from 'drizzle-orm'
import type { AftercareCourse, CourseDraft, DayCard, DayCardDraft } from '../../shared/model/aftercare.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { aftercare, dayCard } from '../db/schema/aftercare.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

/** Who recorded it, when, and which warnings they accepted. */
export type Recorded = Pick<DayCard, 'acknowledged' | 'recordedAt' | 'recordedBy'>

const daysOf = query((db, given: Given<{ sessionId: number }>) =>
  db.select().from(dayCard).where(eq(dayCard.sessionId, given.sessionId)).orderBy(asc(dayCard.day)),
)
const courseOf = query((db, given: Given<{ sessionId: number }>) =>
  db.select().from(aftercare).where(eq(aftercare.sessionId, given.sessionId)),
)

/** In order of the days. */
export function daysOfSession(db: ReadDb, sessionId: number): DayCard[] {
  return daysOf(db, { sessionId }).map((row) => {
    const { id: _, sessionId: _session, ...day } = row
    return day
  })
}

export function courseOfSession(db: ReadDb, sessionId: number): AftercareCourse | null {
  const [row] = courseOf(db, { sessionId })
  if (!row) return null
  const { id: _, sessionId: _session, deathRelated, ...course } = row
  return { ...course, deathRelated: deathRelated as AftercareCourse['deathRelated'] }
}

/** Replaces what was recorded of a day; a day of which nothing is left has no row. */
export function writeDay(db: WriteDb, sessionId: number, draft: DayCardDraft, recorded: Recorded): void {
  const { day, ...values } = draft
  const row = daysOf(db, { sessionId }).find((one) => one.day === day)
  const isEmpty = Object.values(values).every((value) => value === null)
  if (isEmpty) {
    if (row) deleteRow(db, dayCard, row.id)
  } else if (row) updateRow(db, dayCard, row.id, { ...values, ...recorded })
  else insertRow(db, dayCard, { sessionId, day, ...values, ...recorded })
}

/** Replaces the course; the date of death is the patient's and not written here. */
export function writeCourse(db: WriteDb, sessionId: number, draft: CourseDraft, recorded: Recorded): void {
  const { diedOn: _, ...course } = draft
  const [row] = courseOf(db, { sessionId })
  if (row) updateRow(db, aftercare, row.id, { ...course, ...recorded })
  else insertRow(db, aftercare, { sessionId, ...course, ...recorded })
}
