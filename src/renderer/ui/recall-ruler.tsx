import { useTranslation } from 'react-i18next'
import { addDays, daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { WindowDays } from '../../shared/rules/response/booked-window.ts'
import {
  REVIEW_CLOSES_DAYS,
  REVIEW_CRITICAL_AFTER_DAYS,
  REVIEW_OPENS_DAYS,
} from '../../shared/rules/response/review-schedule.ts'
import { formatDayOffset, formatShortDate } from '../i18n/format.ts'

/** The window that the procedure day gives. */
const PLANNED: WindowDays = {
  opens: REVIEW_OPENS_DAYS,
  closes: REVIEW_CLOSES_DAYS,
  critical: REVIEW_CRITICAL_AFTER_DAYS,
}
/** Where the ruler ends: twice as far from the procedure as the window. Later days stay at its end. */
const lastDayOf = ({ closes }: WindowDays) => Math.max(closes, REVIEW_CLOSES_DAYS) * 2
/** From this share of the ruler on, words under the bar would leave it. */
const NEAR_END = 0.9

const toneOf = (day: number, { closes, critical }: WindowDays) =>
  day > critical ? 'var(--crit)' : day > closes ? 'var(--warn)' : 'var(--text)'

function useRulerSentence(day: number, { opens, closes }: WindowDays): string {
  const { t } = useTranslation('ui')
  if (day > closes) return t('ruler.past', { day, count: day - closes })
  return day < opens ? t('ruler.before', { day, opens, closes }) : t('ruler.inside', { day, opens, closes })
}

export interface RecallRulerProps {
  readonly day: number
  /** The review's own; the planned one when left out. */
  readonly window?: WindowDays
}

/** Days since the procedure against the review window: box D+28–42, tick D+56, bar today, thick line the overrun. */
export function RecallRuler({ day, window = PLANNED }: RecallRulerProps) {
  const label = useRulerSentence(day, window)
  const { opens, closes, critical } = window
  const last = lastDayOf(window)
  const x = (at: number) => 1 + (Math.min(Math.max(at, 0), last) / last) * 70
  return (
    <svg className="recall-ruler" width="72" height="16" role="img" aria-label={label}>
      <path d="M1 8.5H71" stroke="var(--edge)" strokeOpacity="0.45" />
      <rect
        x={x(opens)}
        y="5"
        width={x(closes) - x(opens)}
        height="7"
        rx="1.5"
        fill="none"
        stroke="var(--edge)"
      />
      {day > closes && (
        <path d={`M${x(closes)} 8.5H${x(day)}`} stroke={toneOf(day, window)} strokeWidth="2" />
      )}
      <path d={`M${x(critical)} 6v5`} stroke="var(--edge)" />
      <path d={`M${x(day)} 2v13`} stroke={toneOf(day, window)} strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}

export interface DatedRecallRulerProps {
  readonly performedOn: IsoDate
  readonly today: IsoDate
  /** The review's own; the planned one when left out. */
  readonly window?: WindowDays
  /** Words under day 0, e.g. `TACE`. */
  readonly startLabel?: string
  /** Words above the bar where it does not stand for the calendar's own today. */
  readonly todayLabel?: string | undefined
}

/** The same drawing as wide as its panel, with dates above and days below. */
export function DatedRecallRuler({
  performedOn,
  today,
  window = PLANNED,
  startLabel = 'TACE',
  todayLabel,
}: DatedRecallRulerProps) {
  const { t } = useTranslation('ui')
  const day = daysBetween(performedOn, today)
  const label = useRulerSentence(day, window)
  const { opens, closes, critical } = window
  const last = lastDayOf(window)
  const at = (days: number) => `${(Math.min(Math.max(days, 0), last) / last) * 100}%`
  const short = (days: number) => addDays(performedOn, days).slice(5)
  // A full date needs the room of the window's dates; below them stands D+28–42 in any case.
  const isThisYear = performedOn.slice(0, 4) === today.slice(0, 4)
  const tone = toneOf(day, window)
  // Under the bar where there is room beside the label of D+56, else at the end of the ruler.
  const end = day >= last * NEAR_END ? `calc(100% - ${at(day)})` : 0
  return (
    <figure className="dated-ruler" aria-label={label}>
      <div className="dated-ruler-labels" aria-hidden>
        <span>{formatShortDate(performedOn, today)}</span>
        {isThisYear && (
          <span style={{ left: at((opens + closes) / 2) }} className="dated-ruler-mid">
            {short(opens)} – {short(closes)}
          </span>
        )}
        <b className="dated-ruler-today" style={{ right: end }}>
          {todayLabel ?? t('ruler.today')}
        </b>
      </div>
      <svg width="100%" height="24" aria-hidden>
        <line x1="0" x2="100%" y1="12.5" y2="12.5" stroke="var(--edge)" strokeOpacity="0.45" />
        <path d="M.5 7v11" stroke="var(--edge)" />
        <rect
          x={at(opens)}
          y="5.5"
          width={at(closes - opens)}
          height="14"
          rx="2"
          fill="var(--sunken)"
          stroke="var(--edge)"
        />
        {day > closes && (
          <line x1={at(closes)} x2={at(day)} y1="12.5" y2="12.5" stroke={tone} strokeWidth="2.5" />
        )}
        <line x1={at(critical)} x2={at(critical)} y1="8" y2="17" stroke="var(--edge)" strokeWidth="1.5" />
        <line x1={at(day)} x2={at(day)} y1="2" y2="23" stroke={tone} strokeWidth="3" strokeLinecap="round" />
      </svg>
      <div className="dated-ruler-labels" aria-hidden>
        <span>{startLabel}</span>
        <span style={{ left: at((opens + closes) / 2) }} className="dated-ruler-mid">
          D+{opens}–{closes}
        </span>
        <span style={{ left: at(critical) }} className="dated-ruler-mid">
          D+{critical}
        </span>
        <b className="dated-ruler-today" style={{ right: end, color: tone }}>
          {formatDayOffset(performedOn, today)}
        </b>
      </div>
    </figure>
  )
}
