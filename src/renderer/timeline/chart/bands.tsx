import type { TimeScale } from './time-scale.ts'
import type { ValueScale } from './value-scale.ts'

export interface Band {
  readonly name: string
  readonly low: number
  readonly high: number
}

export interface BandsProps {
  readonly bands: readonly Band[]
  readonly scale: TimeScale
  readonly y: ValueScale
}

/** Grades or classes as neutral stripes up to today, every second one toned, with their names at the right. */
export function Bands({ bands, scale, y }: BandsProps) {
  const end = scale.span.today === null ? scale.right : scale.x(scale.span.today)
  return bands.map(({ name, low, high }, at) => {
    const [top, bottom] = [y(high), y(low)]
    return (
      <g key={name}>
        {at % 2 === 0 && (
          <rect
            x={scale.left}
            y={top}
            width={end - scale.left}
            height={bottom - top}
            className="timeline-band"
          />
        )}
        <text x={scale.right - 6} y={(top + bottom) / 2} className="timeline-band-name">
          {name}
        </text>
      </g>
    )
  })
}
