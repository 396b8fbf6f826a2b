import { useTranslation } from 'react-i18next'
import type { Burden, BurdenLine, BurdenPoint } from '../../../shared/rules/timeline-burden.ts'
import type { SeriesPoint } from '../../../shared/rules/timeline-series.ts'
import { formatChange, formatNumber } from '../../i18n/format.ts'
import { NothingMeasured, type PlotProps } from './afp-plot.tsx'
import { PlotFrame, PlotLabels, PlotLine, Ticks } from './plot-line.tsx'
import { labelPoints, type PointLabel, tellingPoints } from './point-labels.ts'
import { burdenPoints } from './timeline-data.ts'
import type { TimeScale } from './time-scale.ts'
import { type Plot, zeroPlot } from './value-scale.ts'

export const BURDEN_HEIGHT = 88

/** Sum of viable diameters from zero, with the line of partial response; or the largest diameter, and said so. */
export function BurdenPlot({ burden, scale, top, width }: PlotProps & { readonly burden: Burden }) {
  const { t } = useTranslation('timeline')
  const bottom = top + BURDEN_HEIGHT
  const known = burdenPoints(burden).filter(({ value }) => value !== null)
  const plot = zeroPlot(
    known.map(({ value }) => value ?? 0),
    top + 16,
    bottom - 8,
  )
  const last = known.at(-1)
  const line = burden.kind === 'viable-sum' ? burden.lines.at(-1) : undefined
  const area = { top: top + 2, bottom }
  return (
    <PlotFrame
      top={top}
      bottom={bottom}
      width={width}
      name={t(burden.kind === 'largest-diameter' ? 'plot.largest' : 'plot.viableSum')}
      hint={
        burden.kind === 'largest-diameter'
          ? t('plot.largestUnit')
          : t('plot.sumUnit', { lesions: lesionsOf(line) })
      }
      value={last?.value == null ? undefined : formatNumber(last.value)}
      note={useLastNote(line)}
      day={last?.on}
    >
      <Ticks
        scale={scale}
        ticks={plot.ticks.map((tick) => ({ y: plot.y(tick), text: formatNumber(tick) }))}
      />
      {known.length === 0 && <NothingMeasured x={scale.left} y={(top + bottom) / 2} />}
      {burden.kind === 'largest-diameter' && (
        <LabelledDiameters points={burden.points} scale={scale} plot={plot} area={area} />
      )}
      {burden.kind === 'viable-sum' &&
        burden.lines.map((each, at) => (
          <ResponseLine
            key={each.lineNo}
            line={each}
            endsOn={burden.lines[at + 1]?.points[0]?.on ?? null}
            scale={scale}
            plot={plot}
            area={area}
          />
        ))}
    </PlotFrame>
  )
}

const lesionsOf = (line: BurdenLine | undefined) => line?.lesionNos.map((no) => `L${no}`).join(' + ') ?? ''

/** `new nadir`, or the change against the baseline of the line. */
function useLastNote(line: BurdenLine | undefined): string | undefined {
  const { t } = useTranslation('timeline')
  const last = line?.points.findLast(({ value }) => value !== null)
  if (!line || !last || last.changeFromBaselinePct === null) return undefined
  const before = line.points.slice(0, line.points.indexOf(last)).flatMap(({ value }) => value ?? [])
  if (last.value !== null && before.length > 0 && last.value < Math.min(...before)) return t('plot.newNadir')
  return t('plot.fromBaseline', { change: formatChange(last.changeFromBaselinePct / 100) })
}

interface SeriesProps {
  readonly scale: TimeScale
  readonly plot: Plot
  readonly area: { readonly top: number; readonly bottom: number }
}

function LabelledDiameters({
  points,
  scale,
  plot,
  area,
}: SeriesProps & { readonly points: readonly SeriesPoint[] }) {
  const { first, highest, lowest } = tellingPoints(points)
  const telling = new Set([first, highest, lowest].flatMap((point) => point ?? []))
  const labels = [...telling].map((point) => ({
    point,
    text: formatNumber(point.value ?? 0),
    below: point === lowest,
  }))
  return (
    <>
      <PlotLine points={points} scale={scale} y={plot.y} />
      <PlotLabels labels={labelPoints(labels, points, scale, plot.y, area)} />
    </>
  )
}

interface ResponseLineProps extends SeriesProps {
  readonly line: BurdenLine
  /** Baseline of the line after it. */
  readonly endsOn: string | null
}

function ResponseLine({ line, endsOn, scale, plot, area }: ResponseLineProps) {
  const { t } = useTranslation('timeline')
  const labels = labelPoints(labelsOf(line, t('plot.vsNadir')), line.points, scale, plot.y, area)
  const progressed = new Set(line.points.filter(({ target }) => target === 'PD').map(({ on }) => on))
  const start = line.points[0]
  const { partialResponseMm } = line
  const limit = partialResponseMm !== null && start !== undefined ? plot.y(partialResponseMm) : null
  const [from, to] = [scale.x(start?.on ?? scale.span.from), endsOn === null ? scale.right : scale.x(endsOn)]
  return (
    <>
      {limit !== null && (
        <>
          <path d={`M${from} ${limit}H${to}`} className="timeline-limit" />
          {to - from > 220 && (
            <text x={to - 6} y={limit - 7} className="timeline-tick is-end has-halo">
              {t('plot.partialResponse', { sum: formatNumber(partialResponseMm ?? 0) })}
            </text>
          )}
        </>
      )}
      <PlotLine points={line.points} scale={scale} y={plot.y} />
      <PlotLabels labels={labels} tone={(on) => (progressed.has(on) ? 'is-crit-text' : '')} />
    </>
  )
}

/** The baseline as it is; progression against the nadir first, then the lowest, then the others while there is room. */
function labelsOf({ points }: BurdenLine, vsNadir: string): PointLabel[] {
  const [first] = points
  const later = points.slice(1).filter(({ value }) => value !== null)
  const lowest = tellingPoints(points).lowest
  const text = (point: BurdenPoint) => {
    if (point.target === 'PD' && point.changeFromNadirPct !== null)
      return `${formatChange(point.changeFromNadirPct / 100)} ${vsNadir}`
    return point.changeFromBaselinePct === null
      ? formatNumber(point.value ?? 0)
      : formatChange(point.changeFromBaselinePct / 100)
  }
  const weight = (point: BurdenPoint) => (point.target === 'PD' ? 0 : point === lowest ? 1 : 2)
  const inOrder = later.toSorted((a, b) => weight(a) - weight(b))
  return [
    ...(first?.value != null ? [{ point: first, text: formatNumber(first.value) }] : []),
    ...inOrder.map((point) => ({ point, text: text(point), below: point === lowest })),
  ]
}
