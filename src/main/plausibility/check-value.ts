import type { plausibility } from '../../shared/contract/plausibility.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { nearestName } from '../../shared/kit/nearest-name.ts'
import { judgeRange, RANGES, rangeOf } from '../../shared/rules/plausibility/plausibility.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import type { Language } from '../../shared/wording/language.ts'
import { rangeSentence, suggestionSentence } from '../../shared/wording/range-sentence.ts'
import type { Handler } from '../core/handler.ts'

const FIELDS = [...new Set(RANGES.map(({ field }) => field))]

export const checkValue: Handler<typeof plausibility.check> = (_, { field, value, unit, comparator }) => {
  if (rangeOf(field, unit) === null) {
    const units = RANGES.flatMap((range) => (range.field === field ? [range.unit] : []))
    const nearest = units.length > 0 ? null : nearestName(field, FIELDS)
    return err({ code: 'range-not-found', field, unit, units, nearest })
  }
  const finding = judgeRange(field, value, unit)
  const suggestion = detectUnit(field, value, unit, comparator)
  const sentences = (language: Language) => [
    ...(finding === null ? [] : [rangeSentence(finding, language)]),
    ...(suggestion === null ? [] : [suggestionSentence(suggestion, value, language)]),
  ]
  return ok({ finding, suggestion, sentences: { en: sentences('en'), zh: sentences('zh') } })
}
