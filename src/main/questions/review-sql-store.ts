import { type SQL, sql } from 'drizzle-orm'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { RESPONSES } from '../../shared/model/question-fields.ts'
import { patient } from '../db/schema/patient.ts'
import { review } from '../db/schema/review.ts'
import { session } from '../db/schema/session.ts'

/** The response that a review is known by, as on the patient's page: mRECIST, else the first one. */
export const overall = sql`coalesce(
    (SELECT json_extract(value, '$.overall') FROM json_each(${review.responses})
      WHERE json_extract(value, '$.criteria') = 'mRECIST' LIMIT 1),
    json_extract(${review.responses}, '$[0].overall'))`

/** A review that somebody read and judged. */
export const isJudged = sql`${review.doneOn} IS NOT NULL AND ${overall} IS NOT NULL`

export const lastJudged = sql`(SELECT ${overall} FROM ${review}
    WHERE ${review.patientId} = ${patient.id} AND ${isJudged}
    ORDER BY ${review.doneOn} DESC, ${review.id} DESC LIMIT 1)`

export const lastReviewOn = sql`(SELECT max(${review.doneOn}) FROM ${review}
    WHERE ${review.patientId} = ${patient.id})`

const isTreatment = sql`${session.state} <> 'void'
    AND coalesce(${session.procedureType}, '') NOT IN ('aborted', 'angiography_only')`

const rank: SQL = sql.join(
  RESPONSES.map(({ code }, at) => sql`WHEN ${sql.raw(`'${code}'`)} THEN ${sql.raw(String(at))}`),
  sql` `,
)

/** Of the line that the last treatment belongs to; what followed its first PD no longer counts. */
export const bestResponse = sql`(WITH judged AS (
      SELECT ${review.doneOn} AS judged_on, ${overall} AS response
      FROM ${review} JOIN ${session} ON ${session.id} = ${review.sessionId}
      WHERE ${review.patientId} = ${patient.id} AND ${isJudged} AND ${isTreatment}
        AND ${session.lineNo} = (SELECT last.line_no FROM ${session} AS last
          WHERE last.patient_id = ${patient.id} AND last.state <> 'void'
            AND coalesce(last.procedure_type, '') NOT IN ('aborted', 'angiography_only')
          ORDER BY last.performed_on DESC, last.no DESC LIMIT 1))
    SELECT response FROM judged
    WHERE judged_on <= coalesce((SELECT min(judged_on) FROM judged WHERE response = 'PD'), '9999')
    ORDER BY CASE response ${rank} END LIMIT 1)`

/** Of the review booked last; an open one before any that is settled. What a later treatment superseded is no longer booked. */
export const reviewState = (asOf: IsoDate) => sql`coalesce((SELECT CASE
      WHEN ${review.state} = 'done' THEN 'done'
      WHEN ${review.state} = 'closed' THEN CASE ${review.closedReason} WHEN 'lost' THEN 'lost' ELSE 'closed' END
      WHEN ${review.overdueFrom} <= ${asOf} THEN 'overdue' ELSE 'open' END
    FROM ${review}
    WHERE ${review.patientId} = ${patient.id} AND ${review.state} <> 'superseded'
      AND ${review.closedReason} IS NOT 'superseded' AND ${review.closedReason} IS NOT 'session-voided'
    ORDER BY ${review.state} = 'open' DESC, ${review.dueOn} DESC, ${review.id} DESC LIMIT 1), 'none')`
