import './reports.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/wording/language.ts'
import { useCommand } from '../api/use-command.ts'
import type { ReviewPartProps } from '../forms/worklist-parts.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { handOver, handOverText } from './hand-over.ts'

/** Letter, slip and calendar entry of one review, in either language. */
export function ReviewPapers({ reviewUid }: ReviewPartProps) {
  const { t } = useTranslation('reports')
  const shown = useLanguage()
  const [language, setLanguage] = useState<Language>(shown)
  const letter = useCommand('reports.recallLetter')
  const slip = useCommand('reports.patientSlip')
  const calendar = useCommand('reports.calendar')
  const isRunning = letter.isRunning || slip.isRunning || calendar.isRunning
  async function print(paper: typeof letter | typeof slip) {
    const reply = await paper.run({ reviewUid, language })
    if (!reply.ok || reply.value.pdf === null) return
    handOver(reply.value.pdf, reply.value.fileName)
    showStatus({ text: t('paper.saved', { file: reply.value.fileName }) })
  }
  async function saveCalendar() {
    const reply = await calendar.run({ reviewUid, language })
    if (!reply.ok || reply.value.ics === null) return
    handOverText(reply.value.ics, reply.value.fileName, 'text/calendar')
    showStatus({ text: t('paper.saved', { file: reply.value.fileName }) })
  }
  const error = letter.error ?? slip.error ?? calendar.error
  return (
    <fieldset className="report-papers" aria-label={t('paper.title')}>
      <Button compact disabled={isRunning} title={t('paper.letterHint')} onClick={() => void print(letter)}>
        {t('paper.letter')}
      </Button>
      <Button compact disabled={isRunning} title={t('paper.slipHint')} onClick={() => void print(slip)}>
        {t('paper.slip')}
      </Button>
      <Button
        compact
        disabled={isRunning}
        title={t('paper.calendarHint')}
        onClick={() => void saveCalendar()}
      >
        {t('paper.calendar')}
      </Button>
      <Choice
        label={t('paper.language')}
        labelHidden
        value={language}
        onChange={(next) => setLanguage(next ?? language)}
        options={[
          { value: 'zh', label: '中' },
          { value: 'en', label: 'EN' },
        ]}
      />
      {error !== null && <ErrorNotice error={error} />}
    </fieldset>
  )
}
