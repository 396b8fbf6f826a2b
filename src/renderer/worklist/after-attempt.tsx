import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { CONTACT_OUTCOMES, type ContactAttempt, NEXT_STEPS } from '../../shared/model/contact.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { CheckIcon } from '../ui/icons/actions.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { attemptWords } from './attempt-words.ts'
import { OfferedClosing } from './offered-closing.tsx'

export interface AfterAttemptProps {
  readonly attempt: ContactAttempt
  readonly closeReason: Answer<'contacts.log'>['closeReason']
  readonly review: WorklistReview
  readonly asOf: IsoDate
  /** Leads back to the outcomes, for the next attempt. */
  readonly onAnother: () => void
}

/** What follows from the attempt just logged: the closing it may mean, and the next step. */
export function AfterAttempt(props: AfterAttemptProps) {
  const { attempt, closeReason, review, asOf, onAnother } = props
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const plan = useCommand('contacts.plan')
  const [words, setWords] = useState('')
  const presets =
    CONTACT_OUTCOMES.find(({ code }) => code === attempt.outcome)?.nextSteps.filter(
      // The closing has a button of its own.
      (step) => step !== 'close_review',
    ) ?? []

  async function take(nextStep: string) {
    if (plan.isRunning || nextStep === '') return
    const reply = await plan.run({
      contactUid: attempt.uid,
      nextStep: attempt.nextStep === nextStep ? null : nextStep,
    })
    if (!reply.ok) return
    setWords('')
    const planned = reply.value.nextStep
    showStatus({
      text:
        planned === null
          ? t('attempt.unplanned')
          : t('attempt.planned', { step: wordFor(NEXT_STEPS, planned, language) }),
      isSaved: true,
    })
  }
  return (
    <div className="worklist-after">
      <p className="worklist-logged is-ok">
        <CheckIcon size={14} />
        {attemptWords(attempt, language)}
      </p>
      {closeReason !== null && <OfferedClosing reason={closeReason} review={review} asOf={asOf} />}
      <fieldset className="worklist-steps" aria-label={t('attempt.nextStep')}>
        {presets.map((step) => (
          <Button key={step} compact aria-pressed={attempt.nextStep === step} onClick={() => void take(step)}>
            {wordFor(NEXT_STEPS, step, language)}
          </Button>
        ))}
        <form
          className="worklist-step-words"
          onSubmit={(event) => {
            event.preventDefault()
            void take(words.trim())
          }}
        >
          <TextField
            label={t('attempt.ownStep')}
            labelHidden
            compact
            value={words}
            onChange={setWords}
            maxLength={200}
            placeholder={t('attempt.ownStep')}
          />
        </form>
      </fieldset>
      <Button variant="link" className="worklist-another" onClick={onAnother}>
        {t('attempt.another')}
      </Button>
      {plan.error !== null && <ErrorNotice error={plan.error} onRetry={() => void plan.retry()} />}
    </div>
  )
}
