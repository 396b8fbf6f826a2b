import { useTranslation } from 'react-i18next'
import { DataRow, DataTable, GroupRow } from '../ui/data-table.tsx'
import type { DrawnCurve } from './curve-lines.tsx'
import { inMonths, inPercent, intervalText } from './survival-words.ts'

/** The same data as the picture: every day on which somebody had the event. */
export function StepsTable({ curves }: { readonly curves: readonly DrawnCurve[] }) {
  const { t } = useTranslation('survival')
  const columns = [
    { key: 'days', label: t('table.day'), align: 'end' as const, width: 88 },
    { key: 'months', label: t('table.months'), align: 'end' as const, width: 88 },
    { key: 'atRisk', label: t('table.atRisk'), align: 'end' as const, width: 88 },
    { key: 'events', label: t('table.events'), align: 'end' as const, width: 88 },
    { key: 'censored', label: t('table.censored'), align: 'end' as const, width: 96 },
    { key: 'share', label: t('table.share'), align: 'end' as const, width: 120 },
    { key: 'interval', label: t('table.interval'), align: 'end' as const },
  ]
  return (
    <DataTable label={t('table.steps')} rowHeight={24} minWidth={640} columns={columns}>
      {curves.flatMap(({ curve, name }) => [
        <GroupRow key={name} columns={columns.length} name={name} count={curve.subjects.length} />,
        ...curve.steps
          .filter(({ events }, at, all) => events > 0 || at === all.length - 1)
          .map(({ days, atRisk, events, censored, survival, low, high }) => (
            <DataRow key={`${name} ${days}`}>
              <td className="end">{days}</td>
              <td className="end">{inMonths(days)}</td>
              <td className="end">{atRisk}</td>
              <td className="end">{events}</td>
              <td className="end">{censored}</td>
              <td className="end">{curve.isFew ? '–' : inPercent(survival)}</td>
              <td className="end">{curve.isFew ? '–' : intervalText(low, high)}</td>
            </DataRow>
          )),
      ])}
    </DataTable>
  )
}
