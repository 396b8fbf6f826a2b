import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function SessionScreen() {
  const { t } = useTranslation('sessions')
  return <Page title={t('title')} />
}
