import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import { HAND_CLOSE_REASONS } from '../../shared/model/review.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { focusList } from './focus-list.ts'
import { submitted } from './submitted.ts'
import { useHostToday } from './use-host-today.ts'

export interface OfferedClosingProps {
  readonly reason: Asked<'reviews.close'>['reason']
  readonly review: WorklistReview
  readonly asOf: IsoDate
}

/**
 * The closing that an attempt may mean, by one press. A death needs its day: survival is counted to it, so the day of
 * the call must not stand for it unasked.
 */
export function OfferedClosing({ reason, review, asOf }: OfferedClosingProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const today = useHostToday(asOf)
  const close = useCommand('reviews.close')
  const isDeath = reason === 'dead'
  const [diedOn, setDiedOn] = useState<string | null>(null)
  const closedOn = isDeath ? diedOn : today
  const isComplete = closedOn !== null && isIsoDate(closedOn)
  async function save() {
    if (!isComplete || close.isRunning) return
    const reply = await close.run({ reviewUid: review.reviewUid, reason, closedOn, note: null })
    if (!reply.ok) return
    showStatus({ text: t('closing.saved'), isSaved: true })
    focusList()
  }
  return (
    <form
      className="worklist-row-form"
      aria-label={t('closing.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {isDeath && (
        <DateField
          label={t('closing.diedOn')}
          compact
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the death was logged a moment ago
          autoFocus
          value={diedOn}
          onChange={setDiedOn}
          min={review.performedOn}
          max={today}
        />
      )}
      <Button
        compact
        type="submit"
        variant="danger"
        onClick={submitted}
        disabledReason={isComplete ? null : t('closing.dayNeeded')}
      >
        {t('closing.because', { reason: wordFor(HAND_CLOSE_REASONS, reason, language) })}
      </Button>
      {close.error !== null && <ErrorNotice error={close.error} />}
    </form>
  )
}
