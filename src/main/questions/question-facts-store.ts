import { asc, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Condition, Question, QuestionFact } from '../../shared/model/question.ts'
import type { ReadDb } from '../db/open.ts'
import { complication } from '../db/schema/complication.ts'
import { lesion, lesionMeasurement } from '../db/schema/lesion.ts'
import { review } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'
import { onOneRow, type RowKind, rowSql } from './condition-sql-store.ts'
import { isJudged, overall } from './review-sql-store.ts'

interface Asked {
  readonly question: Question
  readonly asOf: IsoDate
  readonly ids: readonly number[]
}
type Row = { readonly patientId: number }
type Facts = ReadonlyMap<number, QuestionFact>

const OF_RESPONSE: ReadonlySet<Condition['field']> = new Set(['lastResponse', 'bestResponse', 'lastReviewOn'])

/** What each patient of a page is listed for, by row id: the newest session, response, complication, lesion. */
export function factsOfPatients(db: ReadDb, asked: Asked): ReadonlyMap<number, readonly QuestionFact[]> {
  const found = [sessions(db, asked), responses(db, asked), complications(db, asked), lesions(db, asked)]
  return new Map(asked.ids.map((id) => [id, found.flatMap((facts) => facts?.get(id) ?? [])]))
}

function where(kind: RowKind, ofPatient: SQLiteColumn, { question, asOf, ids }: Asked): SQL | undefined {
  const conditions = onOneRow(question, kind)
  if (conditions.length === 0) return undefined
  return sql`${among(ofPatient, ids)} AND ${rowSql(kind, conditions, asOf)}`
}

const among = (ofPatient: SQLiteColumn, ids: readonly number[]): SQL =>
  sql`${ofPatient} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** The last row of each patient stands: rows come oldest first. */
function lastOf<R extends Row>(rows: readonly R[], toFact: (row: R) => QuestionFact): Facts {
  return new Map(rows.map((row) => [row.patientId, toFact(row)]))
}

function sessions(db: ReadDb, asked: Asked): Facts | undefined {
  const condition = where('session', session.patientId, asked)
  if (!condition) return undefined
  const { patientId, performedOn, procedureType, operator } = session
  const rows = db
    .select({ patientId, performedOn, procedureType, operator })
    .from(session)
    .where(condition)
    .orderBy(asc(session.performedOn), asc(session.no))
    .all()
  return lastOf(rows, (row) => ({
    kind: 'session',
    on: row.performedOn,
    procedureType: row.procedureType,
    operator: row.operator,
  }))
}

function responses(db: ReadDb, { question, ids }: Asked): Facts | undefined {
  if (!question.all.some(({ field }) => OF_RESPONSE.has(field))) return undefined
  const rows = db
    .select({
      patientId: review.patientId,
      doneOn: review.doneOn,
      overall: sql<string>`${overall}`.as('overall'),
    })
    .from(review)
    .where(sql`${among(review.patientId, ids)} AND ${isJudged}`)
    .orderBy(asc(review.doneOn), asc(review.id))
    .all()
  return lastOf(rows, (row) => ({ kind: 'response', on: row.doneOn ?? '', overall: row.overall }))
}

function complications(db: ReadDb, asked: Asked): Facts | undefined {
  const condition = where('complication', complication.patientId, asked)
  if (!condition) return undefined
  const { patientId, onsetOn, term, cirseGrade } = complication
  const rows = db
    .select({ patientId, onsetOn, term, cirseGrade })
    .from(complication)
    .where(condition)
    .orderBy(asc(complication.onsetOn), asc(complication.id))
    .all()
  return lastOf(rows, (row) => ({
    kind: 'complication',
    on: row.onsetOn,
    term: row.term,
    cirseGrade: row.cirseGrade,
  }))
}

function lesions(db: ReadDb, asked: Asked): Facts | undefined {
  const condition = where('lesion', lesion.patientId, asked)
  if (!condition) return undefined
  const { patientId, no, segments } = lesion
  const longestMm = sql<number | null>`(SELECT m.longest_mm FROM ${lesionMeasurement} m
    WHERE m.lesion_id = lesion.id AND m.longest_mm IS NOT NULL
    ORDER BY m.measured_on DESC, m.id DESC LIMIT 1)`.as('longest_mm')
  const rows = db
    .select({ patientId, no, segments, longestMm })
    .from(lesion)
    .where(condition)
    .orderBy(asc(lesion.no))
    .all()
  return lastOf(rows, (row) => ({
    kind: 'lesion',
    no: row.no,
    segments: row.segments,
    longestMm: row.longestMm,
  }))
}
