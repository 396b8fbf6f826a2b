import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function ReviewScreen() {
  const { t } = useTranslation('reviews')
  return <Page title={t('title')} />
}
