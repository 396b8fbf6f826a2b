import { type SQL, sql } from 'drizzle-orm'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { ARTERIES } from '../../shared/model/artery.ts'
import type { ArteryTerm } from '../../shared/model/arteries/artery-term.ts'
import type { QuestionFieldId } from '../../shared/model/question-fields.ts'
import { CONVERSIONS } from '../../shared/rules/plausibility/units.ts'
import { complication } from '../db/schema/complication.ts'
import { lab } from '../db/schema/lab.ts'
import { lesion, lesionMeasurement } from '../db/schema/lesion.ts'
import { patient } from '../db/schema/patient.ts'
import { session, sessionAgent, sessionArtery, sessionDrug } from '../db/schema/session.ts'
import { bestResponse, lastJudged, lastReviewOn, reviewState } from './review-sql-store.ts'

/** Where the value of a field is found, for the row that the condition is about. */
export type FieldSql =
  /** One value a row: a column, or a scalar subquery. */
  | { readonly value: (asOf: IsoDate) => SQL }
  /** Several values a row: whether any of them is in the list. */
  | { readonly holds: (list: SQL) => SQL; readonly widen?: (code: string) => readonly string[] }
  /** A number of which at times only a bound is known, `<` or `>`. */
  | {
      readonly bounded: () => {
        readonly value: SQL
        readonly comparator: SQL
        readonly exists: (test: SQL) => SQL
      }
    }
  | { readonly text: true }

const column = (value: SQL): FieldSql => ({ value: () => value })
const given = (table: typeof sessionAgent | typeof sessionDrug, code: SQL) => (list: SQL) =>
  sql`EXISTS (SELECT 1 FROM ${sessionArtery} JOIN ${table} ON ${table.sessionArteryId} = ${sessionArtery.id}
    WHERE ${sessionArtery.sessionId} = ${session.id} AND ${code} IN (${list}))`
const listed = (json: SQL) => (list: SQL) =>
  sql`EXISTS (SELECT 1 FROM json_each(${json}) WHERE value IN (${list}))`
const lastMeasured = (diameter: SQL) =>
  column(sql`(SELECT ${diameter} FROM ${lesionMeasurement}
    WHERE ${lesionMeasurement.lesionId} = ${lesion.id} AND ${diameter} IS NOT NULL
    ORDER BY ${lesionMeasurement.measuredOn} DESC, ${lesionMeasurement.id} DESC LIMIT 1)`)

/** An artery with the finer codes within it: whoever asks for segment 8 means its ventral branch too. */
function widenArtery(code: string): readonly string[] {
  const terms: readonly ArteryTerm[] = ARTERIES
  return [code, ...terms.filter(({ within }) => within === code).map((term) => term.code)]
}

/** Completed years; the difference of years where only the year of birth is known. */
const age = (asOf: IsoDate) => sql`CASE WHEN ${patient.birthDate} IS NULL
    THEN ${Number(asOf.slice(0, 4))} - ${patient.birthYear}
    ELSE ${Number(asOf.slice(0, 4))} - CAST(substr(${patient.birthDate}, 1, 4) AS INTEGER)
      - (substr(${patient.birthDate}, 6) > ${asOf.slice(5)}) END`

const IU_TO_NG =
  CONVERSIONS.find(({ quantity, from }) => quantity === 'afp' && from === '[IU]/mL')?.factor ?? 1

/** The SQL of every field of the catalogue. The rows of sessions, lesions and complications are joined elsewhere. */
export const FIELD_SQL: Readonly<Record<QuestionFieldId, FieldSql>> = {
  text: { text: true },
  sex: column(sql`${patient.sex}`),
  age: { value: age },
  ward: column(sql`${patient.ward}`),
  aetiology: { holds: listed(sql`${patient.aetiology}`) },
  cirrhosis: column(sql`${patient.cirrhosis}`),
  died: column(sql`CASE WHEN ${patient.diedOn} IS NULL THEN 'no' ELSE 'yes' END`),
  sessionCount: column(sql`${patient.sessionCount}`),
  lastSessionOn: column(sql`${patient.lastSessionOn}`),
  lastReviewOn: column(lastReviewOn),
  lastResponse: column(lastJudged),
  bestResponse: column(bestResponse),
  reviewState: { value: reviewState },
  lesionCount: column(sql`(SELECT count(*) FROM ${lesion}
    WHERE ${lesion.patientId} = ${patient.id} AND ${lesion.mergedIntoId} IS NULL)`),
  afpNgMl: {
    bounded: () => ({
      value: sql`${lab.value} * CASE ${lab.unit} WHEN 'ng/mL' THEN 1 ELSE ${IU_TO_NG} END`,
      comparator: sql`${lab.comparator}`,
      exists: (test) => sql`EXISTS (SELECT 1 FROM ${lab} WHERE ${lab.id} = (SELECT last.id FROM ${lab} AS last
        WHERE last.patient_id = ${patient.id} AND last.code = 'afp'
        ORDER BY last.sampled_on DESC, last.id DESC LIMIT 1) AND ${test})`,
    }),
  },
  performedOn: column(sql`${session.performedOn}`),
  procedureType: column(sql`${session.procedureType}`),
  operator: column(sql`${session.operator}`),
  agent: { holds: given(sessionAgent, sql`${sessionAgent.agent}`) },
  drug: { holds: given(sessionDrug, sql`${sessionDrug.drug}`) },
  artery: {
    holds: (list) => sql`EXISTS (SELECT 1 FROM ${sessionArtery}
      WHERE ${sessionArtery.sessionId} = ${session.id} AND ${sessionArtery.node} IN (${list}))`,
    widen: widenArtery,
  },
  segment: {
    holds: listed(sql`${lesion.segments}`),
    // A lesion of 4a lies in segment 4, and one of "4" may lie in either part: only the first is known.
    widen: (code) => (code === '4' ? ['4', '4a', '4b'] : [code]),
  },
  role: column(sql`${lesion.role}`),
  longestMm: lastMeasured(sql`${lesionMeasurement.longestMm}`),
  viableMm: lastMeasured(sql`${lesionMeasurement.viableMm}`),
  complication: column(sql`${complication.term}`),
  // 3a and 3b of the edition of 2025 are both grade 3.
  cirseGrade: column(sql`CAST(substr(${complication.cirseGrade}, 1, 1) AS INTEGER)`),
  onsetOn: column(sql`${complication.onsetOn}`),
}
