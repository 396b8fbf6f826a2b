import { daysBetween, isIsoDate, localDate, type IsoDate } from '../../shared/kit/iso-date.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The dates that a typed text can mean: none, one, or two where day and month cannot be told apart (`03/04/2026`).
 * Reads the year first (`2026-11-23`, `20261123`, `2026年11月23日`), the day first (`23.11.2026`, `23/11/2026`,
 * `23 Nov 2026`), the month first where it can only be that (`11/23/2026`, `Nov 23, 2026`), and without a year the
 * date nearest to `today` (`11-23`, `11月23日`, `23 Nov`). A full stop always has the day first.
 */
export function dateReadings(typed: string, today: IsoDate = localDate(new Date())): IsoDate[] {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return [...new Set(triples(text, today).map(asDate))].filter((date) => isIsoDate(date))
}

/** The one date that a typed text means; null for none, and for two. */
export function parseDate(typed: string, today?: IsoDate): IsoDate | null {
  const [date, other] = dateReadings(typed, today)
  return other === undefined ? (date ?? null) : null
}

const SHORT_YEAR = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{2})$/
const CENTURY = 100

/**
 * What a date with a two-digit year most likely means: day first, in the latest century that does not go beyond
 * `latest`. null for a text of another form. Offered, never taken: nobody else can tell 1926 from 2026.
 */
export function shortYearReading(typed: string, latest: IsoDate = localDate(new Date())): IsoDate | null {
  const [, day, , month, year] = SHORT_YEAR.exec(typed.trim()) ?? []
  const century = Math.floor(Number(latest.slice(0, 4)) / CENTURY) * CENTURY
  const [date] = [century, century - CENTURY]
    .map((start) => asDate([start + Number(year), Number(month), Number(day)]))
    .filter((candidate) => isIsoDate(candidate) && candidate <= latest)
  return date ?? null
}

type Triple = readonly [year: number, month: number, day: number]

function triples(text: string, today: IsoDate): Triple[] {
  const yearFirst =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text)
  if (yearFirst) return [numbers(yearFirst)]
  const yearLast = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(text)
  if (yearLast) {
    const [a, b, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])]
    return yearLast[2] === '.'
      ? [[year, b, a]]
      : [
          [year, b, a],
          [year, a, b],
        ]
  }
  return [...named(text, today), ...withoutYear(text, today)]
}

/** With the month as a word, before or after the day. */
function named(text: string, today: IsoDate): Triple[] {
  const match =
    /^(\d{1,2})[\s.-]*([a-z]{3,9})\.?[\s,.-]*(\d{4})?$/.exec(text) ??
    /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:[\s,-]+(\d{4}))?$/.exec(text)
  if (!match) return []
  const [, first = '', second = '', year] = match
  const word = /^\d/.test(first) ? second : first
  const day = Number(word === second ? first : second)
  const month = MONTHS.indexOf(word.slice(0, 3)) + 1
  if (month === 0) return []
  return year === undefined ? nearest(month, day, today) : [[Number(year), month, day]]
}

function withoutYear(text: string, today: IsoDate): Triple[] {
  const match = /^(\d{1,2})\s*[-月]\s*(\d{1,2})\s*日?$/.exec(text)
  return match ? nearest(Number(match[1]), Number(match[2]), today) : []
}

function nearest(month: number, day: number, today: IsoDate): Triple[] {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1]
    .map((candidate): Triple => [candidate, month, day])
    .filter((triple) => isIsoDate(asDate(triple)))
    .toSorted((a, b) => distance(a, today) - distance(b, today))
    .slice(0, 1)
}

const distance = (triple: Triple, today: IsoDate): number => Math.abs(daysBetween(today, asDate(triple)))

const numbers = ([, year, month, day]: readonly (string | undefined)[]): Triple => [
  Number(year),
  Number(month),
  Number(day),
]

const asDate = ([year, month, day]: Triple): IsoDate =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
