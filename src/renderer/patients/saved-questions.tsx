import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedQuestion } from '../../shared/model/question.ts'
import { questionSentence } from '../../shared/rules/questions/question-sentence.ts'
import { useAsk } from '../api/use-ask.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { showStatus } from '../ui/status-message.ts'
import { Tag } from '../ui/tag.tsx'

interface Opens {
  readonly onOpen: (saved: SavedQuestion) => void
}

/** The questions of the department and one's own, each with what it asks. */
export function SavedQuestions({ onOpen }: Opens) {
  const { t } = useTranslation('questions')
  const { value: all, error, refetch } = useAsk('questions.list', {})
  return (
    <Panel title={t('saved.title')}>
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {all?.length === 0 && <p className="faint">{t('saved.none')}</p>}
      <ul className="saved-questions">
        {all?.map((saved) => (
          <SavedLine key={saved.uid} saved={saved} onOpen={onOpen} />
        ))}
      </ul>
    </Panel>
  )
}

function SavedLine({ saved, onOpen }: Opens & { readonly saved: SavedQuestion }) {
  const { t } = useTranslation('questions')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const remove = useCommand('questions.remove')
  const [asks, setAsks] = useState(false)
  const { name, scope, question } = saved

  async function take() {
    const reply = await remove.run({ questionUid: saved.uid })
    if (reply.ok) showStatus({ text: t('saved.removed', { name }) })
  }
  return (
    <li>
      <div className="saved-question-head">
        <Button variant="link" aria-label={t('saved.use', { name })} onClick={() => onOpen(saved)}>
          {name}
        </Button>
        <Tag>{t(`saved.${scope}`)}</Tag>
        <span className="spacer" />
        {mayWrite && (
          <Button
            compact
            variant="ghost"
            aria-label={t('saved.remove', { name })}
            onClick={() => setAsks(true)}
          >
            ×
          </Button>
        )}
      </div>
      <p className="small muted">{questionSentence(question)[language]}</p>
      {remove.error !== null && <ErrorNotice error={remove.error} />}
      {asks && (
        <div role="alert" className="row">
          <p>{t('saved.removeQuestion', { name })}</p>
          <Button compact variant="danger" onClick={() => void take()}>
            {t('saved.yes')}
          </Button>
          <Button compact onClick={() => setAsks(false)}>
            {ui('cancel')}
          </Button>
        </div>
      )}
    </li>
  )
}
