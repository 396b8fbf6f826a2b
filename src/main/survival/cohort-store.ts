import { COMPLICATIONS } from '../../shared/model/complication.ts'
import { CONTACT_OUTCOMES } from '../../shared/model/contact.ts'
import type { SurvivalQuestion } from '../../shared/model/survival.ts'
import { DECOMPENSATIONS } from '../../shared/rules/survival/liver-decompensation.ts'
import { uidFromBlob } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { rawQuery } from '../db/statements.ts'

/** A patient whose line began in the period, with the days that every endpoint asks for. */
export interface CohortRow {
  readonly patientId: number
  readonly patientUid: string
  readonly hospitalNo: string
  readonly name: string | null
  readonly diedOn: string | null
  /** The first treatment of the line, which the observation starts at. */
  readonly sessionId: number
  readonly startedOn: string
  readonly technique: string | null
  /** First treatment of the next line. */
  readonly nextLineOn: string | null
  /** The latest of everything that somebody was seen or spoken with for. */
  readonly lastContactOn: string
  readonly isToldDead: 0 | 1
  /** First complication that is a decompensation, from the first session on. */
  readonly decompensatedOn: string | null
  /** Child-Pugh as an imported source reported it on the day of the first session. */
  readonly childPughReported: number | null
}

const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ')
const SPOKEN_WITH = CONTACT_OUTCOMES.filter(({ reached, code }) => reached && code !== 'dead')
const DEATH = COMPLICATIONS.find(({ code }) => code === 'DEATH')?.code ?? ''
/** An aborted session gave nothing: it starts no line. */
const IS_TREATMENT = `s.state <> 'void' AND coalesce(s.procedure_type, '') NOT IN ('aborted', 'angiography_only')`
const STANDS = `(c.session_id IS NULL OR (SELECT state FROM session WHERE id = c.session_id) <> 'void')`
const OF_SESSIONS = `x JOIN session s ON s.id = x.session_id WHERE s.patient_id = p.id AND s.state <> 'void'`

const cohort = rawQuery<Omit<CohortRow, 'patientUid'> & { readonly uid: Uint8Array }>(`
  WITH treated AS MATERIALIZED (
    SELECT s.id, s.patient_id, s.line_no, s.performed_on, s.procedure_type, s.operator,
      row_number() OVER (PARTITION BY s.patient_id, s.line_no ORDER BY s.performed_on, s.no) AS nth
    FROM session s WHERE ${IS_TREATMENT}
  ), next AS MATERIALIZED (
    SELECT patient_id, min(performed_on) AS on_day FROM treated WHERE line_no > @lineNo GROUP BY patient_id
  )
  SELECT p.id AS patientId, p.uid AS uid, p.hospital_no AS hospitalNo, p.name AS name, p.died_on AS diedOn,
    t.id AS sessionId, t.performed_on AS startedOn, t.procedure_type AS technique, next.on_day AS nextLineOn,
    max(
      (SELECT max(s.performed_on) FROM session s WHERE s.patient_id = p.id AND s.state <> 'void'),
      coalesce((SELECT max(max(coalesce(r.done_on, ''), coalesce(r.imaged_on, '')))
        FROM review r WHERE r.patient_id = p.id), ''),
      coalesce((SELECT max(l.sampled_on) FROM lab l WHERE l.patient_id = p.id), ''),
      coalesce((SELECT max(a.assessed_on) FROM assessment a WHERE a.patient_id = p.id), ''),
      coalesce((SELECT max(c.onset_on) FROM complication c WHERE c.patient_id = p.id AND ${STANDS}), ''),
      coalesce((SELECT max(c.made_on) FROM contact_attempt c
        WHERE c.patient_id = p.id AND c.outcome IN (${quoted(SPOKEN_WITH.map(({ code }) => code))})), ''),
      coalesce((SELECT max(date(s.performed_on, '+' || x.day || ' days')) FROM day_card ${OF_SESSIONS}), ''),
      coalesce((SELECT max(max(coalesce(x.discharged_on, ''),
          CASE WHEN x.status_30 = 'alive' THEN date(s.performed_on, '+30 days') ELSE '' END,
          CASE WHEN x.status_90 = 'alive' THEN date(s.performed_on, '+90 days') ELSE '' END))
        FROM aftercare ${OF_SESSIONS}), '')
    ) AS lastContactOn,
    EXISTS (SELECT 1 FROM contact_attempt c WHERE c.patient_id = p.id AND c.outcome = 'dead')
      OR EXISTS (SELECT 1 FROM review r
        WHERE r.patient_id = p.id AND (r.closed_reason = 'dead' OR (r.state = 'done' AND r.next_plan = 'DEAD')))
      OR EXISTS (SELECT 1 FROM complication c
        WHERE c.patient_id = p.id AND c.term = '${DEATH}' AND ${STANDS}) AS isToldDead,
    (SELECT min(c.onset_on) FROM complication c
      WHERE c.patient_id = p.id AND c.term IN (${quoted(DECOMPENSATIONS)}) AND ${STANDS}
        AND c.onset_on >= t.performed_on) AS decompensatedOn,
    (SELECT a.child_pugh_reported FROM assessment a
      WHERE a.patient_id = p.id AND a.assessed_on = t.performed_on AND a.child_pugh_reported IS NOT NULL
      LIMIT 1) AS childPughReported
  FROM treated t JOIN patient p ON p.id = t.patient_id LEFT JOIN next ON next.patient_id = t.patient_id
  WHERE t.nth = 1 AND t.line_no = @lineNo
    AND t.performed_on BETWEEN coalesce(@from, '') AND coalesce(@to, '9999')
    AND (@technique IS NULL OR t.procedure_type = @technique)
    AND (@operator IS NULL OR t.operator = @operator COLLATE NOCASE)
  ORDER BY t.performed_on, t.id`)

type Filter = Pick<SurvivalQuestion, 'from' | 'to' | 'lineNo' | 'technique' | 'operator'>

/** Patients whose line began in the period and passed the filters, by the day it began. */
export function cohortRows(db: ReadDb, { from, to, lineNo, technique, operator }: Filter): CohortRow[] {
  return cohort(db, { from, to, lineNo, technique, operator }).map(({ uid, ...row }) => ({
    ...row,
    patientUid: uidFromBlob(uid),
  }))
}

const lines = rawQuery<{ readonly lines: number | null }>(
  `SELECT max(line_no) AS lines FROM session WHERE state <> 'void'`,
)

/** The highest treatment line on file; 1 before the first session. */
export function linesOnFile(db: ReadDb): number {
  return lines(db)[0]?.lines ?? 1
}
