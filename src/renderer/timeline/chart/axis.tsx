import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../../shared/kit/iso-date.ts'
import { useLanguage } from '../../i18n/language.ts'
import { textWidth } from './place.ts'
import { type MonthTick, monthTicks, type TimeScale } from './time-scale.ts'

export const AXIS_HEIGHT = 28
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const PILL_CLEARANCE = 6
/** How far the last words may stand over the end of the axis, px. */
const OVERHANG = 8

export interface AxisProps {
  readonly scale: TimeScale
  readonly top: number
  readonly height: number
  readonly diedOn: IsoDate | null
}

/** What lies behind everything: the future zone. */
export function FutureZone({ scale, height }: Pick<AxisProps, 'scale' | 'height'>) {
  const { today } = scale.span
  if (today === null) return null
  const x = scale.x(today)
  return <rect x={x} y="0" width={scale.right - x} height={height} className="timeline-future" />
}

/** Months, and the one solid line: today, or the day of death. */
export function Axis({ scale, top, height, diedOn }: AxisProps) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const { today } = scale.span
  const end =
    diedOn === null
      ? today === null
        ? null
        : { on: today, text: t('today') }
      : { on: diedOn, text: t('died') }
  const pill = end && { x: scale.x(end.on), width: textWidth(end.text, 11) + 14, text: end.text }
  const ticks = monthTicks(scale).map((tick) => ({ ...tick, x: scale.x(tick.on) }))
  const worded = ticks.filter((tick) => {
    const half = textWidth(tickText(tick, language), 11) / 2
    const isCovered = pill !== null && Math.abs(tick.x - pill.x) < half + pill.width / 2 + PILL_CLEARANCE
    return !isCovered && tick.x + half <= scale.right + OVERHANG
  })
  return (
    <g>
      {pill && <path d={`M${pill.x} 0V${height}`} className="timeline-today" />}
      {ticks.map(({ x, on }) => (
        <path key={on} d={`M${x} ${top}v4`} className="timeline-edge" />
      ))}
      {worded.map((tick, at) => (
        <text key={tick.on} x={tick.x} y={top + 13} className="timeline-tick is-middle">
          {tickText(at === 0 && tick.says === 'month' ? { ...tick, says: 'year-month' } : tick, language)}
        </text>
      ))}
      {pill && (
        <g className="timeline-pill">
          <rect x={pill.x - pill.width / 2} y={top + 4} width={pill.width} height="17" rx="4" />
          <text x={pill.x} y={top + 13}>
            {pill.text}
          </text>
        </g>
      )}
    </g>
  )
}

function tickText({ year, month, says }: MonthTick, language: 'en' | 'zh'): string {
  if (says === 'year') return language === 'zh' ? `${year}年` : String(year)
  const name = language === 'zh' ? `${month}月` : MONTHS[month - 1]
  if (says === 'month') return name ?? ''
  return language === 'zh' ? `${year}年${name}` : `${year} ${name}`
}
