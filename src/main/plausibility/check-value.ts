import type { plausibility } from '../../shared/contract/plausibility.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { judgeRange, RANGES, rangeOf } from '../../shared/rules/plausibility/plausibility.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import type { Language } from '../../shared/wording/language.ts'
import { rangeSentence, suggestionSentence } from '../../shared/wording/range-sentence.ts'
import type { Handler } from '../core/handler.ts'

export const checkValue: Handler<typeof plausibility.check> = (_, { field, value, unit, comparator }) => {
  if (rangeOf(field, unit) === null) {
    const units = RANGES.flatMap((range) => (range.field === field ? [range.unit] : []))
    return err({ code: 'range-not-found', field, unit, units })
  }
  const finding = judgeRange(field, value, unit)
  const suggestion = detectUnit(field, value, unit, comparator)
  const sentences = (language: Language) => [
    ...(finding === null ? [] : [rangeSentence(finding, language)]),
    ...(suggestion === null ? [] : [suggestionSentence(suggestion, value, language)]),
  ]
  return ok({ finding, suggestion, sentences: { en: sentences('en'), zh: sentences('zh') } })
}
