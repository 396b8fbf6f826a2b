import { useTranslation } from 'react-i18next'
import { addDays, daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import {
  REVIEW_CLOSES_DAYS as CLOSES,
  REVIEW_CRITICAL_AFTER_DAYS as CRITICAL,
  REVIEW_OPENS_DAYS as OPENS,
} from '../../shared/rules/response/review-schedule.ts'
import { formatDayOffset, formatShortDate } from '../i18n/format.ts'

/** Where the ruler ends: two review windows after the procedure. Later days stay at its end. */
const LAST_DAY = 84

const toneOf = (day: number) =>
  day > CRITICAL ? 'var(--crit)' : day > CLOSES ? 'var(--warn)' : 'var(--text)'

function useRulerSentence(day: number): string {
  const { t } = useTranslation('ui')
  if (day > CLOSES) return t('ruler.past', { day, over: day - CLOSES })
  return day < OPENS ? t('ruler.before', { day }) : t('ruler.inside', { day })
}

/** Days since the procedure against the review window: box D+28–42, tick D+56, bar today, thick line the overrun. */
export function RecallRuler({ day }: { readonly day: number }) {
  const label = useRulerSentence(day)
  const x = (at: number) => 1 + (Math.min(Math.max(at, 0), LAST_DAY) / LAST_DAY) * 70
  return (
    <svg className="recall-ruler" width="72" height="16" role="img" aria-label={label}>
      <path d="M1 8.5H71" stroke="var(--edge)" strokeOpacity="0.45" />
      <rect
        x={x(OPENS)}
        y="5"
        width={x(CLOSES) - x(OPENS)}
        height="7"
        rx="1.5"
        fill="none"
        stroke="var(--edge)"
      />
      {day > CLOSES && <path d={`M${x(CLOSES)} 8.5H${x(day)}`} stroke={toneOf(day)} strokeWidth="2" />}
      <path d={`M${x(CRITICAL)} 6v5`} stroke="var(--edge)" />
      <path d={`M${x(day)} 2v13`} stroke={toneOf(day)} strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}

export interface DatedRecallRulerProps {
  readonly performedOn: IsoDate
  readonly today: IsoDate
  /** Words under day 0, e.g. `TACE`. */
  readonly startLabel?: string
  /** Words above the bar where it does not stand for the calendar's own today. */
  readonly todayLabel?: string | undefined
}

/** The same drawing as wide as its panel, with dates above and days below. */
export function DatedRecallRuler({
  performedOn,
  today,
  startLabel = 'TACE',
  todayLabel,
}: DatedRecallRulerProps) {
  const { t } = useTranslation('ui')
  const day = daysBetween(performedOn, today)
  const label = useRulerSentence(day)
  const at = (days: number) => `${(Math.min(Math.max(days, 0), LAST_DAY) / LAST_DAY) * 100}%`
  const short = (days: number) => addDays(performedOn, days).slice(5)
  // A full date needs the room of the window's dates; below them stands D+28–42 in any case.
  const isThisYear = performedOn.slice(0, 4) === today.slice(0, 4)
  const tone = toneOf(day)
  // Under the bar where there is room beside the label of D+56, else at the end of the ruler.
  const end = day >= 76 ? `calc(100% - ${at(day)})` : 0
  return (
    <figure className="dated-ruler" aria-label={label}>
      <div className="dated-ruler-labels" aria-hidden>
        <span>{formatShortDate(performedOn, today)}</span>
        {isThisYear && (
          <span style={{ left: at((OPENS + CLOSES) / 2) }} className="dated-ruler-mid">
            {short(OPENS)} – {short(CLOSES)}
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
          x={at(OPENS)}
          y="5.5"
          width={at(CLOSES - OPENS)}
          height="14"
          rx="2"
          fill="var(--sunken)"
          stroke="var(--edge)"
        />
        {day > CLOSES && (
          <line x1={at(CLOSES)} x2={at(day)} y1="12.5" y2="12.5" stroke={tone} strokeWidth="2.5" />
        )}
        <line x1={at(CRITICAL)} x2={at(CRITICAL)} y1="8" y2="17" stroke="var(--edge)" strokeWidth="1.5" />
        <line x1={at(day)} x2={at(day)} y1="2" y2="23" stroke={tone} strokeWidth="3" strokeLinecap="round" />
      </svg>
      <div className="dated-ruler-labels" aria-hidden>
        <span>{startLabel}</span>
        <span style={{ left: at((OPENS + CLOSES) / 2) }} className="dated-ruler-mid">
          D+{OPENS}–{CLOSES}
        </span>
        <span style={{ left: at(CRITICAL) }} className="dated-ruler-mid">
          D+{CRITICAL}
        </span>
        <b className="dated-ruler-today" style={{ right: end, color: tone }}>
          {formatDayOffset(performedOn, today)}
        </b>
      </div>
    </figure>
  )
}
