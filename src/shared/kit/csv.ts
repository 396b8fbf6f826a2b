/** Without it, spreadsheets do not take a file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

export type CsvValue = string | number | boolean | null

/** `= + - @` and their full-width forms start a formula; `|` and `%` start a command in older ones. */
const LIVE = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20|%]'
/** Spreadsheets skip blanks and byte order marks before they look; a tab or line break is enough by itself. */
const START = `["']*[\\t\\r\\n]|[\\s\\uFEFF"']*${LIVE}`
const FORMULA = new RegExp(`^(?:${START})`, 'u')
const GUARDED = new RegExp(`^'(?:${START})`, 'u')
const NEEDS_QUOTES = /[",\r\n;\t]|^\s|\s$/

/** True for text that a spreadsheet would run instead of show. */
export function isFormulaLike(text: string): boolean {
  return FORMULA.test(text)
}

/** Text that a spreadsheet shows and never runs: a leading apostrophe where the text could be taken for a formula. */
export function guardFormula(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text
}

/** The text that `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

/** One cell (RFC 4180). Numbers stay numbers, so a negative one is not guarded; null is an empty cell. */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = guardFormula(value)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line with its CRLF. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
