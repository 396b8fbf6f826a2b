import { useTranslation } from 'react-i18next'
import type { ChildPughPoint } from '../../../shared/rules/timeline/child-pugh-series.ts'
import { formatNumber } from '../../i18n/format.ts'
import { Bands } from './bands.tsx'
import { NothingMeasured, type PlotProps } from './marker-plot.tsx'
import { PlotFrame, PlotLine, Ticks } from './plot-line.tsx'
import { childPughPlot } from './value-scale.ts'

export const CHILD_PUGH_HEIGHT = 92

/** Child-Pugh points 5–15 over the classes A, B and C. */
export function ChildPughPlot({
  points,
  scale,
  top,
  width,
}: PlotProps & { readonly points: readonly ChildPughPoint[] }) {
  const { t } = useTranslation('timeline')
  const bottom = top + CHILD_PUGH_HEIGHT
  const plot = childPughPlot(top + 6, bottom - 8)
  const last = points.findLast(({ value }) => value !== null)
  return (
    <PlotFrame
      top={top}
      bottom={bottom}
      width={width}
      name={t('plot.childPugh')}
      hint={t('plot.childPughUnit')}
      note={last?.isReported ? t('plot.reported') : undefined}
      day={last?.on}
    >
      <Bands bands={plot.bands} scale={scale} y={plot.y} />
      <Ticks
        scale={scale}
        ticks={plot.ticks.map((tick) => ({ y: plot.y(tick), text: formatNumber(tick) }))}
      />
      {last === undefined && <NothingMeasured x={scale.left} y={(top + bottom) / 2} />}
      <PlotLine points={points} scale={scale} y={plot.y} />
    </PlotFrame>
  )
}
