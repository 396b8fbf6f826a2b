/** Calendar dates as `YYYY-MM-DD` text: no time zone, no clock, no "today". Instants are elsewhere, in UTC. */
export type IsoDate = string

const DAY_MS = 86_400_000
const atUtcMidnight = (date: IsoDate): number =>
  Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10))
const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10)

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Far outside any life on record, and far from where arithmetic fails: `Date.UTC` reads 0–99 as 1900–1999. */
const [FIRST_YEAR, LAST_YEAR] = [1700, 2299]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/**
 * True for a date that exists, in the years 1700 to 2299: `2026-02-30`, `2026-2-3` and the slip `0206-03-01` do
 * not. Asked for every date of every answer, so it counts instead of making a Date.
 */
export function isIsoDate(text: string): boolean {
  const parts = DATE.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const days = month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
  return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= days
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromUtc(atUtcMidnight(date) + days * DAY_MS)
}

/** The same day of another month; where that month is shorter its last day: 31 August + 6 months = 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const counted = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(counted / 12), counted - Math.floor(counted / 12) * 12]
  const length = month === 1 && isLeap(year) ? 29 : (MONTH_DAYS[month] ?? 0)
  const day = Math.min(Number(date.slice(8, 10)), length)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day)}`
}

/** Whole days from `start` to `end`; negative when `end` comes first. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return Math.round((atUtcMidnight(end) - atUtcMidnight(start)) / DAY_MS)
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(date: IsoDate): number {
  return new Date(atUtcMidnight(date)).getUTCDay() || 7
}

/** Completed years of age on a day. */
export function yearsBetween(birth: IsoDate, on: IsoDate): number {
  const years = +on.slice(0, 4) - +birth.slice(0, 4)
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The calendar date that a clock shows in its own time zone. */
export function localDate(clock: Date): IsoDate {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(clock.getFullYear()).padStart(4, '0')}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`
}
