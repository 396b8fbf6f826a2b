import { asc, eq, max } from 'drizzle-orm'
import type { Lesion, LesionDraft, LesionMeasurement } from '../../shared/model/lesion.ts'
import { newUid, uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { lesion, lesionMeasurement } from '../db/schema/lesion.ts'
import { review } from '../db/schema/review.ts'
import { alias } from 'drizzle-orm/sqlite-core'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

export type LesionRow = typeof lesion.$inferSelect
/** A lesion with its measurements and the row id that measurements refer to. */
export interface LesionRecord {
  readonly id: number
  readonly lesion: Lesion
}

const mergedInto = alias(lesion, 'merged_into')
const splitFrom = alias(lesion, 'split_from')
const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      lesion,
      measurement: lesionMeasurement,
      reviewUid: review.uid,
      mergedIntoUid: mergedInto.uid,
      splitFromUid: splitFrom.uid,
    })
    .from(lesion)
    .leftJoin(mergedInto, eq(mergedInto.id, lesion.mergedIntoId))
    .leftJoin(splitFrom, eq(splitFrom.id, lesion.splitFromId))
    .leftJoin(lesionMeasurement, eq(lesionMeasurement.lesionId, lesion.id))
    .leftJoin(review, eq(review.id, lesionMeasurement.reviewId))
    .where(eq(lesion.patientId, given.patientId))
    .orderBy(asc(lesion.no), asc(lesionMeasurement.measuredOn), asc(lesionMeasurement.id)),
)
const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db.select().from(lesion).where(eq(lesion.uid, given.uid)),
)
const baselineOf = query((db, given: Given<{ lesionId: number }>) =>
  db
    .select({ id: lesionMeasurement.id, reviewId: lesionMeasurement.reviewId })
    .from(lesionMeasurement)
    .where(eq(lesionMeasurement.lesionId, given.lesionId))
    .orderBy(asc(lesionMeasurement.id))
    .limit(1),
)
const ofReview = query((db, given: Given<{ reviewId: number }>) =>
  db
    .select({ id: lesionMeasurement.id })
    .from(lesionMeasurement)
    .where(eq(lesionMeasurement.reviewId, given.reviewId)),
)
const highestNo = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ no: max(lesion.no) })
    .from(lesion)
    .where(eq(lesion.patientId, given.patientId)),
)

type Found = ReturnType<typeof ofPatient>[number]

/** Lesions in the order of their numbers, measurements oldest first. */
export function lesionRecords(db: ReadDb, patientId: number): LesionRecord[] {
  const byId = new Map<number, { id: number; lesion: Lesion & { measurements: LesionMeasurement[] } }>()
  for (const row of ofPatient(db, { patientId })) {
    const entry = byId.get(row.lesion.id) ?? { id: row.lesion.id, lesion: toLesion(row, []) }
    byId.set(row.lesion.id, entry)
    if (row.measurement) entry.lesion.measurements.push(toMeasurement(row.measurement, row.reviewUid))
  }
  return [...byId.values()]
}

export function lesionsOfPatient(db: ReadDb, patientId: number): Lesion[] {
  return lesionRecords(db, patientId).map((record) => record.lesion)
}

export function lesionByUid(db: ReadDb, uid: string): LesionRow | undefined {
  return byUid(db, { uid: uidToBlob(uid) })[0]
}

/** A new lesion under the next free number, with its first diameters; `reviewId` when a review found it. */
export function insertLesion(
  db: WriteDb,
  patientId: number,
  draft: LesionDraft,
  reviewId?: number,
): { readonly id: number; readonly uid: string } {
  const { longestMm, viableMm, viableAcrossMm, ...described } = draft
  const no = (highestNo(db, { patientId })[0]?.no ?? 0) + 1
  const uid = newUid()
  const id = insertRow(db, lesion, { ...described, uid, patientId, no })
  insertMeasurement(db, {
    lesionId: id,
    reviewId: reviewId ?? null,
    measuredOn: draft.firstSeenOn,
    longestMm,
    viableMm,
    viableAcrossMm,
    evaluable: true,
    oilFilledPct: null,
    oilPeripheralDefect: null,
  })
  return { id, uid }
}

export function insertMeasurement(db: WriteDb, values: typeof lesionMeasurement.$inferInsert): void {
  insertRow(db, lesionMeasurement, values)
}

/** Takes out everything that was measured at one review. */
export function deleteMeasurementsOfReview(db: WriteDb, reviewId: number): void {
  for (const { id } of ofReview(db, { reviewId })) deleteRow(db, lesionMeasurement, id)
}

/** Replaces what is said of a lesion; its measurements stay. */
export function describeLesion(
  db: WriteDb,
  id: number,
  described: Pick<LesionDraft, 'segments' | 'role' | 'firstSeenOn'>,
): void {
  updateRow(db, lesion, id, described)
}

/** Takes out a lesion that has no measurement any more. */
export function deleteLesion(db: WriteDb, id: number): void {
  deleteRow(db, lesion, id)
}

/** Replaces what is said of a lesion and its first diameters; readings of reviews stay. */
export function updateLesion(db: WriteDb, row: LesionRow, draft: LesionDraft): void {
  const { longestMm, viableMm, viableAcrossMm, ...described } = draft
  updateRow(db, lesion, row.id, described)
  const [first] = baselineOf(db, { lesionId: row.id })
  if (first) {
    const measured = { measuredOn: draft.firstSeenOn, longestMm, viableMm, viableAcrossMm }
    updateRow(db, lesionMeasurement, first.id, measured)
  }
}

function toLesion({ lesion: row, ...origin }: Found, measurements: LesionMeasurement[]): Lesion {
  const { id: _, patientId: _patient, mergedIntoId: _into, splitFromId: _from, ...described } = row
  // Codes were checked against the vocabulary before they were written.
  const feedingArtery = described.feedingArtery as Lesion['feedingArtery']
  const { mergedIntoUid, splitFromUid } = origin
  return { ...described, feedingArtery, mergedIntoUid, splitFromUid, measurements }
}

function toMeasurement(
  row: typeof lesionMeasurement.$inferSelect,
  reviewUid: string | null,
): LesionMeasurement {
  const { id: _, lesionId: _lesion, reviewId: _review, ...measured } = row
  return { ...measured, reviewUid }
}
