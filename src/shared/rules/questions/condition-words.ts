import type { Condition } from '../../model/question.ts'
import { questionField } from '../../model/question-fields.ts'
import { type BothLanguages, wordFor } from '../../model/term.ts'

type Language = keyof BothLanguages
type Ranged = Extract<Condition, { readonly from: unknown }>

/** What a condition asks of its field: `PR or SD`, `from 60 to 75 years`, `in 2025`; 「PR 或 SD」「60～75 岁」「在 2025 年内」. */
export function conditionValue(condition: Condition, language: Language): string {
  if (condition.op === 'has') return `“${condition.text}”`
  if ('values' in condition) {
    const entry = questionField(condition.field)
    const words = condition.values.map((value) =>
      entry.kind === 'choice' ? inSentence(wordFor(entry.terms, value, language)) : value,
    )
    return oneOf(words, language)
  }
  if (condition.op === 'range') return numbers(condition, language)
  return condition.op === 'ago' ? daysAgo(condition, language) : dates(condition, language)
}

/** A word in the middle of a sentence: `Iodized oil` is `iodized oil`, and `CR`, `S8` and `cTACE` stay as they are. */
function inSentence(word: string): string {
  return /^[A-Z][a-z]/.test(word) ? word.slice(0, 1).toLowerCase() + word.slice(1) : word
}

function oneOf(words: readonly string[], language: Language): string {
  const [first, last] = [words.slice(0, -1), words.at(-1) ?? '']
  if (first.length === 0) return last
  return language === 'en' ? `${first.join(', ')} or ${last}` : glue(first.join('、'), '或', last)
}

/** Chinese set together: a space stands only where characters meet letters or digits. */
export function glue(...parts: readonly string[]): string {
  return parts.reduce((before, after) => {
    const [left, right] = [before.slice(-1), after.slice(0, 1)]
    const meets = (HAN.test(left) && LATIN.test(right)) || (LATIN.test(left) && HAN.test(right))
    return `${before}${meets ? ' ' : ''}${after}`
  })
}
const HAN = /\p{Script=Han}/u
const LATIN = /[\p{Script=Latin}\d]/u

function numbers({ field, from, to }: Ranged, language: Language): string {
  const entry = questionField(field)
  const unit = entry.kind === 'number' && entry.unit !== null ? ` ${entry.unit[language]}` : ''
  if (language === 'en') {
    if (from === to) return `${from}${unit}`
    if (from === null) return `at most ${to}${unit}`
    return to === null ? `at least ${from}${unit}` : `from ${from} to ${to}${unit}`
  }
  if (from === to) return `${from}${unit}`
  if (from === null) return `不超过 ${to}${unit}`
  return to === null ? `不少于 ${from}${unit}` : `${from}～${to}${unit}`
}

function dates({ from, to }: Ranged, language: Language): string {
  const year = wholeYear(from, to)
  if (language === 'en') {
    if (year !== null) return `in ${year}`
    if (from === to) return `on ${from}`
    if (from === null) return `until ${to}`
    return to === null ? `since ${from}` : `from ${from} to ${to}`
  }
  if (year !== null) return `${year} 年内`
  if (from === to) return `${from} 当日`
  if (from === null) return `${to} 及以前`
  return to === null ? `${from} 及以后` : `${from} 至 ${to}`
}

function daysAgo({ from, to }: Ranged, language: Language): string {
  if (language === 'en') {
    if (from === null || from === 0) return `within the last ${to} days`
    return to === null ? `at least ${from} days ago` : `${from} to ${to} days ago`
  }
  if (from === null || from === 0) return `近 ${to} 天内`
  return to === null ? `${from} 天以前` : `${from}～${to} 天前`
}

function wholeYear(from: string | number | null, to: string | number | null): string | null {
  const [, year] = /^(\d{4})-01-01$/.exec(String(from)) ?? []
  return year !== undefined && to === `${year}-12-31` ? year : null
}
