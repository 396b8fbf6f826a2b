import type { IsoDate } from '../../kit/iso-date.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Session } from '../../model/session.ts'
import { allOf, anyOf, type ThreeValued } from '../three-valued.ts'
import { isTreatment, standingSessions } from './timeline.ts'

/**
 * A session counts as selective from a segmental artery outwards (level 3 of 0–5): the definitions say "selective"
 * without a level, and a lobar injection is what they want to exclude. A sectional one counts as not selective.
 */
export const SELECTIVE_FROM_LEVEL = 3

/** One attempt at the tumour: a session, or the stages of one plan together, which have one review. */
export interface TreatmentRound {
  /** Oldest first. */
  readonly sessions: readonly [Session, ...Session[]]
  readonly firstOn: IsoDate
  readonly lastOn: IsoDate
}

/** Chemoembolizations of the line that goes on, up to a day; infusion without embolization is none. */
export function roundsOfLine(record: PatientRecord, asOf: IsoDate): readonly TreatmentRound[] {
  const treatments = standingSessions(record).filter(
    (session) => isTreatment(session) && session.procedureType !== 'HAIC' && session.performedOn <= asOf,
  )
  const lineNo = treatments.at(-1)?.lineNo
  const rounds: TreatmentRound[] = []
  for (const session of treatments.filter((one) => one.lineNo === lineNo)) {
    const before = rounds.at(-1)
    const { performedOn } = session
    if (before && isNextStage(before.sessions.at(-1), session))
      rounds[rounds.length - 1] = {
        ...before,
        sessions: [...before.sessions, session],
        lastOn: performedOn,
      }
    else rounds.push({ sessions: [session], firstOn: performedOn, lastOn: performedOn })
  }
  return rounds
}

function isNextStage(before: Session | undefined, { stageNo, stageOf }: Session): boolean {
  return stageNo !== null && before?.stageNo != null && before.stageOf === stageOf && before.stageNo < stageNo
}

/** Every session of the round reached a selective position at least once. */
export function isSelective({ sessions }: TreatmentRound): ThreeValued {
  return allOf(sessions.map(reachedSelectively))
}

function reachedSelectively({ arteries }: Session): ThreeValued {
  if (arteries.length === 0) return 'unknown'
  return anyOf(
    arteries.map(({ selectivity }) =>
      selectivity === null ? 'unknown' : Number(selectivity) >= SELECTIVE_FROM_LEVEL,
    ),
  )
}

/** Another drug, or feeding arteries analysed again: as stated, or as the drugs on record differ. */
export function hasChanged(before: TreatmentRound | undefined, now: TreatmentRound): ThreeValued {
  if (before === undefined) return 'unknown'
  return anyOf([...now.sessions.map(saysChanged), drugsDiffer(drugsOf(before), drugsOf(now))])
}

function saysChanged({ changedFromLast }: Session): ThreeValued {
  if (changedFromLast === null) return 'unknown'
  return changedFromLast.some((change) => change === 'drug' || change === 'feeders')
}

function drugsOf({ sessions }: TreatmentRound): ReadonlySet<string> {
  return new Set(
    sessions.flatMap(({ arteries }) => arteries.flatMap(({ drugs }) => drugs.map(({ drug }) => drug))),
  )
}

/** The same drugs do not tell that nothing else was changed; no drug on record tells nothing either way. */
function drugsDiffer(before: ReadonlySet<string>, now: ReadonlySet<string>): ThreeValued {
  return (
    before.size > 0 &&
    now.size > 0 &&
    (before.size !== now.size || [...now].some((drug) => !before.has(drug)))
  )
}
