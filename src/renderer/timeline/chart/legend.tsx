import { useTranslation } from 'react-i18next'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { SessionMark, shapeOf, type SessionShape } from './session-mark.tsx'
import { PLOTS, type PlotName, type TimelineData } from './timeline-data.ts'
import type { AxisSpan } from './time-scale.ts'
import type { PlotWords } from './use-plot-words.ts'

const SHAPES: readonly SessionShape[] = [
  'disc',
  'balloon',
  'beads',
  'disc-beads',
  'double',
  'ring',
  'aborted',
]

export interface LegendProps {
  readonly data: TimelineData
  readonly span: AxisSpan
  readonly plots: readonly PlotName[]
  readonly words: Readonly<Record<PlotName, PlotWords>>
  readonly onPlots: (plots: readonly PlotName[]) => void
}

/** What the marks of this record mean, and which plots are shown. */
export function Legend({ data, span, plots, words, onPlots }: LegendProps) {
  const { t } = useTranslation('timeline')
  const { sessions, complications } = data.lanes
  const used = new Set(sessions.map(shapeOf))
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
        {PLOTS.map((plot, at) => (
          <PlotSwitch
            key={plot}
            name={words[plot].name}
            keys={String(at + 1)}
            isOn={plots.includes(plot)}
            onToggle={() => toggle(plot)}
          />
        ))}
      </span>
    </div>
  )
}

interface PlotSwitchProps {
  readonly name: string
  readonly keys: string
  readonly isOn: boolean
  readonly onToggle: () => void
}

function PlotSwitch({ name, keys, isOn, onToggle }: PlotSwitchProps) {
  const { t } = useTranslation('timeline')
  useShortcut(keys, t(isOn ? 'legend.hide' : 'legend.show', { plot: name }), onToggle)
  return (
    <button type="button" aria-pressed={isOn} aria-keyshortcuts={keys} onClick={onToggle}>
      {name} <Kbd keys={keys} />
    </button>
  )
}
