import { daysBetween, localDate, weekday, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Language } from '../../shared/wording/language.ts'

const MINUS = '\u2212'
const THIN = '\u202f'
const WEEKDAYS = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
} as const

/** `1,284` or `−2.13`: grouped, true minus, exactly `digits` decimals where given. */
export function formatNumber(value: number, digits?: number): string {
  const fixed = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return value.toLocaleString('en-US', { maximumFractionDigits: 3, ...fixed }).replace('-', MINUS)
}

/** `940 Gy·cm²`: a number and its unit, joined by a thin space that never breaks. */
export function formatQuantity(value: number, unit: string, digits?: number): string {
  return `${formatNumber(value, digits)}${THIN}${unit}`
}

/** `+16` or `−77`; zero stays `0`. */
export function formatSigned(value: number, digits?: number): string {
  const text = formatNumber(value, digits)
  return value > 0 ? `+${text}` : text
}

/** A change as `+16 %` or `−77 %`. `ratio` is 0.16, not 16. */
export function formatChange(ratio: number, digits = 0): string {
  return `${formatSigned(ratio * 100, digits)}${THIN}%`
}

/** A share as `86.4 %`. `ratio` is 0.864. */
export function formatShare(ratio: number, digits = 1): string {
  return formatQuantity(ratio * 100, '%', digits)
}

/** `11-18` within the year of `today`, else the whole date. Only for use beside a full date. */
export function formatShortDate(date: IsoDate, today: IsoDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date
}

/** `Mon` or `周一`. */
export function weekdayName(date: IsoDate, language: Language): string {
  return WEEKDAYS[language][weekday(date) - 1] ?? ''
}

/** `Mon 2026-11-23` in English, `2026-11-23 周一` in Chinese. */
export function formatDay(date: IsoDate, language: Language): string {
  const name = weekdayName(date, language)
  return language === 'zh' ? `${date} ${name}` : `${name} ${date}`
}

const two = (n: number) => String(n).padStart(2, '0')

/** An instant on this computer's clock: `2026-11-23 14:02`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant)
  return `${localDate(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The time alone: `14:02:11`. */
export function formatTime(instant: string): string {
  const at = new Date(instant)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** `D+42`: days after an event, `D0` on its day. */
export function formatDayOffset(from: IsoDate, date: IsoDate): string {
  const days = daysBetween(from, date)
  return days === 0 ? 'D0' : `D${days > 0 ? '+' : MINUS}${Math.abs(days)}`
}
