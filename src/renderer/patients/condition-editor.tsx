import { useTranslation } from 'react-i18next'
import { questionField, type QuestionEntry } from '../../shared/model/question-fields.ts'
import { termOptions } from '../forms/term-options.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { MultiSelect } from '../ui/multi-select.tsx'
import { type ConditionDraft, conditionOf } from './condition-draft.ts'
import { RangeFields } from './range-fields.tsx'

export interface ConditionEditorProps {
  readonly draft: ConditionDraft
  readonly names: Readonly<Record<'operators' | 'wards', readonly string[]>>
  readonly onChange: (next: ConditionDraft) => void
  readonly onRemove: () => void
}

/** One condition of the filter. Its controls follow from the kind of its field. */
export function ConditionEditor({ draft, names, onChange, onRemove }: ConditionEditorProps) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  const entry = questionField(draft.field)
  const name = entry[language]
  const isEmpty = draft.values.length === 0 && draft.from === null && draft.to === null
  const choices = optionsOf(entry, names, language)
  return (
    <fieldset className="condition" data-condition={draft.key}>
      <legend className="visually-hidden">{name}</legend>
      <div className="condition-head">
        <span aria-hidden>{name}</span>
        <Button
          compact
          variant="ghost"
          className="condition-remove"
          aria-label={t('remove', { name })}
          onClick={onRemove}
        >
          ×
        </Button>
      </div>
      {choices !== null && (
        <>
          <Choice
            label={t('op.label')}
            labelHidden
            compact
            value={draft.op}
            onChange={(op) => op !== null && onChange({ ...draft, op })}
            options={[
              { value: 'any', label: t('op.any') },
              { value: 'none', label: t('op.none') },
            ]}
          />
          <MultiSelect
            label={t('values')}
            labelHidden
            compact
            value={draft.values}
            onChange={(values) => onChange({ ...draft, values })}
            options={choices}
          />
        </>
      )}
      {(entry.kind === 'number' || entry.kind === 'date') && (
        <RangeFields draft={draft} entry={entry} onChange={onChange} />
      )}
      {isEmpty && <p className="faint small">{t('unfinished')}</p>}
      {!isEmpty && conditionOf(draft) === null && isBackwards(draft) && (
        <p className="condition-error small" role="alert">
          {t('backwards')}
        </p>
      )}
    </fieldset>
  )
}

const isBackwards = ({ from, to }: ConditionDraft): boolean => from !== null && to !== null && from > to

function optionsOf(
  entry: QuestionEntry,
  names: ConditionEditorProps['names'],
  language: 'en' | 'zh',
): { value: string; label: string }[] | null {
  if (entry.kind === 'choice') return termOptions(entry.terms, language)
  return entry.kind === 'name' ? names[entry.names].map((name) => ({ value: name, label: name })) : null
}
