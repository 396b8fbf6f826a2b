import { useTranslation } from 'react-i18next'
import { COMPLICATION_ONSETS, COMPLICATIONS } from '../../shared/model/complication.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Select } from '../ui/select.tsx'
import type { ComplicationRow } from './review-form.ts'

export interface LateComplicationsProps {
  readonly rows: readonly ComplicationRow[]
  readonly onChange: (rows: ComplicationRow[]) => void
  readonly errorAt: (path: string) => string | undefined
}

/** CIRSE 2017; the sub-letters of 2025 are given where the version is chosen. */
const GRADES = ['1', '2', '3', '4', '5', '6'] as const

const EMPTY: ComplicationRow = { term: null, onset: 'within_30d', onsetOn: null, cirseGrade: null }

/** Complications that showed only after the room; asked again at every review. */
export function LateComplications({ rows, onChange, errorAt }: LateComplicationsProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const change = (index: number, patch: Partial<ComplicationRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <div className="stack">
      {rows.map((row, index) => {
        const path = `findings.lateComplications.${index}`
        return (
          <div className="review-row" key={index}>
            <Select
              label={t('complication')}
              name={`${path}.term`}
              options={COMPLICATIONS.map((term) => ({
                value: term.code,
                label: term[language],
                keywords: `${term.en} ${term.zh}`,
              }))}
              value={row.term}
              error={errorAt(`${path}.term`)}
              onChange={(term) => change(index, { term })}
            />
            <Select
              label={t('onset')}
              name={`${path}.onset`}
              options={COMPLICATION_ONSETS.map((term) => ({ value: term.code, label: term[language] }))}
              value={row.onset}
              error={errorAt(`${path}.onset`)}
              onChange={(onset) => change(index, { onset })}
            />
            <DateField
              label={t('onsetOn')}
              name={`${path}.onsetOn`}
              value={row.onsetOn}
              error={errorAt(`${path}.onsetOn`)}
              onChange={(onsetOn) => change(index, { onsetOn })}
            />
            <Select
              label={t('cirseGrade')}
              name={`${path}.cirseGrade`}
              options={GRADES.map((grade) => ({
                value: grade,
                label: `${grade} · ${t(`cirse.${grade}`)}`,
              }))}
              value={row.cirseGrade}
              error={errorAt(`${path}.cirseGrade`)}
              onChange={(cirseGrade) => change(index, { cirseGrade })}
            />
            <Button
              variant="ghost"
              className="review-row-end"
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              {t('remove')}
            </Button>
          </div>
        )
      })}
      <div>
        <Button compact onClick={() => onChange([...rows, EMPTY])}>
          {t('addComplication')}
        </Button>
      </div>
    </div>
  )
}
