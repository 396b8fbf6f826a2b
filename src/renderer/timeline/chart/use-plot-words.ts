import { useTranslation } from 'react-i18next'
import type { SeriesPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { unitText } from '../../../shared/wording/unit.ts'
import { formatNumber } from '../../i18n/format.ts'
import { boundedNumber } from './bounded-number.ts'
import { burdenPoints, type PlotName, type TimelineData } from './timeline-data.ts'

export interface PlotWords {
  readonly name: string
  readonly unit: string
  /** What the plot shows, for somebody who does not see it. */
  readonly sentence: string
}

type Said<P> = (point: P) => string

/** Names and sentences of the plots: how many values, the first, the highest, the lowest and the last. */
export function usePlotWords(data: TimelineData): Readonly<Record<PlotName, PlotWords>> {
  const { t } = useTranslation('timeline')

  function words<P extends SeriesPoint>(
    name: string,
    unit: string,
    points: readonly P[],
    say: Said<P>,
  ): PlotWords {
    const known = points.filter(({ value }) => value !== null)
    const last = known.at(-1)
    const [first] = known
    if (first === undefined || last === undefined)
      return { name, unit, sentence: t('plot.sentenceNone', { name }) }
    const by = known.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    const at = (point: P) => ({ value: say(point), date: point.on })
    const bounds = known.filter(({ comparator }) => comparator !== null).length
    const sentence = [
      t('plot.sentence', {
        name: [name, unit].filter(Boolean).join(' '),
        values: t('count.values', { count: known.length }),
        last: t('plot.at', at(last)),
      }),
      ...(known.length === 1
        ? []
        : [
            t('plot.sentenceRange', {
              first: t('plot.at', at(first)),
              highest: t('plot.at', at(by.at(-1) ?? last)),
              lowest: t('plot.at', at(by[0] ?? first)),
            }),
          ]),
      ...(bounds === 0 ? [] : [t('plot.sentenceBounds', { count: bounds })]),
    ].join('')
    return { name, unit, sentence }
  }
  const burdenName = t(data.burden.kind === 'largest-diameter' ? 'plot.largest' : 'plot.viableSum')
  return {
    afp: words(t('plot.afp'), 'ng/mL', data.afp, boundedNumber),
    pivka: words(t('plot.pivka'), unitText(data.pivka.unit), data.pivka.points, boundedNumber),
    albi: words(t('plot.albi'), '', data.albi, ({ score }) =>
      score ? `${formatNumber(score.shown, 2)} (${score.modifiedGrade})` : '',
    ),
    childPugh: words(t('plot.childPugh'), '', data.childPugh, ({ text }) => text ?? ''),
    burden: words(burdenName, 'mm', burdenPoints(data.burden), ({ value }) => formatNumber(value ?? 0)),
  }
}
