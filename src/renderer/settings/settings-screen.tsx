import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function SettingsScreen() {
  const { t } = useTranslation('settings')
  return <Page title={t('title')} />
}
