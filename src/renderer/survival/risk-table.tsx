import { useTranslation } from 'react-i18next'
import { DAYS_PER_MONTH } from '../../shared/rules/survival/survival-curves.ts'
import type { CurveScale } from './curve-geometry.ts'
import type { DrawnCurve } from './curve-lines.tsx'
import { atRiskAtMonth, type SelectedPatients } from './selected-patients.ts'

export interface RiskTableProps {
  readonly rows: readonly DrawnCurve[]
  readonly ticks: readonly number[]
  readonly scale: CurveScale
  readonly onSelect: (selected: SelectedPatients) => void
}

/** Patients at risk, each number under its month; pressed, it lists them. */
export function RiskTable({ rows, ticks, scale, onSelect }: RiskTableProps) {
  const { t } = useTranslation('survival')
  return (
    <div className="survival-risk" role="group" aria-label={t('chart.atRisk')}>
      <p>{t('chart.atRisk')}</p>
      {rows.map(({ curve, name }) => (
        <div key={name} className="survival-risk-row">
          <span className="ellipsis" title={name}>
            {name}
          </span>
          {ticks.map((months, at) => {
            const what = t('list.atRisk', { months })
            const title = t('list.title', { name, what })
            return (
              <button
                key={months}
                type="button"
                className="survival-number tabular"
                style={{ left: scale.x(months * DAYS_PER_MONTH) }}
                aria-label={`${title}: ${curve.atRisk[at] ?? 0}`}
                onClick={() => onSelect({ title, patients: atRiskAtMonth(curve, months) })}
              >
                {curve.atRisk[at] ?? 0}
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}
