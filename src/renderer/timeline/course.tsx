import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Session } from '../../shared/model/session.ts'
import { Empty } from '../ui/empty.tsx'
import { ShortcutHint } from '../ui/kbd.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { Legend } from './chart/legend.tsx'
import { axisSpan } from './chart/time-scale.ts'
import { TimelineChart } from './chart/timeline-chart.tsx'
import { axisDays, type EventDay, type PlotName, type TimelineData } from './chart/timeline-data.ts'
import { TimelineTable } from './chart/timeline-table.tsx'
import { usePlotWords } from './chart/use-plot-words.ts'

export interface CourseProps {
  readonly data: TimelineData
  readonly today: IsoDate
  readonly reference: Session | null
  readonly onOpen: (day: EventDay) => void
}

/** The course as a picture, or the same as a table. */
export function Course({ data, today, reference, onOpen }: CourseProps) {
  const { t } = useTranslation('timeline')
  const [plots, setPlots] = useState<readonly PlotName[]>(['afp', 'albi', 'burden'])
  const [isTable, setTable] = useState(false)
  const words = usePlotWords(data)
  const toldId = useId()
  const swap = t(isTable ? 'chart.asPicture' : 'chart.asTable')
  useShortcut('T', swap, () => setTable(!isTable))
  const span = axisSpan(axisDays(data), today, data.diedOn !== null)
  if (span === null) return <Empty>{t('chart.empty')}</Empty>
  return (
    <section aria-label={t('chart.label')}>
      <Legend data={data} span={span} plots={plots} words={words} onPlots={setPlots} />
      {isTable ? (
        <div className="timeline-course-table">
          <TimelineTable data={data} plots={plots} words={words} />
        </div>
      ) : (
        <TimelineChart
          data={data}
          span={span}
          plots={plots}
          reference={reference}
          onOpen={onOpen}
          describedBy={toldId}
        />
      )}
      <ul id={toldId} className="visually-hidden">
        {plots.map((plot) => (
          <li key={plot}>{words[plot].sentence}</li>
        ))}
      </ul>
      <p className="timeline-hints">
        {!isTable && <ShortcutHint keys="← →">{t('chart.walk')}</ShortcutHint>}
        {!isTable && <ShortcutHint keys="Enter">{t('chart.open')}</ShortcutHint>}
        <ShortcutHint keys="T">{swap}</ShortcutHint>
      </p>
    </section>
  )
}
