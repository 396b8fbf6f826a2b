import { useTranslation } from 'react-i18next'
import type { SurvivalAnswer, SurvivalQuestion } from '../../shared/model/survival.ts'
import type { DrawnCurve } from './curve-lines.tsx'
import { inMonths, useMedianText } from './survival-words.ts'

/** The picture in words: endpoint, how long, and of each curve how many, how many events and the median. */
export function usePictureSentence(): (
  question: SurvivalQuestion,
  answer: SurvivalAnswer,
  curves: readonly DrawnCurve[],
) => string {
  const { t } = useTranslation('survival')
  const medianText = useMedianText()
  return ({ endpoint: code }, { patients }, curves) => {
    const endpoint = t(`endpoint.${code}`)
    if (curves.length === 0) return t('chart.nothing', { endpoint })
    const longest = Math.max(...curves.map(({ curve }) => curve.steps.at(-1)?.days ?? 0))
    return t('chart.sentence', {
      endpoint,
      patients: t('count.patients', { count: patients }),
      months: inMonths(longest),
      curves: curves
        .map(({ name, curve: { subjects, events, median } }) =>
          t('chart.sentenceCurve', {
            name,
            patients: t('count.patients', { count: subjects.length }),
            events: t('count.events', { count: events }),
            median: median ? t('chart.medianIs', { value: medianText(median) }) : t('chart.few'),
          }),
        )
        .join(' '),
    })
  }
}
