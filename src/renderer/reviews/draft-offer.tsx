import { useTranslation } from 'react-i18next'
import { formatInstant } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'

export interface DraftOfferProps {
  readonly savedAt: string
  readonly onResume: () => void
  readonly onDiscard: () => void
}

/** What was typed before the window closed, offered once. */
export function DraftOffer({ savedAt, onResume, onDiscard }: DraftOfferProps) {
  const { t } = useTranslation('reviews')
  return (
    <div className="review-offer" role="status">
      <span>{t('draftFound', { at: formatInstant(savedAt) })}</span>
      <Button compact onClick={onResume}>
        {t('draftResume')}
      </Button>
      <Button compact variant="ghost" onClick={onDiscard}>
        {t('draftDiscard')}
      </Button>
    </div>
  )
}
