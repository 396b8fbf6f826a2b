import { addDays, daysBetween, type IsoDate } from '../../../shared/kit/iso-date.ts'

/** Left of the plot stand the names of lanes and plots, right of it the newest values. */
export const LABEL_GUTTER = 112
export const VALUE_GUTTER = 80

const MIN_SPAN_DAYS = 90
const MIN_TICK_PX = 62
const TICK_STEPS_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120]
/** A record that has been silent for longer than this, and than its own length, ends where it ended. */
const SILENT_AFTER_DAYS = 365

export interface AxisSpan {
  readonly from: IsoDate
  readonly to: IsoDate
  /** The last day that is drawn as past; null when the axis ends before today. */
  readonly today: IsoDate | null
}

/** What the axis has to show: every dated entry with some air, today and a future zone while the course goes on. */
export function axisSpan(days: readonly IsoDate[], asOf: IsoDate, isClosed: boolean): AxisSpan | null {
  const sorted = days.toSorted((a, b) => a.localeCompare(b))
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return null
  const recorded = Math.max(daysBetween(first, last), 1)
  const isSilent = daysBetween(last, asOf) > Math.max(SILENT_AFTER_DAYS, recorded)
  const today = isClosed || isSilent ? null : asOf
  const end = today !== null && today > last ? today : last
  const length = Math.max(daysBetween(first, end), 1)
  const air = Math.max(Math.round(length * 0.04), 7)
  const future = today === null ? last : addDays(today, Math.max(Math.round(length * 0.1), 14))
  const to = [addDays(last, air), future].reduce((a, b) => (a > b ? a : b))
  const from = addDays(first, -air)
  const missing = MIN_SPAN_DAYS - daysBetween(from, to)
  return { from: missing > 0 ? addDays(from, -missing) : from, to, today }
}

export interface TimeScale {
  readonly span: AxisSpan
  readonly left: number
  readonly right: number
  readonly x: (day: IsoDate) => number
}

/** One scale for lanes and plots; tenths of a pixel are enough. What was before the axis stands at its beginning. */
export function timeScale(span: AxisSpan, width: number): TimeScale {
  const left = LABEL_GUTTER
  const right = width - VALUE_GUTTER
  const perDay = (right - left) / daysBetween(span.from, span.to)
  return {
    span,
    left,
    right,
    x: (day) => Math.max(left, Math.round((left + daysBetween(span.from, day) * perDay) * 10) / 10),
  }
}

export interface MonthTick {
  readonly on: IsoDate
  readonly year: number
  /** 1–12. */
  readonly month: number
  /** The first tick and each January say the year; wide steps say nothing else. */
  readonly says: 'year' | 'year-month' | 'month'
}

/** Firsts of months, as many as their words have room for. */
export function monthTicks({ span, left, right }: TimeScale): readonly MonthTick[] {
  const perMonth = ((right - left) / daysBetween(span.from, span.to)) * 30.44
  const step = TICK_STEPS_MONTHS.find((months) => months * perMonth >= MIN_TICK_PX) ?? 120
  const monthOf = (day: IsoDate) => +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1
  const ticks: MonthTick[] = []
  for (let at = Math.ceil(monthOf(span.from) / step) * step; at <= monthOf(span.to); at += step) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
    const on = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (on < span.from) continue
    const says = step >= 12 ? 'year' : ticks.length === 0 || month === 1 ? 'year-month' : 'month'
    ticks.push({ on, year, month, says })
  }
  return ticks
}
