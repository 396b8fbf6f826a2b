import type { IsoDate } from '../../kit/iso-date.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { Procedure } from '../../model/session.ts'
import { judgeRange } from '../plausibility/plausibility.ts'
import { judgeDrugPreparation } from './drug-preparation.ts'
import { judgeGiven } from './given-findings.ts'
import { judgeLabs } from './lab-findings.ts'
import { type DoseCourse, judgeLifetimeDose } from './lifetime-dose.ts'
import { judgeRoom } from './room-findings.ts'
import { judgeDoubts } from './session-doubts.ts'

/**
 * What is implausible in a session: room, doses as totals of the session, and the laboratory values typed with it.
 * `otherDays` are the days of the patient's other sessions that count, `course` what the lifetime dose is added up of.
 */
export function judgeSession(
  procedure: Procedure,
  labs: Parameters<typeof judgeLabs>[0],
  otherDays: readonly IsoDate[] = [],
  course: DoseCourse | null = null,
): RangeFinding[] {
  return [
    ...judgeDoubts(procedure, otherDays),
    ...[judgeRange('sessionNo', otherDays.length + 1, '1')].filter((finding) => finding !== null),
    ...judgeRoom(procedure),
    ...judgeGiven(procedure),
    ...judgeDrugPreparation(procedure),
    ...(course === null ? [] : judgeLifetimeDose(procedure, course)),
    ...judgeLabs(labs),
  ]
}
