import { useTranslation } from 'react-i18next'
import type { SurvivalAnswer, SurvivalRate } from '../../shared/model/survival.ts'
import { formatNumber } from '../i18n/format.ts'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import type { DrawnCurve } from './curve-lines.tsx'
import type { SelectedPatients } from './selected-patients.ts'
import { inPercent, intervalText, probability, useMedianText } from './survival-words.ts'

const MONTHS = [12, 24, 36, 60]

export interface CurveSummaryProps {
  readonly answer: SurvivalAnswer
  readonly curves: readonly DrawnCurve[]
  readonly onSelect: (selected: SelectedPatients) => void
}

/** Of each curve how many, the median and the rates at fixed years with their intervals; the test between curves. */
export function CurveSummary({ answer, curves, onSelect }: CurveSummaryProps) {
  const { t } = useTranslation('survival')
  const medianText = useMedianText()
  const { logRank } = answer
  const unfollowed = curves.reduce((sum, { curve }) => sum + curve.unfollowed, 0)
  return (
    <section className="survival-part" aria-label={t('table.summary')}>
      <DataTable
        label={t('table.summary')}
        rowHeight={36}
        minWidth={820}
        columns={[
          { key: 'group', label: t('table.group') },
          { key: 'patients', label: t('table.patients'), width: 68, align: 'end' },
          { key: 'events', label: t('table.events'), width: 60, align: 'end' },
          { key: 'censored', label: t('table.censored'), width: 72, align: 'end' },
          { key: 'median', label: t('table.median'), width: 132, align: 'end' },
          ...MONTHS.map((months) => ({
            key: String(months),
            label: t('table.rate', { months }),
            width: 84,
            align: 'end' as const,
          })),
        ]}
      >
        {curves.map(({ curve, name }) => (
          <DataRow key={name}>
            <td title={name}>{name}</td>
            <NumberCell {...{ name, onSelect }} what={t('list.all')} patients={curve.subjects} />
            <NumberCell
              {...{ name, onSelect }}
              what={t('list.events')}
              patients={curve.subjects.filter(({ hasEvent }) => hasEvent)}
            />
            <NumberCell
              {...{ name, onSelect }}
              what={t('list.censored')}
              patients={curve.subjects.filter(({ hasEvent }) => !hasEvent)}
            />
            {curve.median === null ? (
              <td className="muted" colSpan={MONTHS.length + 1}>
                {t('chart.few')}
              </td>
            ) : (
              <>
                <td className="end">{medianText(curve.median)}</td>
                {MONTHS.map((months) => (
                  <RateCell key={months} rate={curve.rates.find((one) => one.months === months)} />
                ))}
              </>
            )}
          </DataRow>
        ))}
      </DataTable>
      {logRank !== null && (
        <p className="survival-note tabular">
          {t('table.logRank', {
            chiSquared: formatNumber(logRank.chiSquared, 2),
            df: logRank.degrees,
            p: probability(logRank.p),
          })}
        </p>
      )}
      {unfollowed > 0 && (
        <p className="survival-note muted">{t('table.unfollowed', { count: unfollowed })}</p>
      )}
    </section>
  )
}

interface NumberCellProps {
  readonly name: string
  readonly what: string
  readonly patients: SelectedPatients['patients']
  readonly onSelect: (selected: SelectedPatients) => void
}

function NumberCell({ name, what, patients, onSelect }: NumberCellProps) {
  const { t } = useTranslation('survival')
  const title = t('list.title', { name, what })
  return (
    <td className="end">
      <button
        type="button"
        className="survival-number tabular"
        aria-label={`${title}: ${patients.length}`}
        onClick={() => onSelect({ title, patients })}
      >
        {formatNumber(patients.length)}
      </button>
    </td>
  )
}

/** A rate over its interval; nothing where nobody was observed for so long. */
function RateCell({ rate }: { readonly rate: SurvivalRate | undefined }) {
  const { t } = useTranslation('survival')
  if (rate === undefined) return <td className="end faint">–</td>
  return (
    <td className="end survival-rate">
      <b>{inPercent(rate.survival)}</b>
      <span className="muted">{rate.isFew ? t('table.few') : intervalText(rate.low, rate.high)}</span>
    </td>
  )
}
