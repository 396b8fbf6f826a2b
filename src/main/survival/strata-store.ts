import { z } from 'zod'
import type { ReadDb } from '../db/open.ts'
import { rawQuery } from '../db/statements.ts'

/** What one reading by mRECIST said; null where the review was not judged by it. */
export interface LineReading {
  readonly patientId: number
  readonly onDay: string
  readonly overall: string | null
}

const readings = rawQuery<LineReading>(`
  SELECT r.patient_id AS patientId, r.done_on AS onDay,
    (SELECT json_extract(j.value, '$.overall') FROM json_each(r.responses) j
      WHERE json_extract(j.value, '$.criteria') = 'mRECIST') AS overall
  FROM review r JOIN session s ON s.id = r.session_id
  WHERE r.state = 'done' AND r.done_on IS NOT NULL AND s.state <> 'void' AND s.line_no = @lineNo
  ORDER BY r.done_on, r.id`)

/** The reviews done within a line, of each patient the oldest first. */
export function readingsOfLine(db: ReadDb, lineNo: number): ReadonlyMap<number, readonly LineReading[]> {
  return Map.groupBy(readings(db, { lineNo }), ({ patientId }) => patientId)
}

/** A score as the snapshot froze it: one stage, those that were possible, or the points that were. */
const Frozen = z.looseObject({
  value: z.union([z.string(), z.array(z.string()), z.object({ low: z.number(), high: z.number() })]),
})
export type FrozenValue = z.output<typeof Frozen>['value']

const frozen = rawQuery<{ readonly sessionId: number; readonly derived: string | null }>(`
  SELECT e.session_id AS sessionId,
    (SELECT d.value FROM json_each(e.body, '$.derived') d
      WHERE json_extract(d.value, '$.name') = @name LIMIT 1) AS derived
  FROM eligibility_snapshot e JOIN session s ON s.id = e.session_id
  WHERE s.state <> 'void' AND s.line_no = @lineNo
  ORDER BY e.id DESC`)

/** What the first snapshot of each session of a line says of a score. */
export function frozenScores(
  db: ReadDb,
  lineNo: number,
  name: 'child_pugh' | 'bclc' | 'cnlc',
): ReadonlyMap<number, FrozenValue> {
  return new Map(
    frozen(db, { lineNo, name }).flatMap(({ sessionId, derived }) => {
      const read = Frozen.safeParse(derived === null ? null : JSON.parse(derived))
      return read.success ? [[sessionId, read.data.value] as const] : []
    }),
  )
}
