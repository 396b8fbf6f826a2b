import { useTranslation } from 'react-i18next'
import type { SeriesPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { formatNumber } from '../../i18n/format.ts'
import { boundedNumber } from './bounded-number.ts'
import { PlotFrame, PlotLabels, PlotLine, Ticks } from './plot-line.tsx'
import { labelPoints, tellingPoints } from './point-labels.ts'
import { textWidth } from './place.ts'
import { VALUE_GUTTER, type TimeScale } from './time-scale.ts'
import { logPlot } from './value-scale.ts'

/** Chinese diagnostic limit, ng/mL; HAP counts from it too (domain 2.15). */
export const AFP_LINE_NG_ML = 400
export const MARKER_HEIGHT = 84

export interface PlotProps {
  readonly scale: TimeScale
  readonly top: number
  readonly width: number
}

export interface MarkerPlotProps extends PlotProps {
  readonly points: readonly SeriesPoint[]
  readonly name: string
  readonly unit: string
  /** The value at which a line is drawn, in the unit of the points; null where none is known for it. */
  readonly limit: number | null
}

/** A tumour marker over decades, with the line of its limit. */
export function MarkerPlot({ points, name, unit, limit, scale, top, width }: MarkerPlotProps) {
  const { t } = useTranslation('timeline')
  const bottom = top + MARKER_HEIGHT
  const known = points.filter(({ value }) => value !== null)
  const plot = logPlot(
    known.map(({ value }) => value ?? 0),
    top + 16,
    bottom - 11,
  )
  const last = known.at(-1)
  const { first, highest, lowest } = tellingPoints(points)
  const capped = known.filter(({ comparator }) => comparator !== null)
  const wanted = new Map(
    [...capped, first, highest, lowest].flatMap((point) => (point ? [[point.on, point] as const] : [])),
  )
  const labels = labelPoints(
    [...wanted.values()].map((point) => ({ point, text: boundedNumber(point), below: point === lowest })),
    points,
    scale,
    plot.y,
    { top: top + 2, bottom },
  )
  return (
    <PlotFrame
      top={top}
      bottom={bottom}
      width={width}
      name={name}
      hint={t('plot.markerUnit', { unit })}
      value={last && boundedNumber(last)}
      note={first && fitted(t('plot.from', { value: boundedNumber(first) }))}
      day={last?.on}
    >
      <Ticks
        scale={scale}
        ticks={plot.ticks.map((tick) => ({ y: plot.y(tick), text: formatNumber(tick) }))}
      />
      {limit !== null && known.length > 0 && (
        <>
          <path d={`M${scale.left} ${plot.y(limit)}H${scale.right}`} className="timeline-limit" />
          <text x={scale.right - 6} y={plot.y(limit) - 7} className="timeline-tick is-end has-halo">
            {formatNumber(limit)}
          </text>
        </>
      )}
      {known.length === 0 && <NothingMeasured x={scale.left} y={top + 58} />}
      <PlotLine points={points} scale={scale} y={plot.y} />
      <PlotLabels labels={labels} />
    </PlotFrame>
  )
}

/** Breaks a note that is too long for the gutter. */
function fitted(note: string): string {
  return textWidth(note, 11) > VALUE_GUTTER - 6 ? note.replace(' ', '\n') : note
}

export function NothingMeasured({ x, y }: { readonly x: number; readonly y: number }) {
  const { t } = useTranslation('timeline')
  return (
    <text x={x + 8} y={y} className="timeline-hint">
      {t('plot.nothing')}
    </text>
  )
}
