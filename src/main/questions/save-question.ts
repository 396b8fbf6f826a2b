import type { questions } from '../../shared/contract/questions.ts'
import { foldText } from '../../shared/kit/fold-text.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { changeQuestion, insertQuestion, questionsSeenBy } from './saved-questions-store.ts'

/** Names are compared without letter case, within the scope that they are saved for. */
export const saveQuestion: Handler<typeof questions.save> = (
  { db, caller, now },
  { questionUid, ...draft },
) => {
  const seen = questionsSeenBy(db, caller)
  const changed = seen.find(({ saved }) => saved.uid === questionUid)
  if (questionUid !== null && !changed) return err({ code: 'question-not-found', questionUid })
  const isTaken = seen.some(
    ({ id, saved }) =>
      id !== changed?.id && saved.scope === draft.scope && foldText(saved.name) === foldText(draft.name),
  )
  if (isTaken) return err({ code: 'question-name-taken', name: draft.name })
  if (changed) return ok(changeQuestion(db, changed, draft, caller))
  return ok(insertQuestion(db, draft, { caller, madeAt: now().toISOString() }))
}
