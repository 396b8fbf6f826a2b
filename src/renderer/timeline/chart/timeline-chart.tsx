import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../../shared/kit/iso-date.ts'
import type { Session } from '../../../shared/model/session.ts'
import { Axis, AXIS_HEIGHT, FutureZone } from './axis.tsx'
import { layoutLanes } from './lane-layout.ts'
import { Lanes } from './lanes.tsx'
import { BandedPlots, LastScores, OpenPlots, PLOT_HEIGHTS } from './plots.tsx'
import { Cursor, Readout } from './readout.tsx'
import type { EventDay, PlotName, TimelineData } from './timeline-data.ts'
import { type AxisSpan, timeScale } from './time-scale.ts'
import { useEventWords } from './use-event-words.ts'
import { useWidth } from '../../ui/use-width.ts'

const MIN_WIDTH = 640
/** How near the pointer has to be to a day for it to be read out. */
const REACH_PX = 24

export interface TimelineChartProps {
  readonly data: TimelineData
  readonly span: AxisSpan
  readonly plots: readonly PlotName[]
  readonly reference: Session | null
  readonly onOpen: (day: EventDay) => void
  /** Where the plots are told in sentences. */
  readonly describedBy: string
}

/** Lanes and plots over one axis. Arrow keys and the pointer walk the days on which something is on file. */
export function TimelineChart(props: TimelineChartProps) {
  const { data, span, plots, reference, onOpen, describedBy } = props
  const { t } = useTranslation('timeline')
  const words = useEventWords()
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(useWidth(box), MIN_WIDTH)
  const [at, setAt] = useState<IsoDate | null>(null)
  const scale = useMemo(() => timeScale(span, width), [span, width])
  const layout = layoutLanes(data.lanes, scale, words)
  const axisTop = layout.bottom
  const tops = new Map<PlotName, number>()
  let height = axisTop + AXIS_HEIGHT
  for (const plot of plots) {
    tops.set(plot, height)
    height += PLOT_HEIGHTS[plot]
  }
  const { days } = data
  const index = days.findIndex(({ on }) => on === at)
  const day = days[index]
  const lines = day ? words.lines(day) : []

  /** By key: a day outside a scrolled box comes into view. */
  function goTo(next: EventDay | undefined) {
    setAt(next?.on ?? null)
    const view = box.current
    if (next && view) view.scrollLeft = scale.x(next.on) - view.clientWidth / 2
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const to: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(index + 1, days.length - 1),
      ArrowLeft: index < 0 ? days.length - 1 : Math.max(index - 1, 0),
      Home: 0,
      End: days.length - 1,
    }
    const next = to[event.key]
    if (next !== undefined) goTo(days[next])
    else if (event.key === 'Escape' && day) setAt(null)
    else if (event.key === 'Enter' && day) onOpen(day)
    else return
    event.preventDefault()
  }
  function dayAt(event: PointerEvent<HTMLElement>): EventDay | undefined {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const distance = ({ on }: EventDay) => Math.abs(scale.x(on) - x)
    const nearest = days.toSorted((a, b) => distance(a) - distance(b)).at(0)
    return nearest && distance(nearest) <= REACH_PX ? nearest : undefined
  }
  const plotProps = { data, tops, scale, width }
  const guides = layout.sessions.marks.map(({ of, x, y }) => ({ of, d: `M${x} ${y + 12}V${height}` }))
  return (
    <div className="scroll-box timeline-box" ref={box}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the picture is walked by keys */}
      <div
        className="timeline-chart"
        style={{ width, height }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys need a place to rest
        tabIndex={0}
        role="group"
        aria-label={t('chart.label')}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
      >
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={t('chart.sentence', {
            from: span.from,
            to: span.to,
            sessions: t('count.sessions', { count: data.lanes.sessions.length }),
            reviews: t('count.reviews', { count: data.lanes.reviews.filter(({ isOpen }) => !isOpen).length }),
            complications: t('count.complications', { count: data.lanes.complications.length }),
          })}
          aria-describedby={describedBy}
        >
          <FutureZone scale={scale} height={height} />
          <BandedPlots {...plotProps} />
          {guides.map(({ of, d }) => (
            <path
              key={of.uid}
              d={d}
              className={of.uid === reference?.uid ? 'timeline-guide is-reference' : 'timeline-guide'}
            />
          ))}
          <OpenPlots {...plotProps} />
          {day && <Cursor x={scale.x(day.on)} top={0} height={height} />}
          <Lanes layout={layout} scale={scale} width={width} referenceUid={reference?.uid ?? null} />
          <Axis scale={scale} top={axisTop} height={height} diedOn={data.diedOn} />
        </svg>
        <div
          className="timeline-pointer"
          aria-hidden
          onPointerMove={(event) => setAt(dayAt(event)?.on ?? null)}
          onPointerLeave={() => setAt(null)}
          onClick={() => day && onOpen(day)}
        />
        <LastScores data={data} tops={tops} width={width} />
        {day && <Readout day={day} lines={lines} scale={scale} top={axisTop + AXIS_HEIGHT + 4} />}
        <span className="visually-hidden" aria-live="polite">
          {day && [day.on, ...lines.map(({ name, text }) => `${name} ${text}`)].join(t('comma'))}
        </span>
      </div>
    </div>
  )
}
