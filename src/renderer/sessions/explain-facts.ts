import type { Explanation } from '../../shared/model/formula.ts'
import { childPughInputOf, stageInputOf } from '../../shared/rules/eligibility/derived-facts.ts'
import type { Facts } from '../../shared/rules/eligibility/facts.ts'
import { answerAlbi } from '../../shared/rules/scores/albi.ts'
import { answerBclc, assumesEcogCause } from '../../shared/rules/scores/bclc.ts'
import { answerChildPugh } from '../../shared/rules/scores/child-pugh.ts'
import { answerCnlc } from '../../shared/rules/scores/cnlc.ts'
import { datedExplanation, type OutOfDate } from './out-of-date.ts'

export interface ExplainedFacts {
  readonly childPugh: Explanation
  readonly albi: Explanation
  readonly bclc: Explanation
  readonly cnlc: Explanation
  /** BCLC rests on an ECOG that nobody said to be due to the tumour. */
  readonly assumesEcogCause: boolean
}

/** How the scores of the form come about, from the same facts and in the units typed. */
export function explainFacts(facts: Facts, outOfDate: ReadonlyMap<string, OutOfDate>): ExplainedFacts {
  const dated = (explanation: Explanation) => datedExplanation(explanation, outOfDate)
  const childPugh = childPughInputOf(facts)
  const { bilirubin, albumin } = childPugh
  const score = answerChildPugh(childPugh)
  const stage = stageInputOf(facts, score)
  return {
    childPugh: dated(score.explain),
    bclc: dated(answerBclc(stage).explain),
    cnlc: dated(answerCnlc(stage).explain),
    assumesEcogCause: assumesEcogCause(stage),
    albi: dated(answerAlbi({ bilirubin, albumin }).explain),
  }
}
