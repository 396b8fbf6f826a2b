import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Session } from '../../model/session.ts'
import type { Settings } from '../../model/settings.ts'
import type { InputAge } from '../eligibility/input-age.ts'
import type { RefractorinessJudgement } from '../response/refractoriness-answer.ts'
import { judgeRefractoriness } from '../response/refractoriness.ts'
import { type EvidenceDetails, evidenceDetails } from './evidence-details.ts'
import { ageOfNewest } from './reading-age.ts'
import { refractorinessFacts } from './refractoriness-facts.ts'
import { type RetreatmentCheck, retreatmentChecks } from './retreatment-checks.ts'
import { type RetreatmentScore, retreatmentScores } from './retreatment-scores.ts'
import { changesSinceTreatment } from './timeline-change.ts'
import type { Change, ChangeItem } from './timeline-compare.ts'
import { type UnreadAtReview, unreadAtLastReview } from './unread-at-review.ts'
import { roundsOfLine } from './treatment-rounds.ts'

export interface BeforeTreatingAgain {
  /** The last treatment; null before the first, when there is nothing to compare with. */
  readonly session: Session | null
  readonly daysSince: number | null
  /** Chemoembolizations of the line that goes on by their numbers; of the stages of one plan the last. */
  readonly rounds: readonly number[]
  readonly changes: readonly Change[]
  /** Of the newest value of each change, against the department's shelf life. */
  readonly ages: ReadonlyMap<ChangeItem, InputAge | null>
  /** null where the last review of the line read every known lesion. */
  readonly unread: UnreadAtReview | null
  readonly scores: readonly RetreatmentScore[]
  readonly refractoriness: RefractorinessJudgement
  readonly details: EvidenceDetails
  readonly checks: readonly RetreatmentCheck[]
}

/** What a physician looks at before another TACE, as of a day. It computes and shows; it never decides. */
export function beforeTreatingAgain(
  record: PatientRecord,
  settings: Pick<Settings, 'coagulationVariant' | 'fiveMmRule'> & Partial<Pick<Settings, 'shelfLifeDays'>>,
  asOf: IsoDate,
): BeforeTreatingAgain {
  const { session, changes } = changesSinceTreatment(record, settings.coagulationVariant, asOf)
  return {
    session,
    daysSince: session && daysBetween(session.performedOn, asOf),
    rounds: roundsOfLine(record, asOf).map(({ sessions }) => sessions.at(-1)?.no ?? sessions[0].no),
    changes,
    ages: new Map(changes.map((change) => [change.item, ageOfNewest(change, asOf, settings.shelfLifeDays)])),
    unread: unreadAtLastReview(record, asOf),
    scores: retreatmentScores(record, settings, asOf),
    refractoriness: judgeRefractoriness(refractorinessFacts(record, settings, asOf)),
    details: evidenceDetails(record, asOf),
    checks: session ? retreatmentChecks(record, session, asOf, settings.shelfLifeDays) : [],
  }
}
