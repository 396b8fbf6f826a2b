import { useTranslation } from 'react-i18next'
import { DAYS_PER_MONTH } from '../../shared/rules/survival/survival-curves.ts'
import { type CurveScale, PICTURE_HEIGHT, PLOT_BOTTOM } from './curve-geometry.ts'

const SHARES = [0, 0.25, 0.5, 0.75, 1]

export interface CurveAxesProps {
  readonly scale: CurveScale
  readonly ticks: readonly number[]
  readonly isFromLandmark: boolean
}

/** Shares at the left, months below; the half is where the median is read. */
export function CurveAxes({ scale, ticks, isFromLandmark }: CurveAxesProps) {
  const { t } = useTranslation('survival')
  return (
    <g className="survival-axes">
      {SHARES.map((share) => (
        <g key={share}>
          <path
            d={`M${scale.left} ${scale.y(share)}H${scale.right}`}
            className={share === 0.5 ? 'survival-half' : 'survival-hairline'}
          />
          <text x={scale.left - 8} y={scale.y(share)} className="is-end">
            {share * 100} %
          </text>
        </g>
      ))}
      {ticks.map((months) => (
        <g key={months}>
          <path d={`M${scale.x(months * DAYS_PER_MONTH)} ${PLOT_BOTTOM}v4`} className="survival-edge" />
          <text x={scale.x(months * DAYS_PER_MONTH)} y={PLOT_BOTTOM + 14} className="is-middle">
            {months}
          </text>
        </g>
      ))}
      <path d={`M${scale.left} ${PLOT_BOTTOM}H${scale.right}`} className="survival-edge" />
      <text x={scale.left} y={PICTURE_HEIGHT - 8}>
        {t(isFromLandmark ? 'chart.monthsFromLandmark' : 'chart.months')}
      </text>
    </g>
  )
}
