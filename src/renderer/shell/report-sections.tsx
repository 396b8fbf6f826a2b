import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The reports of the department, in order. */
const SECTIONS = [{ to: '/reports/survival', key: 'survival' }] as const

/** The heading of the place "Reports", with one tab for each report. */
export function ReportSections() {
  const { t } = useTranslation('survival')
  const { pathname } = useLocation()
  return (
    <div className="page-heading">
      <h1>{t('sections.label')}</h1>
      <nav className="report-sections" aria-label={t('sections.label')}>
        {SECTIONS.map(({ to, key }) => (
          <Link key={key} to={to} aria-current={pathname === to ? 'page' : undefined}>
            {t(`sections.${key}`)}
          </Link>
        ))}
      </nav>
    </div>
  )
}
