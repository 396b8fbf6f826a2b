import type { survival } from '../../shared/contract/survival.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { survivalCurves } from '../../shared/rules/survival/survival-curves.ts'
import type { Handler } from '../core/handler.ts'
import { gatherCohort } from './gather-cohort.ts'

/** Gathered in one snapshot, estimated without the database. */
export const estimateSurvival: Handler<typeof survival.curve> = (ctx, question) => {
  const { from, to } = question
  if (from !== null && to !== null && from > to)
    return Promise.resolve(err({ code: 'period-reversed', from, to }))
  const asOf = question.asOf !== null && question.asOf < ctx.today ? question.asOf : ctx.today
  const cohort = ctx.read((db) => gatherCohort(db, question, { asOf, progress: ctx.progress }))
  return Promise.resolve(ok(survivalCurves(question, cohort, asOf)))
}
