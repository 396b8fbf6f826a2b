import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function PatientScreen() {
  const { t } = useTranslation('timeline')
  return <Page title={t('title')} />
}
