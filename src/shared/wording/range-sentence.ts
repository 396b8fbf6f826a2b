import type { RangeFinding } from '../model/finding.ts'
import { staysInField, type UnitReading, type UnitSuggestion } from '../model/unit-suggestion.ts'
import type { Language } from './language.ts'
import { rangeFieldName } from './range-fields.ts'
import { numberText, quantityText, unitText } from './unit.ts'

/** One sentence about a value outside its range: the field, what was typed, the limit and its unit. */
export function rangeSentence(finding: RangeFinding, language: Language): string {
  const typed = `${rangeFieldName(finding.field, language)} ${quantityText(finding.value, finding.unit)}`
  const limit = quantityText(finding.limit, finding.unit)
  const isLow = finding.value < finding.limit
  if (finding.severity === 'block')
    return {
      en: `${typed} is ${isLow ? 'below' : 'above'} the limit of ${limit}.`,
      zh: `${typed} ${isLow ? '低于下限' : '超过上限'} ${limit}。`,
    }[language]
  return {
    en: `${typed} is unusual: ${isLow ? 'below' : 'above'} ${limit}.`,
    zh: `${typed} 少见：${isLow ? '低于' : '高于'} ${limit}，请核对。`,
  }[language]
}

/** The question that goes with a suggestion; `value` are the digits as they were typed. */
export function suggestionSentence(suggestion: UnitSuggestion, value: number, language: Language): string {
  if (suggestion.reason === 'limit-of-other-unit') {
    const limit = { number: numberText(value), unit: unitText(suggestion.suggestedUnit) }
    return {
      en: `${limit.number} is where analysers stop that report ${limit.unit}: was ${limit.unit} meant?`,
      zh: `${limit.number} 是以 ${limit.unit} 报告的检测仪限值，单位是否应为 ${limit.unit}？`,
    }[language]
  }
  const meant = readingText(suggestion, staysInField(suggestion), value, language)
  const others = suggestion.otherReadings.map((reading) =>
    readingText(reading, reading.suggestedField === suggestion.field, value, language),
  )
  return {
    en: `Was ${[meant, ...others].join(', or ')} meant?`,
    zh: `是否应为 ${[meant, ...others].join('，或 ')}？`,
  }[language]
}

/** Units that Chinese has a word of its own for. */
const CHINESE_UNITS: Readonly<Record<string, string>> = { '{jin}': '斤' }

/** `35 g/L`; `459,000 /µL (459 10⁹/L)` where it is entered in another unit; `PT 13 s` in another field. */
function readingText(reading: UnitReading, isSameField: boolean, value: number, language: Language): string {
  const entered = quantityText(reading.suggestedValue, reading.suggestedUnit)
  if (!isSameField) return `${rangeFieldName(reading.suggestedField, language)} ${entered}`
  if (reading.readAs === reading.suggestedUnit) return entered
  const readAs = language === 'zh' ? (CHINESE_UNITS[reading.readAs] ?? reading.readAs) : reading.readAs
  return `${quantityText(value, readAs)} (${entered})`
}
