import { z } from 'zod'
import { input } from '../scores/explain.ts'
import { explainResponse, ResponseExplanation } from './explain-response.ts'
import {
  asksFiveMm,
  DIAMETER_FORMULAS,
  judgeDiameters,
  judgeResponse,
  type ResponseInput,
  ResponseJudgement,
} from './response.ts'

export const ResponseAnswer = ResponseJudgement.extend({ explain: ResponseExplanation })
export type ResponseAnswer = z.output<typeof ResponseAnswer>

/** The response by sums of diameters with how it came about. */
export function answerResponse(asked: ResponseInput): ResponseAnswer {
  return {
    ...judgeResponse(asked),
    explain: explainResponse(judgeDiameters(asked), {
      formula: DIAMETER_FORMULAS[asked.criteria],
      amounts: {
        baseline: asked.baselineSumMm,
        nadir: asked.nadirSumMm ?? null,
        current: asked.currentSumMm,
      },
      names: ['baselineSumMm', 'nadirSumMm', 'currentSumMm'],
      unit: 'mm',
      further: [input('fiveMmRule', asksFiveMm(asked))],
      nonTarget: asked.nonTarget ?? 'none',
      newLesion: asked.newLesion ?? false,
    }),
  }
}
