import { useTranslation } from 'react-i18next'
import type { Burden, BurdenLine } from '../../../shared/rules/timeline/timeline-burden.ts'
import type { SeriesPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { formatChange, formatNumber } from '../../i18n/format.ts'
import { NothingMeasured, type PlotProps } from './marker-plot.tsx'
import { PlotFrame, PlotLabels, PlotLine, Ticks } from './plot-line.tsx'
import { diameterLabels, lineLabels } from './burden-labels.ts'
import { labelLine, labelPoints } from './point-labels.ts'
import { burdenPoints } from './timeline-data.ts'
import type { PlacedLabel } from './place.ts'
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
  const wishes =
    burden.kind === 'viable-sum' ? burden.lines.flatMap(lineLabels(t('plot.vsNadir'))) : diameterLabels(known)
  const labels = labelPoints(wishes, known, scale, plot.y, { top: top + 2, bottom })
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
      {burden.kind === 'viable-sum' &&
        burden.lines.map((each, at) => (
          <ResponseLimit
            key={each.lineNo}
            line={each}
            endsOn={burden.lines[at + 1]?.points[0]?.on ?? null}
            labels={labels}
            scale={scale}
            plot={plot}
          />
        ))}
      {pointsOfLines(burden).map((points) => (
        <PlotLine key={points[0]?.on ?? 'none'} points={points} scale={scale} y={plot.y} />
      ))}
      <PlotLabels
        labels={labels}
        critical={new Set(wishes.filter(({ isProgression }) => isProgression).map(({ key }) => key))}
      />
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

const pointsOfLines = (burden: Burden): readonly (readonly SeriesPoint[])[] =>
  burden.kind === 'viable-sum' ? burden.lines.map(({ points }) => points) : [burdenPoints(burden)]

interface ResponseLimitProps {
  readonly line: BurdenLine
  /** Baseline of the line after it. */
  readonly endsOn: string | null
  readonly labels: readonly PlacedLabel[]
  readonly scale: TimeScale
  readonly plot: Plot
}

/** Partial response at or below this sum, for as long as the line goes on. */
function ResponseLimit({ line, endsOn, labels, scale, plot }: ResponseLimitProps) {
  const { t } = useTranslation('timeline')
  const { partialResponseMm, points } = line
  if (partialResponseMm === null) return null
  const y = plot.y(partialResponseMm)
  const [from, to] = [
    scale.x(points[0]?.on ?? scale.span.from),
    endsOn === null ? scale.right : scale.x(endsOn),
  ]
  const text = t('plot.partialResponse', { sum: formatNumber(partialResponseMm) })
  return (
    <>
      <path d={`M${from} ${y}H${to}`} className="timeline-limit" />
      {labelLine({ text, from, to, y }, labels, points, scale, plot.y).map(
        ({ key, x, y: middle, anchor }) => (
          <text key={key} x={x} y={middle} className={`timeline-tick is-${anchor} has-halo`}>
            {text}
          </text>
        ),
      )}
    </>
  )
}
