import { useTranslation } from 'react-i18next'
import { unitText } from '../../../shared/wording/unit.ts'
import { formatChange, formatNumber, formatQuantity } from '../../i18n/format.ts'
import { boundedNumber } from './bounded-number.ts'
import type { EventDay, PlotName } from './timeline-data.ts'

export interface EventLine {
  readonly key: string
  readonly name: string
  readonly text: string
}

export interface MeasurementLine extends EventLine {
  readonly key: PlotName
}

/** What was measured on a day, in words. */
export function useMeasurementWords(): (day: EventDay) => readonly MeasurementLine[] {
  const { t } = useTranslation('timeline')

  /** What the label of the point says where there was room for it, and the response it stands for. */
  function burdenChange(point: NonNullable<EventDay['burden']>): readonly string[] {
    if (!('target' in point) || point.target === null) return []
    const { changeFromBaselinePct, changeFromNadirPct, target } = point
    return [
      ...(changeFromBaselinePct === null
        ? []
        : [t('event.vsBase', { change: formatChange(changeFromBaselinePct / 100) })]),
      ...(changeFromNadirPct === null || target !== 'PD'
        ? []
        : [`${formatChange(changeFromNadirPct / 100)} ${t('plot.vsNadir')}`]),
      target,
    ]
  }
  return ({ afp, pivka, albi, childPugh, burden }) => {
    const lines: MeasurementLine[] = []
    if (afp) lines.push({ key: 'afp', name: t('plot.afp'), text: `${boundedNumber(afp)} ng/mL` })
    if (pivka?.sample) {
      const text = `${boundedNumber(pivka.sample)} ${unitText(pivka.sample.unit)}`
      lines.push({ key: 'pivka', name: t('plot.pivka'), text })
    }
    if (albi?.score) {
      const text = `${formatNumber(albi.score.shown, 2)} (${albi.score.modifiedGrade})`
      lines.push({ key: 'albi', name: t('plot.albi'), text })
    }
    if (childPugh?.text) lines.push({ key: 'childPugh', name: t('plot.childPugh'), text: childPugh.text })
    if (burden && burden.value !== null) {
      const name = t('target' in burden ? 'plot.viableSum' : 'plot.largest')
      const text = [formatQuantity(burden.value, 'mm'), ...burdenChange(burden)].join(t('comma'))
      lines.push({ key: 'burden', name, text })
    }
    return lines
  }
}
