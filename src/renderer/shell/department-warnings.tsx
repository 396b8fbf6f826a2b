import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { TriangleIcon } from '../ui/icons/states.tsx'

/** What should be known before relying on the records; stays until its cause is gone. */
export function DepartmentWarnings() {
  const { t } = useTranslation('shell')
  const { value: status } = useAsk('department.status', {})
  if (status === undefined || status.warnings.length === 0) return null
  return (
    <ul className="department-warnings" role="alert" aria-label={t('warnings.label')}>
      {status.warnings.map((warning) => (
        <li key={warning}>
          <TriangleIcon />
          <span>
            {t(`warnings.${warning}`)} <Link to="/settings">{t('warnings.settings')}</Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
