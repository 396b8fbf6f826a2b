import { useTranslation } from 'react-i18next'
import type { SurvivalStep } from '../../shared/model/survival.ts'
import type { CurveScale } from './curve-geometry.ts'
import type { DrawnCurve } from './curve-lines.tsx'
import { inMonths, inPercent, intervalText } from './survival-words.ts'

const WIDTH = 216
const CLEARANCE = 12

/** What a step says, line by line. */
function useStepLines() {
  const { t } = useTranslation('survival')
  return ({ survival, low, high, atRisk, events, censored }: SurvivalStep) => [
    { name: t('table.share'), text: inPercent(survival) },
    { name: t('table.interval'), text: intervalText(low, high) },
    { name: t('table.atRisk'), text: String(atRisk) },
    { name: t('table.events'), text: String(events) },
    { name: t('table.censored'), text: String(censored) },
  ]
}

/** The same in one line, for who hears it. */
export function useStepText(): (of: DrawnCurve, step: SurvivalStep) => string {
  const { t } = useTranslation('survival')
  const lines = useStepLines()
  return ({ name }, step) =>
    [
      name,
      t('chart.step', { months: inMonths(step.days), days: step.days }),
      ...lines(step).map((line) => `${line.name} ${line.text}`),
    ].join(', ')
}

export interface StepReadoutProps {
  readonly of: DrawnCurve
  readonly step: SurvivalStep
  readonly scale: CurveScale
}

/** What stands at the cursor, on the side where there is room. */
export function StepReadout({ of, step, scale }: StepReadoutProps) {
  const { t } = useTranslation('survival')
  const lines = useStepLines()
  const x = scale.x(step.days)
  const isLeft = x + CLEARANCE + WIDTH > scale.right
  return (
    <div
      className="survival-readout"
      style={{ left: isLeft ? x - CLEARANCE - WIDTH : x + CLEARANCE, width: WIDTH }}
      aria-hidden
    >
      <b className="ellipsis">{of.name}</b>
      <span className="tabular">{t('chart.step', { months: inMonths(step.days), days: step.days })}</span>
      <dl>
        {lines(step).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
