import { useTranslation } from 'react-i18next'
import { unitText } from '../../../shared/wording/unit.ts'
import { formatNumber } from '../../i18n/format.ts'
import { ComputedValue } from '../../ui/computed-value.tsx'
import { DataRow, DataTable } from '../../ui/data-table.tsx'
import { boundedNumber } from './bounded-number.ts'
import { type EventDay, type PlotName, PLOTS, type TimelineData } from './timeline-data.ts'
import { useEventWords } from './use-event-words.ts'
import type { PlotWords } from './use-plot-words.ts'

const WIDTHS: Readonly<Record<PlotName, number>> = {
  afp: 96,
  pivka: 128,
  albi: 88,
  childPugh: 92,
  burden: 136,
}
const EVENT_WIDTH = 300

export interface TimelineTableProps {
  readonly data: TimelineData
  readonly plots: readonly PlotName[]
  readonly words: Readonly<Record<PlotName, PlotWords>>
}

/** The same data as the picture, row by row, with a column for each plot that is shown. */
export function TimelineTable({ data, plots, words }: TimelineTableProps) {
  const { t } = useTranslation('timeline')
  const eventWords = useEventWords()
  const measured: ReadonlySet<string> = new Set(PLOTS)
  return (
    <DataTable
      label={t('chart.label')}
      rowHeight={24}
      minWidth={108 + EVENT_WIDTH + plots.reduce((sum, plot) => sum + WIDTHS[plot], 0)}
      columns={[
        { key: 'on', label: t('table.date'), width: 108 },
        { key: 'event', label: t('table.event') },
        ...plots.map((plot) => ({
          key: plot,
          label: `${words[plot].name} ${words[plot].unit}`.trim(),
          width: WIDTHS[plot],
          align: 'end' as const,
        })),
      ]}
    >
      {data.days.map((day) => (
        <DataRow key={day.on}>
          <td className="tabular">{day.on}</td>
          <td>
            {eventWords
              .lines(day)
              .filter(({ key }) => !measured.has(key))
              .map(({ name, text }) => [name, text].filter(Boolean).join(' '))
              .join(t('semicolon'))}
          </td>
          {plots.map((plot) => (
            <td key={plot} className="end">
              <Measured plot={plot} day={day} unit={data.pivka.unit} />
            </td>
          ))}
        </DataRow>
      ))}
    </DataTable>
  )
}

interface MeasuredProps {
  readonly plot: PlotName
  readonly day: EventDay
  /** Of the column of PIVKA-II; a value in another one says its own. */
  readonly unit: string
}

function Measured({ plot, day, unit }: MeasuredProps) {
  const { afp, pivka, albi, childPugh, burden } = day
  if (plot === 'afp') return afp && boundedNumber(afp)
  if (plot === 'pivka' && pivka?.sample) {
    const own = pivka.sample.unit === unit ? '' : ` ${unitText(pivka.sample.unit)}`
    return boundedNumber(pivka.sample) + own
  }
  if (plot === 'albi' && albi?.score)
    return (
      <ComputedValue explanation={albi.explain}>
        {`${formatNumber(albi.score.shown, 2)} (${albi.score.modifiedGrade})`}
      </ComputedValue>
    )
  if (plot === 'childPugh' && childPugh?.text)
    return <ComputedValue explanation={childPugh.explain}>{childPugh.text}</ComputedValue>
  return plot === 'burden' && burden && burden.value !== null ? formatNumber(burden.value) : null
}
