import type { scores as endpoints } from '../../shared/contract/scores.ts'
import { ok } from '../../shared/kit/result.ts'
import { answerAlbi } from '../../shared/rules/scores/albi.ts'
import { scoreChildPugh } from '../../shared/rules/scores/child-pugh.ts'
import type { Handlers } from '../core/handler.ts'

export const scores: Handlers<{ scores: typeof endpoints }>['scores'] = {
  childPugh: (_, input) => ok(scoreChildPugh(input)),
  albi: (_, input) => ok(answerAlbi(input)),
}
