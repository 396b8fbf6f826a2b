import { useTranslation } from 'react-i18next'
import { useCaller } from '../api/use-caller.ts'
import { UserIcon } from '../ui/icons/states.tsx'

/** Who is signed on; a press locks. */
export function SignedOn({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation('shell')
  const caller = useCaller()
  if (caller === undefined) return null
  return (
    <button
      type="button"
      className="status-item"
      title={`${t('status.lockNow')} (Ctrl+Shift+L)`}
      onClick={onLock}
    >
      <UserIcon size={14} />
      {caller.name}
      <span className="status-act">{t('status.lock')}</span>
    </button>
  )
}
