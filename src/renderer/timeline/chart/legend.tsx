import { useTranslation } from 'react-i18next'
import { SessionMark, shapeOf, type SessionShape } from './session-mark.tsx'
import type { PlotName, TimelineData } from './timeline-data.ts'
import type { AxisSpan } from './time-scale.ts'

const SHAPES: readonly SessionShape[] = [
  'disc',
  'balloon',
  'beads',
  'disc-beads',
  'double',
  'ring',
  'aborted',
]
const PLOTS: readonly PlotName[] = ['afp', 'albi', 'burden']

export interface LegendProps {
  readonly data: TimelineData
  readonly span: AxisSpan
  readonly plots: readonly PlotName[]
  readonly onPlots: (plots: readonly PlotName[]) => void
}

/** What the marks of this record mean, and which plots are shown. */
export function Legend({ data, span, plots, onPlots }: LegendProps) {
  const { t } = useTranslation('timeline')
  const { sessions, complications } = data.lanes
  const used = new Set(sessions.map(shapeOf))
  const names: Readonly<Record<PlotName, string>> = {
    afp: t('plot.afp'),
    albi: t('plot.albi'),
    burden: t(data.burden.kind === 'largest-diameter' ? 'plot.largest' : 'plot.viableSum'),
  }
  const toggle = (plot: PlotName) =>
    onPlots(PLOTS.filter((each) => (each === plot ? !plots.includes(each) : plots.includes(each))))
  return (
    <div className="timeline-legend">
      {SHAPES.filter((shape) => used.has(shape)).map((shape) => (
        <span key={shape}>
          <svg width="16" height="16" aria-hidden>
            <SessionMark shape={shape} x={8} y={8} radius={5.5} />
          </svg>
          {t(`shape.${shape}`)}
        </span>
      ))}
      {complications.length > 0 && (
        <span>
          <svg width="16" height="16" aria-hidden className="timeline-complication is-minor">
            <path d="M8 2.5l6 10.5H2z" />
          </svg>
          {t('legend.complication')}
        </span>
      )}
      {span.today === null && data.diedOn === null && <span className="faint">{t('legend.ends')}</span>}
      <span className="spacer" />
      <span className="faint timeline-legend-hint">{t('legend.lowerIsBetter')}</span>
      <span className="timeline-switches" role="group" aria-label={t('legend.plots')}>
        {PLOTS.map((plot) => (
          <button key={plot} type="button" aria-pressed={plots.includes(plot)} onClick={() => toggle(plot)}>
            {names[plot]}
          </button>
        ))}
      </span>
    </div>
  )
}
