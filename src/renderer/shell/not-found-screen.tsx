import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function NotFoundScreen() {
  const { t } = useTranslation('shell')
  return (
    <Page title={t('notFound.title')} padded>
      <p>
        {t('notFound.sentence')} <Link to="/">{t('notFound.back')}</Link>
      </p>
    </Page>
  )
}
