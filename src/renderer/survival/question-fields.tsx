import { useTranslation } from 'react-i18next'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { SurvivalEndpoint, type SurvivalQuestion, SurvivalStrata } from '../../shared/model/survival.ts'
import { useAsk } from '../api/use-ask.ts'
import { termOptions } from '../forms/term-options.ts'
import { useLanguage } from '../i18n/language.ts'
import { DateField } from '../ui/date-field.tsx'
import { Select } from '../ui/select.tsx'

const LANDMARKS = [60, 90, 120, 180]
/** Sessions in which nothing was given start no line. */
const TECHNIQUES = PROCEDURE_TYPES.filter(({ code }) => code !== 'aborted' && code !== 'angiography_only')

/** As typed: a date may still be text. */
export interface QuestionFieldsProps {
  readonly question: SurvivalQuestion
  /** Lines on file, from 1. */
  readonly lines: number
  readonly onChange: (part: Partial<SurvivalQuestion>) => void
}

/** What is estimated, for whom, and what patients are told apart by. */
export function QuestionFields({ question, lines, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('survival')
  const language = useLanguage()
  const operators = useAsk('settings.show', {}).value?.operators ?? []
  const { endpoint, from, to, strata, landmarkDays, lineNo, technique, operator } = question
  const lineNos = Array.from({ length: Math.max(lines, lineNo) }, (_, at) => at + 1)
  return (
    <form
      className="survival-fields"
      aria-label={t('filter.label')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={t('endpoint.label')}
        name="endpoint"
        value={endpoint}
        onChange={(next) => next && onChange({ endpoint: next })}
        options={SurvivalEndpoint.options.map((value) => ({ value, label: t(`endpoint.${value}`) }))}
      />
      <Select
        label={t('filter.strata')}
        name="strata"
        value={strata}
        onChange={(next) => next && onChange({ strata: next })}
        options={SurvivalStrata.options.map((value) => ({ value, label: t(`strata.${value}`) }))}
      />
      {strata === 'response' && (
        <Select
          label={t('filter.landmark')}
          name="landmark"
          value={String(landmarkDays)}
          onChange={(next) => next && onChange({ landmarkDays: Number(next) })}
          options={LANDMARKS.map((count) => ({
            value: String(count),
            label: t('filter.landmarkDays', { count }),
          }))}
        />
      )}
      <DateField
        label={t('filter.from')}
        name="from"
        value={from}
        onChange={(next) => onChange({ from: next })}
      />
      <DateField label={t('filter.to')} name="to" value={to} onChange={(next) => onChange({ to: next })} />
      <Select
        label={t('filter.technique')}
        name="technique"
        value={technique}
        onChange={(next) => onChange({ technique: next })}
        options={termOptions(TECHNIQUES, language)}
        placeholder={t('filter.any')}
        clearable
      />
      <Select
        label={t('filter.operator')}
        name="operator"
        value={operator}
        onChange={(next) => onChange({ operator: next })}
        options={operators.map((name) => ({ value: name, label: name }))}
        placeholder={t('filter.any')}
        clearable
      />
      {lineNos.length > 1 && (
        <Select
          label={t('filter.line')}
          name="line"
          value={String(lineNo)}
          onChange={(next) => next && onChange({ lineNo: Number(next) })}
          options={lineNos.map((no) => ({ value: String(no), label: t('filter.lineNo', { no }) }))}
        />
      )}
    </form>
  )
}
