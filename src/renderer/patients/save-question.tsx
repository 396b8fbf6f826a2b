import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question, QuestionScope, SavedQuestion } from '../../shared/model/question.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { useCommand } from '../api/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'

export interface SaveQuestionProps {
  readonly question: Question
  readonly opened: SavedQuestion | null
  readonly onSaved: (saved: SavedQuestion) => void
}

/** Keeps the conditions under a name, for oneself or for the department; an opened question can take them over. */
export function SaveQuestion({ question, opened, onSaved }: SaveQuestionProps) {
  const { t } = useTranslation('questions')
  const mayWrite = useMayWrite()
  const save = useCommand('questions.save')
  const [name, setName] = useState('')
  const [scope, setScope] = useState<QuestionScope>('own')
  const isChanged = opened !== null && JSON.stringify(opened.question) !== JSON.stringify(question)
  if (!mayWrite) return null

  async function send(named: { name: string; scope: QuestionScope; questionUid: string | null }) {
    if (named.name === '' || save.isRunning) return
    const reply = await save.run({ ...named, question })
    if (!reply.ok) return
    showStatus({ text: t('save.saved', { name: reply.value.name }) })
    setName('')
    onSaved(reply.value)
  }
  return (
    <Panel title={t('save.title')}>
      {save.error !== null && <ErrorNotice error={save.error} />}
      {opened !== null && isChanged && (
        <Button
          compact
          onClick={() => void send({ name: opened.name, scope: opened.scope, questionUid: opened.uid })}
        >
          {t('save.change', { name: opened.name })}
        </Button>
      )}
      <form
        className="save-question"
        aria-label={t('save.title')}
        onSubmit={(event) => {
          event.preventDefault()
          void send({ name: name.trim(), scope, questionUid: null })
        }}
      >
        <TextField label={t('save.name')} compact value={name} onChange={setName} maxLength={60} />
        <Choice
          label={t('save.scope')}
          compact
          value={scope}
          onChange={(next) => next !== null && setScope(next)}
          options={[
            { value: 'own', label: t('save.own') },
            { value: 'department', label: t('save.department') },
          ]}
        />
        <Button compact type="submit" disabled={name.trim() === ''} onClick={() => {}}>
          {t('save.save')}
        </Button>
      </form>
    </Panel>
  )
}
