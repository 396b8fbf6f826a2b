import type { EventDay } from './timeline-data.ts'
import { textWidth } from './place.ts'
import type { TimeScale } from './time-scale.ts'
import type { EventLine } from './use-measurement-words.ts'

const WIDTH = 232
const CLEARANCE = 14

export interface ReadoutProps {
  readonly day: EventDay
  readonly lines: readonly EventLine[]
  readonly scale: TimeScale
  readonly top: number
}

/** What stands at the cursor, on the side where there is more room. */
export function Readout({ day, lines, scale, top }: ReadoutProps) {
  const x = scale.x(day.on)
  const isLeft = x + CLEARANCE + WIDTH > scale.right + 60
  return (
    <div
      className="timeline-readout"
      style={{ left: isLeft ? x - CLEARANCE - WIDTH : x + CLEARANCE, top, width: WIDTH }}
      aria-hidden
    >
      <b className="tabular">{day.on}</b>
      <dl>
        {lines.map(({ key, name, text }) => (
          <div key={key} data-wraps={textWidth(name + text, 12) > WIDTH - 40 || undefined}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The cursor itself, through lanes and plots. */
export function Cursor({
  x,
  top,
  height,
}: {
  readonly x: number
  readonly top: number
  readonly height: number
}) {
  return <path d={`M${x} ${top}V${height}`} className="timeline-cursor" />
}
