import { useTranslation } from 'react-i18next'
import type { AlbiPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { formatNumber } from '../../i18n/format.ts'
import { ComputedValue } from '../../ui/computed-value.tsx'
import { NothingMeasured, type PlotProps } from './afp-plot.tsx'
import { PlotFrame, PlotLine, Ticks } from './plot-line.tsx'
import { VALUE_GUTTER } from './time-scale.ts'
import { albiPlot } from './value-scale.ts'

export const ALBI_HEIGHT = 76

export interface LastAlbiProps {
  readonly points: readonly AlbiPoint[]
  readonly top: number
  readonly width: number
}

/** The newest ALBI in the gutter at the right: a button cannot stand inside the picture. */
export function LastAlbi({ points, top, width }: LastAlbiProps) {
  const { t } = useTranslation('timeline')
  const last = points.findLast(({ score }) => score !== null)
  if (!last?.score) return null
  const text = formatNumber(last.score.shown, 2)
  return (
    <div className="timeline-last" style={{ left: width - VALUE_GUTTER + 6, top }}>
      <ComputedValue explanation={last.explain} label={`${t('plot.albi')} ${text}`}>
        {text}
      </ComputedValue>
    </div>
  )
}

/** ALBI over its grades 1, 2a, 2b and 3. */
export function AlbiPlot({
  points,
  scale,
  top,
  width,
}: PlotProps & { readonly points: readonly AlbiPoint[] }) {
  const { t } = useTranslation('timeline')
  const bottom = top + ALBI_HEIGHT
  const known = points.filter(({ value }) => value !== null)
  const plot = albiPlot(
    known.map(({ value }) => value ?? 0),
    top + 6,
    bottom - 8,
  )
  const score = known.at(-1)?.score
  const end = scale.span.today === null ? scale.right : scale.x(scale.span.today)
  return (
    <PlotFrame
      top={top}
      bottom={bottom}
      width={width}
      name={t('plot.albi')}
      hint={t('plot.albiUnit')}
      note={score ? t('plot.grade', { grade: score.modifiedGrade }) : undefined}
      day={known.at(-1)?.on}
    >
      {plot.bands.map(({ grade, low, high }, at) => {
        const [bandTop, bandBottom] = [plot.y(high), plot.y(low)]
        return (
          <g key={grade}>
            {at % 2 === 0 && (
              <rect
                x={scale.left}
                y={bandTop}
                width={end - scale.left}
                height={bandBottom - bandTop}
                className="timeline-band"
              />
            )}
            <text x={scale.right - 6} y={(bandTop + bandBottom) / 2} className="timeline-band-name">
              {grade}
            </text>
          </g>
        )
      })}
      <Ticks
        scale={scale}
        ticks={plot.ticks.map((tick) => ({ y: plot.y(tick), text: formatNumber(tick, 2) }))}
      />
      {known.length === 0 && <NothingMeasured x={scale.left} y={(top + bottom) / 2} />}
      <PlotLine points={points} scale={scale} y={plot.y} />
    </PlotFrame>
  )
}
