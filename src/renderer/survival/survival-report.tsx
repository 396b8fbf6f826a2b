import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurvivalAnswer, SurvivalQuestion } from '../../shared/model/survival.ts'
import { isComparable, LENCIONI_2016 } from '../../shared/rules/survival/survival-benchmark.ts'
import { DAYS_PER_MONTH } from '../../shared/rules/survival/survival-curves.ts'
import { UNREAD_UNTIL_DAYS } from '../../shared/rules/survival/time-to-event.ts'
import { ShortcutHint } from '../ui/kbd.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { CurveSummary } from './curve-summary.tsx'
import { ExcludedPatients } from './excluded-patients.tsx'
import type { SelectedPatients } from './selected-patients.ts'
import { StepsTable } from './steps-table.tsx'
import { SurvivalChart } from './survival-chart.tsx'
import { inPercent, useStratumName } from './survival-words.ts'

export interface SurvivalReportProps {
  /** That the answer belongs to. */
  readonly question: SurvivalQuestion
  readonly answer: SurvivalAnswer
  readonly onSelect: (selected: SelectedPatients) => void
}

/** Curves as a picture or as a table, their figures, what they mean, and who is on none. */
export function SurvivalReport({ question, answer, onSelect }: SurvivalReportProps) {
  const { t } = useTranslation('survival')
  const [isTable, setTable] = useState(false)
  const nameOf = useStratumName(question.strata)
  const curves = answer.curves.map((curve, style) => ({ curve, name: nameOf(curve.stratum), style }))
  const swap = t(isTable ? 'chart.asPicture' : 'chart.asTable')
  useShortcut('T', swap, () => setTable(!isTable))
  const hasCurves = curves.length > 0
  return (
    <>
      <section className="survival-part" aria-label={t(`endpoint.${question.endpoint}`)}>
        <header className="survival-head">
          <h2>{t(`endpoint.${question.endpoint}`)}</h2>
          <p className="muted">{t(`means.${question.endpoint}`, { days: UNREAD_UNTIL_DAYS })}</p>
        </header>
        {!hasCurves && <p>{t('emptyCurve')}</p>}
        {hasCurves && isTable && <StepsTable curves={curves} />}
        {hasCurves && !isTable && <SurvivalChart {...{ question, answer, curves, onSelect }} />}
        {hasCurves && (
          <p className="survival-hints">
            {!isTable && <ShortcutHint keys="← →">{t('chart.walk')}</ShortcutHint>}
            {!isTable && curves.length > 1 && <ShortcutHint keys="↑ ↓">{t('chart.curve')}</ShortcutHint>}
            {!isTable && <ShortcutHint keys="Enter">{t('chart.list')}</ShortcutHint>}
            <ShortcutHint keys="T">{swap}</ShortcutHint>
          </p>
        )}
      </section>
      {hasCurves && <CurveSummary {...{ answer, curves, onSelect }} />}
      <ExcludedPatients {...{ answer, onSelect }} />
      <section className="survival-part survival-means muted">
        {answer.landmarkDays !== null && <p>{t('landmarkMeans', { days: answer.landmarkDays })}</p>}
        <p>{t('method', { asOf: answer.asOf, days: DAYS_PER_MONTH })}</p>
        <p>
          {t('chart.thin')} {t('chart.band')}
        </p>
        {isComparable(question) && (
          <p>
            {t('chart.benchmarkMeans', {
              rates: LENCIONI_2016.rates
                .map(({ months, survival }) => `${t('table.rate', { months })} ${inPercent(survival)}`)
                .join(t('chart.comma')),
            })}
          </p>
        )}
      </section>
    </>
  )
}
