import './filter.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  QUESTION_FIELD_IDS,
  questionField,
  type QuestionFieldId,
} from '../../shared/model/question-fields.ts'
import type { Question } from '../../shared/model/question.ts'
import { questionSentence } from '../../shared/rules/questions/question-sentence.ts'
import { useAsk } from '../api/use-ask.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { Select } from '../ui/select.tsx'
import { type ConditionDraft, draftsOf, newCondition } from './condition-draft.ts'
import { ConditionEditor } from './condition-editor.tsx'
import type { PatientsView } from './patients-view.ts'
import { SavedQuestions } from './saved-questions.tsx'
import { SaveQuestion } from './save-question.tsx'

/** What the search field finds by needs no condition of its own. */
const FIELDS = QUESTION_FIELD_IDS.filter((id) => id !== 'text')
const NO_NAMES = { operators: [], wards: [] }

export interface FilterPanelProps {
  readonly view: PatientsView
  readonly question: Question
  readonly count: { readonly patients: number; readonly of: number } | undefined
  readonly onChange: (change: Partial<PatientsView>) => void
  /** Puts a text into the search field: that of a saved question. */
  readonly onText: (text: string) => void
  readonly onClose: () => void
}

/** The filter beside the list: its conditions, what they come to in plain language, and the saved questions. */
export function FilterPanel({ view, question, count, onChange, onText, onClose }: FilterPanelProps) {
  const { t } = useTranslation('questions')
  const language = useLanguage()
  const { value: names = NO_NAMES, error, refetch } = useAsk('questions.names', {})
  const [newKey, setNewKey] = useState<number | null>(null)
  const { drafts, opened } = view
  const box = useRef<HTMLDivElement>(null)
  // What was added a moment ago wants its value; a filter that was opened wants its next condition.
  useEffect(() => {
    const place = newKey === null ? '.filter-add' : `[data-condition="${newKey}"]`
    box.current?.querySelector<HTMLElement>(`${place} input`)?.focus()
  }, [newKey])
  const nextKey = Math.max(0, ...drafts.map(({ key }) => key)) + 1

  function add(field: QuestionFieldId) {
    onChange({ drafts: [...drafts, newCondition(nextKey, field)] })
    setNewKey(nextKey)
  }
  const replace = (key: number, by: readonly ConditionDraft[]) =>
    onChange({ drafts: drafts.flatMap((one) => (one.key === key ? by : [one])) })

  return (
    <div ref={box}>
      <Panel
        title={t('title')}
        actions={
          <Button compact variant="ghost" onClick={onClose}>
            {t('close')}
          </Button>
        }
      >
        <p className="filter-sentence">{questionSentence(question)[language]}</p>
        <p className="filter-count tabular" role="status">
          {count === undefined
            ? t('counting')
            : t('count', { patients: formatNumber(count.patients), of: formatNumber(count.of) })}
        </p>
        {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
        {drafts.map((draft) => (
          <ConditionEditor
            key={draft.key}
            draft={draft}
            names={names}
            onChange={(next) => replace(draft.key, [next])}
            onRemove={() => {
              replace(draft.key, [])
              box.current?.querySelector<HTMLElement>('.filter-add input')?.focus()
            }}
          />
        ))}
        <SameRowHint drafts={drafts} />
        <Select
          key={nextKey}
          className="filter-add"
          label={t('add')}
          placeholder={t('addHint')}
          value={null}
          onChange={(field) => field !== null && add(field)}
          options={FIELDS.map((id) => fieldOption(id, language, t(`about.${questionField(id).of}`)))}
        />
        {drafts.length > 0 && (
          <Button compact variant="link" onClick={() => onChange({ drafts: [], opened: null })}>
            {t('clear')}
          </Button>
        )}
      </Panel>
      {question.all.length > 0 && (
        <SaveQuestion question={question} opened={opened} onSaved={(saved) => onChange({ opened: saved })} />
      )}
      <SavedQuestions
        onOpen={(saved) => {
          const { text, drafts: next } = draftsOf(saved.question, nextKey)
          setNewKey(null)
          onText(text)
          onChange({ drafts: next, opened: saved })
        }}
      />
    </div>
  )
}

/** Two conditions about sessions could be meant of two sessions; it is said that they are not. */
function SameRowHint({ drafts }: { readonly drafts: readonly ConditionDraft[] }) {
  const { t } = useTranslation('questions')
  const rows = (['session', 'lesion', 'complication'] as const).filter(
    (row) => drafts.filter(({ field }) => questionField(field).of === row).length > 1,
  )
  return rows.map((row) => (
    <p key={row} className="faint small">
      {t(`sameRow.${row}`)}
    </p>
  ))
}

function fieldOption(id: QuestionFieldId, language: 'en' | 'zh', about: string) {
  const { en, zh } = questionField(id)
  const word = language === 'zh' ? zh : en
  return {
    value: id,
    label: word.slice(0, 1).toUpperCase() + word.slice(1),
    keywords: `${language === 'zh' ? en : zh} ${about}`,
  }
}
