import './patients.css'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { EMPTY_FORM, formOf } from './patient-form.ts'
import { PatientFormScreen } from './patient-form-screen.tsx'
import { useStoredDraft } from './use-stored-draft.ts'

/** Registers a new patient, or corrects the one whose id the address carries. */
export function RegisterScreen() {
  const { patientUid } = useParams({ strict: false })
  return patientUid === undefined ? <Register /> : <Correct patientUid={patientUid} />
}

function Register() {
  const { t } = useTranslation('patients')
  const stored = useStoredDraft(null)
  if (stored === undefined) return <Page title={t('register.title')} />
  return <PatientFormScreen patientUid={null} initial={EMPTY_FORM} stored={stored} />
}

function Correct({ patientUid }: { readonly patientUid: string }) {
  const { t } = useTranslation('patients')
  const { value: record, error, refetch } = useAsk('patients.open', { patientUid })
  const stored = useStoredDraft(patientUid)
  if (error !== null)
    return (
      <Page title={t('correct.title')}>
        <ErrorNotice error={error} onRetry={refetch} />
      </Page>
    )
  if (record === undefined || stored === undefined) return <Page title={t('correct.title')} />
  return <PatientFormScreen patientUid={patientUid} initial={formOf(record.patient)} stored={stored} />
}
