import type { response as endpoints } from '../../shared/contract/response.ts'
import { ok } from '../../shared/kit/result.ts'
import { bestResponse } from '../../shared/rules/response/best-response.ts'
import { answerArea } from '../../shared/rules/response/easl-response.ts'
import { answerLiRads } from '../../shared/rules/response/lirads.ts'
import { answerOil } from '../../shared/rules/response/oil-deposition.ts'
import { answerOverall } from '../../shared/rules/response/overall-response.ts'
import { compareReaders } from '../../shared/rules/response/readers.ts'
import { judgeRefractoriness } from '../../shared/rules/response/refractoriness.ts'
import { answerResponse } from '../../shared/rules/response/response-answer.ts'
import type { Handlers } from '../core/handler.ts'

export const response: Handlers<{ response: typeof endpoints }>['response'] = {
  judge: (_, input) => ok(answerResponse(input)),
  easl: (_, input) => ok(answerArea(input)),
  overall: (_, input) => ok(answerOverall(input)),
  best: (_, input) => ok(bestResponse(input)),
  liRads: (_, input) => ok(answerLiRads(input)),
  oilDeposition: (_, input) => ok(answerOil(input)),
  compareReaders: (_, input) => ok(compareReaders(input)),
  refractoriness: (_, input) => ok(judgeRefractoriness(input)),
}
