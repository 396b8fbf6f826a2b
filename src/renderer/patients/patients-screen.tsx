import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'

export function PatientsScreen() {
  const { t } = useTranslation('patients')
  return <Page title={t('title')} />
}
