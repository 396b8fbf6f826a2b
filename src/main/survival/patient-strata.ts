import { addDays } from '../../shared/kit/iso-date.ts'
import type { SurvivalQuestion } from '../../shared/model/survival.ts'
import { childPughClass } from '../../shared/rules/scores/child-pugh.ts'
import { mainCnlcStage } from '../../shared/rules/survival/survival-strata.ts'
import type { ReadDb } from '../db/open.ts'
import type { CohortRow } from './cohort-store.ts'
import { frozenScores, type FrozenValue, type LineReading } from './strata-store.ts'

const RESPONSES = ['CR', 'PR', 'SD', 'PD']

/** The stratum of a patient; null where it is not on file, or not settled by what is. */
export type StratumOf = (row: CohortRow, readings: readonly LineReading[]) => string | null

/** How patients are told apart: by what was frozen at their first session, or by their first reading up to the landmark. */
export function stratumBy(
  db: ReadDb,
  { strata, lineNo, landmarkDays }: Pick<SurvivalQuestion, 'strata' | 'lineNo' | 'landmarkDays'>,
): StratumOf {
  switch (strata) {
    case 'none':
      return () => null
    case 'technique':
      return ({ technique }) => technique
    case 'response':
      return ({ startedOn }, readings) => firstResponse(readings, addDays(startedOn, landmarkDays))
    case 'child-pugh': {
      const scores = frozenScores(db, lineNo, 'child_pugh')
      return ({ sessionId, childPughReported }) =>
        classOf(scores.get(sessionId)) ?? reported(childPughReported)
    }
    case 'bclc': {
      const stages = frozenScores(db, lineNo, 'bclc')
      return ({ sessionId }) => stageOf(stages.get(sessionId))
    }
    case 'cnlc': {
      const stages = frozenScores(db, lineNo, 'cnlc')
      return ({ sessionId }) => cnlcOf(stages.get(sessionId))
    }
  }
}

function firstResponse([first]: readonly LineReading[], landmarkOn: string): string | null {
  if (first === undefined || first.onDay > landmarkOn) return null
  return RESPONSES.find((response) => response === first.overall) ?? null
}

/** The class is known where the points still possible agree on it. */
function classOf(score: FrozenValue | undefined): string | null {
  if (score === undefined || typeof score === 'string' || Array.isArray(score)) return null
  const lowest = childPughClass(score.low)
  return lowest === childPughClass(score.high) ? lowest : null
}

const reported = (score: number | null): string | null => (score === null ? null : childPughClass(score))

const stageOf = (stage: FrozenValue | undefined): string | null =>
  typeof stage === 'string' && stage !== 'none' ? stage : null

/** Subclasses that are all possible may still agree on their stage. */
function cnlcOf(stage: FrozenValue | undefined): string | null {
  const possible = typeof stage === 'string' ? [stage] : Array.isArray(stage) ? stage : []
  const stages = new Set(possible.map(mainCnlcStage))
  const [only] = stages
  return stages.size === 1 ? (only ?? null) : null
}
