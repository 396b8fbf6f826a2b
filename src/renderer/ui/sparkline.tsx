import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/format.ts'

export interface SparklineProps {
  /** In order; null is a gap and is never bridged. */
  readonly values: readonly (number | null)[]
  /** The same for every sparkline of a table, so that they can be compared. */
  readonly domain: readonly [low: number, high: number]
  readonly width?: number
  readonly height?: number
}

/** The course of one value, its last point marked. */
export function Sparkline({ values, domain: [low, high], width = 72, height = 20 }: SparklineProps) {
  const { t } = useTranslation('ui')
  const known = values.filter((value) => value !== null)
  const x = (index: number) => 2 + (index / Math.max(1, values.length - 1)) * (width - 4)
  const y = (value: number) => height - 3 - ((value - low) / (high - low || 1)) * (height - 6)
  const path = values
    .map((value, index) => {
      if (value === null) return ''
      const starts = index === 0 || values[index - 1] === null
      return `${starts ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
  const lastIndex = values.findLastIndex((value) => value !== null)
  const last = values[lastIndex]
  const [first] = known
  const label =
    first === undefined || last === undefined || last === null
      ? ''
      : t('sparkline', { first: formatNumber(first), last: formatNumber(last) })
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={label}>
      <path d={`M0 ${height - 1}H${width}`} stroke="var(--line)" />
      <path d={path} fill="none" stroke="var(--text-2)" strokeWidth="1.5" strokeLinejoin="round" />
      {last !== undefined && last !== null && (
        <circle cx={x(lastIndex)} cy={y(last)} r="2.25" fill="var(--accent)" />
      )}
    </svg>
  )
}
