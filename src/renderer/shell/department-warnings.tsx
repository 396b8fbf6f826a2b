import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sentence } from '../../shared/wording/errors.ts'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'

/** What Settings can put right. */
const MENDED_IN_SETTINGS = ['rolled-back', 'keyring-altered', 'damaged-file', 'backup-failed']

/** What should be known before relying on the records; stays until its cause is gone. */
export function DepartmentWarnings() {
  const { t } = useTranslation('shell')
  const { t: tUi } = useTranslation('ui')
  const language = useLanguage()
  const { value: status, error, refetch } = useAsk('department.status', {})
  const warnings = status?.warnings ?? []
  if (warnings.length === 0 && error === null) return null
  return (
    <ul className="department-warnings" role="alert" aria-label={t('warnings.label')}>
      {error !== null && (
        <li>
          <TriangleIcon />
          <span>{sentence(error, language)}</span>
          <Button variant="link" onClick={refetch}>
            {tUi('retry')}
          </Button>
        </li>
      )}
      {warnings.map((warning) => (
        <li key={warning}>
          <TriangleIcon />
          <span>{t(`warnings.${warning}`)}</span>
          {MENDED_IN_SETTINGS.includes(warning) && <Link to="/settings">{t('warnings.settings')}</Link>}
        </li>
      ))}
    </ul>
  )
}
