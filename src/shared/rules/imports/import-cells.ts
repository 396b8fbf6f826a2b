import { isFormulaLike } from '../../kit/csv.ts'
import { isIsoDate } from '../../kit/iso-date.ts'
import { err, ok, type Result } from '../../kit/result.ts'

/** What sources write into a cell that they have nothing for. */
const NOT_RECORDED = new Set([
  '',
  'NA',
  'N/A',
  'NULL',
  'NONE',
  'NAN',
  '-',
  '--',
  '—',
  '/',
  '\\',
  '无',
  '未查',
  '不详',
])

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?$/
const YEAR_FIRST =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})$/

/** The trimmed cell; null where the source has nothing. */
export function readText(cell: string): string | null {
  const text = cell.trim()
  return NOT_RECORDED.has(text.toUpperCase()) ? null : text
}

/** A plain decimal number; null where the source has nothing. Decimal commas and thousands are not guessed at. */
export function readNumber(cell: string): Result<number | null, 'not-a-number' | 'formula-text'> {
  const text = readText(cell)
  if (text === null) return ok(null)
  if (NUMBER.test(text)) return ok(Number(text))
  return err(isFormulaLike(text) ? 'formula-text' : 'not-a-number')
}

const COMPARATORS: ReadonlyMap<string, '<' | '>'> = new Map([
  ['<', '<'],
  ['＜', '<'],
  ['>', '>'],
  ['＞', '>'],
])

/** A number that the analyser may have cut off: `<0.6`, `>121000`. */
export function readBoundedNumber(
  cell: string,
): Result<{ value: number; comparator: '<' | '>' | null } | null, 'not-a-number' | 'formula-text'> {
  const text = cell.trim()
  const comparator = COMPARATORS.get(text.charAt(0)) ?? null
  const number = readNumber(comparator === null ? text : text.slice(1))
  if (!number.ok) return number
  if (number.value === null) return comparator === null ? ok(null) : err('not-a-number')
  return ok({ value: number.value, comparator })
}

/** A calendar date, year first; a time after it is dropped. Day and month are never guessed. */
export function readDate(
  cell: string,
): Result<string | null, 'date-unreadable' | 'date-ambiguous' | 'date-does-not-exist' | 'formula-text'> {
  const text = readText(cell)
  if (text === null) return ok(null)
  const match = YEAR_FIRST.exec(text)
  if (!match) {
    if (YEAR_LAST.test(text)) return err('date-ambiguous')
    return err(isFormulaLike(text) ? 'formula-text' : 'date-unreadable')
  }
  const parts = match.slice(1).filter((part) => part !== undefined)
  const date = parts.map((part) => part.padStart(2, '0')).join('-')
  return isIsoDate(date) ? ok(date) : err('date-does-not-exist')
}

const YES = new Set(['1', 'YES', 'Y', 'TRUE', '是', '有'])
const NO = new Set(['0', 'NO', 'N', 'FALSE', '否'])

/** Yes or no; null where the source has nothing. */
export function readFlag(cell: string): Result<boolean | null, 'code-unknown'> {
  const text = readText(cell)?.toUpperCase() ?? null
  if (text === null) return ok(null)
  if (YES.has(text)) return ok(true)
  return NO.has(text) ? ok(false) : err('code-unknown')
}

const SEX_CODES: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['M', 'male'],
  ['MALE', 'male'],
  ['男', 'male'],
  ['F', 'female'],
  ['FEMALE', 'female'],
  ['女', 'female'],
])

/** Sex by its usual words and letters; numbers need a mapping, because registries disagree about them. */
export function readSex(cell: string): Result<'male' | 'female' | null, 'code-unknown'> {
  const text = readText(cell)
  if (text === null) return ok(null)
  const sex = SEX_CODES.get(text.toUpperCase())
  return sex === undefined ? err('code-unknown') : ok(sex)
}
