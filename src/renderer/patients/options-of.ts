import type { Term } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'

/** The terms of a vocabulary to choose from, found by their words in both languages. */
export function optionsOf<C extends string>(terms: readonly Term<C>[], language: Language) {
  return terms.map((term) => ({ value: term.code, label: term[language], keywords: `${term.en} ${term.zh}` }))
}
