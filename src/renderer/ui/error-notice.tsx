import { useTranslation } from 'react-i18next'
import { sentence } from '../../shared/wording/errors.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from './button.tsx'
import { OctagonIcon } from './icons/states.tsx'

export interface ErrorNoticeProps {
  readonly error: { readonly code: string }
  readonly onRetry?: () => void
}

/** The sentence for a refusal or a defect, where the answer would have stood. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  return (
    <div className="error-notice" role="alert">
      <OctagonIcon />
      <div>{sentence(error, language)}</div>
      {onRetry !== undefined && (
        <Button compact onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
