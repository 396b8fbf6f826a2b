import type { IsoDate } from '../../kit/iso-date.ts'

/** What tells the stages of one plan from sessions on demand. */
export interface StagedSession {
  readonly id: number
  readonly performedOn: IsoDate
  readonly stageNo: number | null
  readonly stageOf: number | null
}

/**
 * The stages before this one of the same plan, newest first: going back from it, sessions planned in as many stages
 * whose numbers go down. A session on demand in between, or a number that does not go down, ends the plan.
 */
export function earlierStages<S extends StagedSession>(session: StagedSession, others: readonly S[]): S[] {
  const before = others
    .filter((other) => other.performedOn <= session.performedOn)
    .toSorted((a, b) => b.performedOn.localeCompare(a.performedOn) || (b.stageNo ?? 0) - (a.stageNo ?? 0))
  return chain(session, before, (stage, next) => next < stage)
}

/** The stages after this one of the same plan, next one first. */
export function laterStages<S extends StagedSession>(session: StagedSession, others: readonly S[]): S[] {
  const after = others
    .filter((other) => other.performedOn >= session.performedOn)
    .toSorted((a, b) => a.performedOn.localeCompare(b.performedOn) || (a.stageNo ?? 0) - (b.stageNo ?? 0))
  return chain(session, after, (stage, next) => next > stage)
}

function chain<S extends StagedSession>(
  session: StagedSession,
  candidates: readonly S[],
  continues: (stage: number, next: number) => boolean,
): S[] {
  const stages: S[] = []
  let { stageNo } = session
  for (const candidate of candidates) {
    const { stageNo: next, stageOf } = candidate
    if (stageNo === null || next === null || stageOf !== session.stageOf || !continues(stageNo, next)) break
    stages.push(candidate)
    stageNo = next
  }
  return stages
}
