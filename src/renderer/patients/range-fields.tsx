import { useTranslation } from 'react-i18next'
import type { QuestionEntry } from '../../shared/model/question-fields.ts'
import { useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import type { ConditionDraft } from './condition-draft.ts'

export interface RangeFieldsProps {
  readonly draft: ConditionDraft
  readonly entry: Extract<QuestionEntry, { kind: 'number' } | { kind: 'date' }>
  readonly onChange: (next: ConditionDraft) => void
}

/** From and to, either of which may stay open: numbers with their unit, days, or days counted back from today. */
export function RangeFields({ draft, entry, onChange }: RangeFieldsProps) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  const isDay = draft.op === 'between'
  const unit = entry.kind === 'number' ? entry.unit?.[language] : undefined
  const ends = [
    { end: 'from', label: t(draft.op === 'ago' ? 'daysFrom' : 'from') },
    { end: 'to', label: t(draft.op === 'ago' ? 'daysTo' : 'to') },
  ] as const
  return (
    <>
      {entry.kind === 'date' && (
        <Choice
          label={t('op.label')}
          labelHidden
          compact
          value={draft.op}
          onChange={(op) =>
            op !== null && op !== draft.op && onChange({ ...draft, op, from: null, to: null })
          }
          options={[
            { value: 'between', label: t('op.between') },
            { value: 'ago', label: t('op.ago') },
          ]}
        />
      )}
      <div className="condition-range">
        {ends.map(({ end, label }) =>
          isDay ? (
            <DateField
              key={`${draft.op} ${end}`}
              label={label}
              compact
              value={draft[end] === null ? null : String(draft[end])}
              onChange={(value) => onChange({ ...draft, [end]: value })}
            />
          ) : (
            <NumberField
              key={`${draft.op} ${end}`}
              label={label}
              compact
              unit={unit}
              value={draft[end] === null ? null : Number(draft[end])}
              onChange={(value) => onChange({ ...draft, [end]: value })}
            />
          ),
        )}
      </div>
    </>
  )
}
