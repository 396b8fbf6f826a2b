import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function ExportsScreen() {
  const { t } = useTranslation('exports')
  return <Page title={t('title')} />
}
