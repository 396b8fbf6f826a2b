import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function WorklistScreen() {
  const { t } = useTranslation('worklist')
  return <Page title={t('title')} />
}
