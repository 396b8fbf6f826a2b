import type { vocabularies as endpoints } from '../../shared/contract/vocabularies.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Vocabulary } from '../../shared/model/term.ts'
import { VocabularyId, VOCABULARIES } from '../../shared/model/vocabularies.ts'
import { gradeCtcae } from '../../shared/rules/sessions/ctcae-grade.ts'
import { michelsType } from '../../shared/rules/sessions/michels-type.ts'
import type { Handlers } from '../core/handler.ts'
import { showVocabulary } from './show-vocabulary.ts'

const about = (id: VocabularyId) => {
  const { terms, ...rest }: Vocabulary = VOCABULARIES[id]
  return { id, ...rest, count: terms.length }
}

export const vocabularies: Handlers<{ vocabularies: typeof endpoints }>['vocabularies'] = {
  list: () => ok(VocabularyId.options.map(about)),
  show: showVocabulary,
  michelsType: (_, { rows }) => ok(michelsType(rows)),
  ctcaeGrade: (_, input) => ok(gradeCtcae(input)),
}
