import { type SQL, sql } from 'drizzle-orm'
import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Condition, ConditionOf, Question } from '../../shared/model/question.ts'
import { questionField, type QuestionRow } from '../../shared/model/question-fields.ts'
import { complication } from '../db/schema/complication.ts'
import { lesion } from '../db/schema/lesion.ts'
import { patient } from '../db/schema/patient.ts'
import { session } from '../db/schema/session.ts'
import { readQuery } from '../patients/patient-search-store.ts'
import { FIELD_SQL } from './field-sql-store.ts'

/** Rows of a patient that conditions may be about, without what was voided or has become part of another lesion. */
export const ROWS = {
  session: { table: session, ofPatient: session.patientId, stands: sql`${session.state} <> 'void'` },
  lesion: { table: lesion, ofPatient: lesion.patientId, stands: sql`${lesion.mergedIntoId} IS NULL` },
  complication: {
    table: complication,
    ofPatient: complication.patientId,
    stands: sql`NOT EXISTS (SELECT 1 FROM ${session}
      WHERE ${session.id} = ${complication.sessionId} AND ${session.state} = 'void')`,
  },
} as const
export type RowKind = keyof typeof ROWS
export const ROW_KINDS = Object.keys(ROWS) as RowKind[]

const isNever = ({ op }: Condition): boolean => op === 'none'

/** What one and the same session, lesion or complication has to fulfil; nothing where none is asked for. */
export function onOneRow({ all }: Question, of: QuestionRow): readonly Condition[] {
  return all.filter((condition) => questionField(condition.field).of === of && !isNever(condition))
}

/** The condition of a query on `patient` that a question comes to. Every value is a parameter. */
export function questionSql(question: Question, asOf: IsoDate): SQL {
  const ofPatient = question.all.filter(({ field }) => questionField(field).of === 'patient')
  return allOf([
    ...ofPatient.map((condition) => onPatient(condition, asOf)),
    ...ROW_KINDS.flatMap((kind) => [
      ...some(kind, onOneRow(question, kind), asOf),
      ...question.all
        .filter((condition) => questionField(condition.field).of === kind && isNever(condition))
        .map((condition) => sql`NOT ${exists(kind, [positive(condition)], asOf)}`),
    ]),
  ])
}

function onPatient(condition: Condition, asOf: IsoDate): SQL {
  // What is not recorded is not among the values either.
  return isNever(condition)
    ? sql`(${conditionSql(positive(condition), asOf)}) IS NOT 1`
    : conditionSql(condition, asOf)
}

const positive = (condition: Condition): Condition =>
  'values' in condition ? { ...condition, op: 'any' } : condition

const some = (kind: RowKind, conditions: readonly Condition[], asOf: IsoDate): SQL[] =>
  conditions.length === 0 ? [] : [exists(kind, conditions, asOf)]

function exists(kind: RowKind, conditions: readonly Condition[], asOf: IsoDate): SQL {
  const { table, ofPatient } = ROWS[kind]
  return sql`EXISTS (SELECT 1 FROM ${table} WHERE ${ofPatient} = ${patient.id} AND ${rowSql(kind, conditions, asOf)})`
}

/** What a row has to be, for a query on its own table. */
export function rowSql(kind: RowKind, conditions: readonly Condition[], asOf: IsoDate): SQL {
  return allOf([ROWS[kind].stands, ...conditions.map((condition) => conditionSql(condition, asOf))])
}

function allOf(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`1` : sql.join([...conditions], sql` AND `)
}

function conditionSql(condition: Condition, asOf: IsoDate): SQL {
  const field = FIELD_SQL[condition.field]
  if (condition.op === 'has') return textSql(condition.text)
  if ('values' in condition) {
    if ('holds' in field)
      return field.holds(list(condition.values.flatMap((code) => field.widen?.(code) ?? [code])))
    if ('value' in field) return sql`${field.value(asOf)} IN (${list(condition.values)})`
  } else {
    if ('value' in field) return rangeSql(field.value(asOf), boundsOf(condition, asOf))
    if ('bounded' in field) return boundedSql(field.bounded(), boundsOf(condition, asOf))
  }
  throw new Error(`no SQL for ${condition.field} ${condition.op}`)
}

interface Bounds {
  readonly from: number | string | null
  readonly to: number | string | null
}

/** `ago` counts back: from 30 to 90 days ago is the period that began 90 days ago. */
function boundsOf(condition: ConditionOf<'range' | 'between' | 'ago'>, asOf: IsoDate): Bounds {
  const { op, from, to } = condition
  if (op !== 'ago') return { from, to }
  const before = (days: number | string | null) => (days === null ? null : addDays(asOf, -Number(days)))
  // Nothing that lies ahead happened within the last days.
  return { from: before(to), to: before(from ?? 0) }
}

function rangeSql(value: SQL, { from, to }: Bounds): SQL {
  if (from !== null && to !== null) return sql`${value} BETWEEN ${from} AND ${to}`
  return from !== null ? sql`${value} >= ${from}` : sql`${value} <= ${to}`
}

/** A value above the analyser's range is at least its bound and never known to be at most anything; `<` mirrors it. */
function boundedSql(
  { value, comparator, exists }: { value: SQL; comparator: SQL; exists: (test: SQL) => SQL },
  { from, to }: Bounds,
): SQL {
  const tests: SQL[] = []
  if (from !== null) tests.push(sql`${comparator} IS NOT '<' AND ${value} >= ${from}`)
  if (to !== null) tests.push(sql`${comparator} IS NOT '>' AND ${value} <= ${to}`)
  return exists(allOf(tests))
}

/** As in the search field: letters and digits by the index, Chinese characters in the order they were typed. */
function textSql(text: string): SQL {
  const query = readQuery(text)
  if (query === null) return sql`0`
  return allOf([
    sql`${patient.id} IN (SELECT rowid FROM patient_term WHERE patient_term MATCH ${query.match})`,
    ...query.hanRuns
      .filter((run) => run.length > 1)
      .map((run) => sql`instr(replace(${patient.name}, ' ', ''), ${run}) > 0`),
  ])
}

const list = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
