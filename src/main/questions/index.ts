import type { questions as endpoints } from '../../shared/contract/questions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { patientTotals } from '../patients/patients-store.ts'
import { askPatients } from './ask-patients.ts'
import { countAnswering, namesOnFile } from './questions-store.ts'
import { saveQuestion } from './save-question.ts'
import { deleteQuestion, questionsSeenBy } from './saved-questions-store.ts'

export const questions: Handlers<{ questions: typeof endpoints }>['questions'] = {
  count: ({ db, today }, { question }) =>
    ok({ patients: countAnswering(db, question, today), of: patientTotals(db).patients }),
  patients: askPatients,
  names: ({ db }) => ok(namesOnFile(db)),
  list: ({ db, caller }) => ok(questionsSeenBy(db, caller).map(({ saved }) => saved)),
  save: saveQuestion,
  remove({ db, caller }, { questionUid }) {
    const found = questionsSeenBy(db, caller).find(({ saved }) => saved.uid === questionUid)
    if (!found) return err({ code: 'question-not-found', questionUid })
    deleteQuestion(db, found.id)
    return ok({ questionUid })
  },
}
