import './retreatment.css'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { LoadingBar } from '../ui/loading-bar.tsx'
import { Page } from '../ui/page.tsx'
import { RetreatmentPage } from './retreatment-page.tsx'

/** What to look at before another TACE of a patient: changes, scores, and four definitions of refractoriness. */
export function RetreatmentScreen() {
  const { t } = useTranslation('retreatment')
  const { patientUid } = useParams({ from: '/patients/$patientUid/retreatment' })
  const record = useAsk('patients.open', { patientUid })
  const department = useAsk('department.status', {})
  const settings = useAsk('settings.show', {})
  const refusal = record.error ?? department.error ?? settings.error
  if (record.value && department.value && settings.value)
    return (
      <RetreatmentPage
        key={patientUid}
        record={record.value}
        settings={settings.value}
        today={department.value.today}
      />
    )
  return (
    <Page title={t('title')} padded={refusal !== null}>
      {refusal === null ? <LoadingBar isActive /> : <ErrorNotice error={refusal} onRetry={record.refetch} />}
    </Page>
  )
}
