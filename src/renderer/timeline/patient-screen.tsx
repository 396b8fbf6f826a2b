import './timeline.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { PatientPage } from './patient-page.tsx'

/** Everything on file about one patient: the course at a glance, and the actions that go on from it. */
export function PatientScreen() {
  const { t } = useTranslation('timeline')
  const { patientUid } = useParams({ from: '/patients/$patientUid' })
  const { enter, sign } = useSearch({ from: '/patients/$patientUid' })
  const { value: record, error, refetch } = useAsk('patients.open', { patientUid })
  const department = useAsk('department.status', {})
  const settings = useAsk('settings.show', {})
  const refusal = error ?? department.error ?? settings.error
  if (refusal !== null)
    return (
      <Page title={t('title')} padded>
        <ErrorNotice error={refusal} onRetry={refetch} />
      </Page>
    )
  if (!record || !department.value || !settings.value) return <Page title={t('title')} header={<div />} />
  return (
    <PatientPage
      key={`${patientUid} ${sign ?? ''}`}
      record={record}
      today={department.value.today}
      coagulationVariant={settings.value.coagulationVariant}
      entersLabs={enter === 'labs'}
      signsUid={sign ?? null}
    />
  )
}
