import { useTranslation } from 'react-i18next'
import { useSession } from './session-context.ts'

export interface NotAvailableButtonProps {
  readonly name: string
  readonly label: string
  readonly isUnavailable: boolean
}

/** Says of a value that it cannot be had. It is no tab stop, which every number would repeat: Alt+N in the field. */
export function NotAvailableButton({ name, label, isUnavailable }: NotAvailableButtonProps) {
  const { t } = useTranslation('sessions')
  const { askedReason } = useSession()
  return (
    <button
      type="button"
      tabIndex={-1}
      className="not-available"
      data-said={isUnavailable || undefined}
      aria-haspopup="menu"
      aria-label={t('notAvailable.of', { name: label })}
      title={t('notAvailable.title')}
      onClick={() => askedReason.set(name)}
    >
      {t('notAvailable.short')}
    </button>
  )
}
