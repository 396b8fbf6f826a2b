import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { CalendarIcon, CheckIcon, CloseIcon, UndoIcon } from '../ui/icons/actions.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { showStatus } from '../ui/status-message.ts'

export type ReviewForm = 'booking' | 'imaged' | 'dates' | 'closing'

export interface ReviewActionsProps {
  readonly review: WorklistReview
  readonly onOpen: () => void
  readonly onForm: (form: ReviewForm) => void
}

/** What can be done about the selected review, at the foot of its panel. */
export function ReviewActions({ review, onOpen, onForm }: ReviewActionsProps) {
  const { t } = useTranslation('worklist')
  const mark = useCommand('reviews.markImaged')
  async function takeBack() {
    if (mark.isRunning) return
    const reply = await mark.run({ reviewUid: review.reviewUid, imagedOn: null })
    if (reply.ok) showStatus({ text: t('imaged.takenBack'), isSaved: true })
  }
  return (
    <section className="worklist-panel-actions">
      {mark.error !== null && <ErrorNotice error={mark.error} />}
      <Button variant="primary" onClick={onOpen}>
        {t('enterReview')}
        <Kbd keys="Enter" />
      </Button>
      <div className="worklist-panel-buttons">
        {review.imagedOn === null ? (
          <>
            <Button compact icon={<CalendarIcon />} onClick={() => onForm('booking')}>
              {t('booking.open')}
            </Button>
            <Button compact icon={<CheckIcon />} onClick={() => onForm('imaged')}>
              {t('imaged.open')}
            </Button>
          </>
        ) : (
          <Button compact className="worklist-both" icon={<UndoIcon />} onClick={() => void takeBack()}>
            {t('imaged.takeBack')}
          </Button>
        )}
        <Button compact onClick={() => onForm('dates')}>
          {t('dates.open')}
        </Button>
        <Button compact icon={<CloseIcon />} onClick={() => onForm('closing')}>
          {t('closing.open')}
        </Button>
      </div>
    </section>
  )
}
