import type { questions } from '../../shared/contract/questions.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { toPatientBrief } from '../patients/patients-store.ts'
import { factsOfPatients } from './question-facts-store.ts'
import { patientsAnswering } from './questions-store.ts'

/** One row more than asked for tells whether there are others. */
export const askPatients: Handler<typeof questions.patients> = ({ db, today }, { question, limit }) => {
  const found = patientsAnswering(db, question, { asOf: today, limit: limit + 1 })
  const page = found.slice(0, limit)
  const facts = factsOfPatients(db, { question, asOf: today, ids: page.map(({ id }) => id) })
  return ok({
    patients: page.map((row) => ({ patient: toPatientBrief(row), facts: [...(facts.get(row.id) ?? [])] })),
    more: found.length > limit,
  })
}
