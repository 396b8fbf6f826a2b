import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../i18n/format.ts'
import { ComputedValue } from '../../ui/computed-value.tsx'
import { DataRow, DataTable } from '../../ui/data-table.tsx'
import { boundedNumber } from './afp-plot.tsx'
import type { TimelineData } from './timeline-data.ts'
import { useEventWords } from './use-event-words.ts'

const MEASURED = new Set(['afp', 'albi', 'burden'])

/** The same data as the picture, row by row. */
export function TimelineTable({ data }: { readonly data: TimelineData }) {
  const { t } = useTranslation('timeline')
  const words = useEventWords()
  const burdenName = t(data.burden.kind === 'largest-diameter' ? 'plot.largest' : 'plot.viableSum')
  return (
    <DataTable
      label={t('chart.label')}
      rowHeight={24}
      minWidth={640}
      columns={[
        { key: 'on', label: t('table.date'), width: 108 },
        { key: 'event', label: t('table.event') },
        { key: 'afp', label: `${t('plot.afp')} ng/mL`, width: 96, align: 'end' },
        { key: 'albi', label: t('plot.albi'), width: 88, align: 'end' },
        { key: 'burden', label: `${burdenName} mm`, width: 140, align: 'end' },
      ]}
    >
      {data.days.map((day) => (
        <DataRow key={day.on}>
          <td className="tabular">{day.on}</td>
          <td>
            {words
              .lines(day)
              .filter(({ key }) => !MEASURED.has(key))
              .map(({ name, text }) => [name, text].filter(Boolean).join(' '))
              .join(t('semicolon'))}
          </td>
          <td className="end">{day.afp && boundedNumber(day.afp)}</td>
          <td className="end">
            {day.albi?.score && (
              <ComputedValue explanation={day.albi.explain}>
                {`${formatNumber(day.albi.score.shown, 2)} (${day.albi.score.modifiedGrade})`}
              </ComputedValue>
            )}
          </td>
          <td className="end">{day.burden?.value == null ? '' : formatNumber(day.burden.value)}</td>
        </DataRow>
      ))}
    </DataTable>
  )
}
