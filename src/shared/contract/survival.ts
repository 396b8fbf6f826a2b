import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { IsoDate } from '../model/primitives.ts'
import { SurvivalAnswer, SurvivalQuestion } from '../model/survival.ts'

export const survival = {
  /** A job: it walks the course of every patient of the period, and nobody at a desk waits for that. */
  curve: endpoint({
    kind: 'job',
    summary: 'Estimate survival or time to event of the patients of a period, by Kaplan and Meier',
    input: SurvivalQuestion,
    output: SurvivalAnswer,
    errors: {
      'period-reversed': z.object({ from: IsoDate, to: IsoDate }),
    },
    example: { endpoint: 'overall-survival', strata: 'child-pugh' },
  }),
}
