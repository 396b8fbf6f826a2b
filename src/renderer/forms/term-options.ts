import type { Term } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'

/** The words of a vocabulary; each is found by its code and by the other language too. */
export function termOptions<C extends string>(terms: readonly Term<C>[], language: Language) {
  return terms.map((term) => ({
    value: term.code,
    label: term[language],
    keywords: `${term.code.replaceAll('_', ' ')} ${language === 'zh' ? term.en : term.zh}`,
  }))
}
