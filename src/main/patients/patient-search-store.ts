import { pinyin } from 'pinyin-pro'
import type { WriteDb } from '../db/open.ts'
import { rawWrite } from '../db/statements.ts'

/** What a patient is found by. */
export interface Identity {
  readonly name: string | null
  readonly hospitalNo: string
}

const HAN = /\p{Script=Han}/u
const HAN_RUN = /\p{Script=Han}+/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 轩辕 端木 南宫 独孤 西门 申屠 ' +
    '钟离 闻人 呼延 万俟 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 闾丘 百里 东郭 南门 拓跋 司空 鲜于'
  ).split(' '),
)
/** Readings kept of one character, and spellings kept of one name: enough for 单, 解 and 仇, bounded for the rest. */
const MAX_READINGS = 4
const MAX_SPELLINGS = 24
const LAST_DIGITS = 4
const TWO_LETTER_INITIAL = /^[csz]h/

/** Lower case without accents, full-width forms folded: what both the index and the query are written in. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
}

/** `Zhang Wei`, `Ouyang Nana`; null for a name without Chinese characters. */
export function namePinyin(name: string | null): string | null {
  const han = hanOf(name)
  if (han.length === 0) return null
  const syllables = surnameReadings(han)
  const surnameLength = surnameLengthOf(han)
  const group = (part: readonly string[]) => capitalised(part.join(''))
  return [group(syllables.slice(0, surnameLength)), group(syllables.slice(surnameLength))].join(' ').trim()
}

/** Every term of a patient: characters apart, pinyin joined and by syllable, initials, number and its ends. */
export function termsOf({ name, hospitalNo }: Identity): string {
  return [...new Set([...hanTerms(hanOf(name)), ...latinTerms(name), ...numberTerms(hospitalNo)])].join(' ')
}

function hanTerms(han: readonly string[]): string[] {
  if (han.length === 0) return []
  const first = surnameReadings(han)
  const readings = han.map((character, at) =>
    [...new Set([first[at] ?? '', ...allReadings(character)])].filter(Boolean).slice(0, MAX_READINGS),
  )
  const spellings = readings.reduce<string[][]>(
    (partial, options) =>
      partial.flatMap((spelling) => options.map((option) => [...spelling, option])).slice(0, MAX_SPELLINGS),
    [[]],
  )
  const surnameLength = surnameLengthOf(han)
  return [
    ...han,
    ...readings.flat().flatMap(spellingsOfU),
    ...spellings.flatMap((syllables) => [
      ...spellingsOfU(syllables.join('')),
      ...spellingsOfU(syllables.slice(surnameLength).join('')),
      syllables.map((syllable) => syllable.slice(0, 1)).join(''),
      syllables.map((syllable) => syllable.slice(0, TWO_LETTER_INITIAL.test(syllable) ? 2 : 1)).join(''),
    ]),
  ].filter(Boolean)
}

/** 吕 is typed as lu or lv. */
function spellingsOfU(spelling: string): string[] {
  return [fold(spelling), fold(spelling.replaceAll('ü', 'v'))]
}

function latinTerms(name: string | null): string[] {
  const words = fold(name ?? '')
    .split(/\s+/)
    .map((word) => word.replace(HAN_RUN, '').replace(NOT_WORD, ''))
    .filter(Boolean)
  return words.length < 2 ? words : [...words, words.join(''), words.map((word) => word.slice(0, 1)).join('')]
}

function numberTerms(hospitalNo: string): string[] {
  const whole = fold(hospitalNo).replace(NOT_WORD, '')
  const digits = whole.replace(/\D+/g, '')
  return [whole, digits, digits.replace(/^0+/, ''), digits.slice(-LAST_DIGITS)].filter(Boolean)
}

const hanOf = (name: string | null): string[] =>
  Array.from(fold(name ?? '')).filter((character) => HAN.test(character))

function surnameLengthOf(han: readonly string[]): number {
  return han.length > 2 && COMPOUND_SURNAMES.has(han.slice(0, 2).join('')) ? 2 : 1
}

function surnameReadings(han: readonly string[]): string[] {
  return pinyin(han.join(''), { mode: 'surname', toneType: 'none', type: 'array' })
}

function allReadings(character: string): string[] {
  return pinyin(character, { multiple: true, toneType: 'none', type: 'array' })
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const writeTerms = rawWrite('INSERT INTO patient_term (rowid, terms) VALUES (@id, @terms)')
const dropTerms = rawWrite('DELETE FROM patient_term WHERE rowid = @id')

export function insertTerms(db: WriteDb, id: number, identity: Identity): void {
  writeTerms(db, { id, terms: termsOf(identity) })
}

export function deleteTerms(db: WriteDb, id: number): void {
  dropTerms(db, { id })
}

export function replaceTerms(db: WriteDb, id: number, identity: Identity): void {
  deleteTerms(db, id)
  insertTerms(db, id, identity)
}

/** What was typed into the search field: a full-text expression, and the Chinese runs a hit must contain. */
export interface SearchQuery {
  readonly match: string
  readonly hanRuns: readonly string[]
}

/**
 * Reads what was typed. Chinese characters must all occur (their order is verified on the rows); every Latin or
 * numeric word is a prefix. Nothing that was typed reaches the expression but letters and digits. null = no word.
 */
export function readQuery(text: string): SearchQuery | null {
  const words = fold(text).split(/\s+/)
  const hanRuns = words.flatMap((word) => word.match(HAN_RUN) ?? [])
  const characters = Array.from(new Set(hanRuns.join('')), (character) => `"${character}"`)
  const prefixes = words
    .map((word) => word.replace(HAN_RUN, '').replace(NOT_WORD, ''))
    .filter(Boolean)
    .map((word) => `"${word}"*`)
  const parts = [...characters, ...prefixes]
  return parts.length === 0 ? null : { match: parts.join(' AND '), hanRuns }
}
