import type { ReactNode } from 'react'
import type { SeriesPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { classNames } from '../../ui/class-names.ts'
import type { PlacedLabel } from './place.ts'
import { VALUE_GUTTER, type TimeScale } from './time-scale.ts'
import type { ValueScale } from './value-scale.ts'

/** More points than this are drawn smaller. */
const CROWDED = 48

export interface PlotLineProps {
  readonly points: readonly SeriesPoint[]
  readonly scale: TimeScale
  readonly y: ValueScale
}

/** Straight from one exact value to the next; a missing value and a bound break the line, the last point is filled. */
export function PlotLine({ points, scale, y }: PlotLineProps) {
  const path = points
    .map((point, at) => {
      if (point.value === null || !isExact(point)) return ''
      const goesOn = isExact(points[at - 1])
      return `${goesOn ? 'L' : 'M'}${scale.x(point.on)} ${y(point.value)}`
    })
    .join('')
  const known = points.flatMap(({ on, value, comparator }) =>
    value === null ? [] : [{ on, value, comparator }],
  )
  const radius = known.length > CROWDED ? 2 : 3
  return (
    <g className="timeline-line">
      <path d={path} className="timeline-stroke" />
      {known.map(({ on, value, comparator }, at) => {
        const [x, top] = [scale.x(on), y(value)]
        const isLast = at === known.length - 1
        const className = isLast ? 'is-last' : undefined
        // A value that is only a bound points to where the true one lies.
        if (comparator !== null)
          return (
            <path
              key={on}
              d={boundMark(comparator, x, top)}
              className={classNames('timeline-bound', className)}
            />
          )
        return <circle key={on} cx={x} cy={top} r={isLast ? radius + 1 : radius} className={className} />
      })}
    </g>
  )
}

/** A line to a bound would draw a course that nobody measured. */
function isExact(point: SeriesPoint | undefined): boolean {
  return point !== undefined && point.value !== null && point.comparator === null
}

function boundMark(comparator: '<' | '>', x: number, y: number): string {
  return comparator === '>'
    ? `M${x - 5} ${y}l5-7 5 7M${x} ${y - 7}V${y + 4}`
    : `M${x - 5} ${y}l5 7 5-7M${x} ${y + 7}V${y - 4}`
}

export interface PlotFrameProps {
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly name: string
  readonly hint: string
  /** The newest value, in the right gutter, with a word on it and its day. */
  readonly value?: string | undefined
  readonly note?: string | undefined
  readonly day?: string | undefined
  readonly children: ReactNode
}

/** Name at the left, newest value at the right, a hairline below. */
export function PlotFrame({ top, bottom, width, name, hint, value, note, day, children }: PlotFrameProps) {
  const notes = [...(note?.split('\n') ?? []), ...(day === undefined ? [] : [day])]
  const right = width - VALUE_GUTTER + 6
  return (
    <g>
      <path d={`M0 ${bottom - 0.5}H${width}`} className="timeline-hairline" />
      <text x="0" y={top + 14} className="timeline-name is-plot">
        {name}
      </text>
      {hint.split('\n').map((line, at) => (
        <text key={line} x="0" y={top + 30 + at * 14} className="timeline-tick">
          {line}
        </text>
      ))}
      {children}
      {value !== undefined && (
        <text x={right} y={top + 18} className="timeline-value">
          {value}
        </text>
      )}
      {notes.map((line, at) => (
        <text key={line} x={right} y={top + 36 + at * 14} className="timeline-tick is-note">
          {line}
        </text>
      ))}
    </g>
  )
}

export interface TicksProps {
  readonly scale: TimeScale
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
}

/** Less than this between two ticks, and their words would touch. */
const TICK_ROOM = 11

/** Lines with their values in the left gutter; where they stand close, every line but not every word. */
export function Ticks({ scale, ticks }: TicksProps) {
  const worded = new Set<string>()
  let lastY = Infinity
  for (const { y, text } of ticks)
    if (Math.abs(lastY - y) >= TICK_ROOM) {
      worded.add(text)
      lastY = y
    }
  return (
    <>
      {ticks.map(({ y, text }) => (
        <g key={text}>
          <path d={`M${scale.left} ${y}H${scale.right}`} className="timeline-hairline" />
          {worded.has(text) && (
            <text x={scale.left - 6} y={y} className="timeline-tick is-end">
              {text}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

export interface PlotLabelsProps {
  readonly labels: readonly PlacedLabel[]
  /** Keys of labels that stand out. */
  readonly critical?: ReadonlySet<string>
}

export function PlotLabels({ labels, critical }: PlotLabelsProps) {
  return (
    <>
      {labels.map(({ key, text, x, y, anchor }) => (
        <text
          key={key}
          x={x}
          y={y}
          className={classNames('timeline-mark-text', `is-${anchor}`, critical?.has(key) && 'is-crit-text')}
        >
          {text}
        </text>
      ))}
    </>
  )
}
