import { useTranslation } from 'react-i18next'
import type { AlbiPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { formatNumber } from '../../i18n/format.ts'
import { NothingMeasured, type PlotProps } from './marker-plot.tsx'
import { Bands } from './bands.tsx'
import { PlotFrame, PlotLine, Ticks } from './plot-line.tsx'
import { albiPlot } from './value-scale.ts'

export const ALBI_HEIGHT = 76

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
      <Bands
        bands={plot.bands.map(({ grade, low, high }) => ({ name: grade, low, high }))}
        scale={scale}
        y={plot.y}
      />
      <Ticks
        scale={scale}
        ticks={plot.ticks.map((tick) => ({ y: plot.y(tick), text: formatNumber(tick, 2) }))}
      />
      {known.length === 0 && <NothingMeasured x={scale.left} y={(top + bottom) / 2} />}
      <PlotLine points={points} scale={scale} y={plot.y} />
    </PlotFrame>
  )
}
