import { UNAVAILABLE_REASONS } from '../../model/medication-terms.ts'
import type { ReportLine } from '../../model/session-report.ts'
import type { Session } from '../../model/session.ts'
import { type Term, wordFor } from '../../model/term.ts'
import { fieldName } from '../../wording/fields.ts'
import type { Language } from '../../wording/language.ts'
import { quantityText } from '../../wording/unit.ts'
import { type REPORT_WORDS, say } from './report-words.ts'

export interface LineOptions {
  /** Instead of the field's own name. */
  readonly name?: string
  /** Further fields that the value is put together from: one of them unconfirmed makes the whole line so. */
  readonly with?: readonly string[]
  readonly isWide?: boolean
}

/** Writes the lines of one session's report: the one place that decides what may be printed as a fact. */
export interface ReportWriter {
  readonly language: Language
  say(key: keyof typeof REPORT_WORDS, gaps?: Readonly<Record<string, string | number>>): string
  /** The value as it may be printed: with a word before it where nobody confirmed it, or in place of it. */
  value(
    path: string,
    value: string | null,
    others?: readonly string[],
  ): Pick<ReportLine, 'value' | 'standing'>
  /** Parts of one value, each under its own field; what is not recorded is left out. */
  parts(parts: readonly (readonly [path: string, value: string | null])[]): string
  /** A line that stands in every report; without a value it says so. */
  must(path: string, value: string | null, options?: LineOptions): ReportLine
  /** A line only where there is something to say. */
  may(path: string, value: string | null, options?: LineOptions): readonly ReportLine[]
  /** A line about no single field. */
  fact(name: string, value: string, isWide?: boolean): ReportLine
  missing(name: string, isWide?: boolean): ReportLine
  coded(terms: readonly Term[], code: string | null): string | null
  /** The word of a code inside a line: English writes it small there. */
  inner(terms: readonly Term[], code: string | null): string | null
  amount(value: number | null, unit: string): string | null
  yesNo(value: boolean | null): string | null
  list(parts: readonly (string | null | false)[]): string
}

export function reportWriter(session: Session, language: Language): ReportWriter {
  const words: ReportWriter['say'] = (key, gaps) => say(key, language, gaps)

  const value: ReportWriter['value'] = (path, text, others = []) => {
    const reason = session.unavailable.find((field) => field.path === path)?.reason
    if (text === null && reason !== undefined)
      return {
        value: words('unavailable', { reason: wordFor(UNAVAILABLE_REASONS, reason, language) }),
        standing: 'unavailable',
      }
    if (text === null) return { value: words('notRecorded'), standing: 'missing' }
    return [path, ...others].some((one) => isUnconfirmed(session, one))
      ? { value: words('unconfirmed', { value: text }), standing: 'unconfirmed' }
      : { value: text, standing: 'recorded' }
  }
  const must: ReportWriter['must'] = (path, text, { name, isWide = false, with: others } = {}) => ({
    name: name ?? fieldName(path, language),
    ...value(path, text, others),
    isWide,
  })
  const list: ReportWriter['list'] = (parts) =>
    parts.filter((part) => part !== null && part !== false && part !== '').join(words('comma'))
  return {
    language,
    say: words,
    value,
    parts: (parts) => list(parts.map(([path, text]) => text !== null && value(path, text).value)),
    must,
    may: (path, text, options) =>
      text === null && !session.unavailable.some((field) => field.path === path)
        ? []
        : [must(path, text, options)],
    fact: (name, text, isWide = false) => ({ name, value: text, standing: 'recorded', isWide }),
    missing: (name, isWide = false) => ({ name, value: words('notRecorded'), standing: 'missing', isWide }),
    coded: (terms, code) => (code === null ? null : wordFor(terms, code, language)),
    inner: (terms, code) =>
      code === null
        ? null
        : wordFor(terms, code, language).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
    amount: (number, unit) => (number === null ? null : quantityText(number, unit)),
    yesNo: (answer) => (answer === null ? null : words(answer ? 'yes' : 'no')),
    list,
  }
}

/** A carried path covers everything below it, and a part of a value makes the whole one doubtful. */
export function isUnconfirmed({ unconfirmed }: Pick<Session, 'unconfirmed'>, path: string): boolean {
  return unconfirmed.some(
    (carried) => carried === path || path.startsWith(`${carried}.`) || carried.startsWith(`${path}.`),
  )
}
