import type { vocabularies } from '../../shared/contract/vocabularies.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Term, Vocabulary } from '../../shared/model/term.ts'
import { VOCABULARIES } from '../../shared/model/vocabularies.ts'
import type { Handler } from '../core/handler.ts'

/** A term as its own copy: what is answered may be changed by whoever asked, what is compiled in may not. */
const shown = ({ codes, ...term }: Term) =>
  codes === undefined ? term : { ...term, codes: codes.map((code) => ({ ...code })) }

export const showVocabulary: Handler<typeof vocabularies.show> = (_, { vocabulary: id }) => {
  const { terms, ...about }: Vocabulary = VOCABULARIES[id]
  return ok({ id, ...about, terms: terms.map(shown) })
}
