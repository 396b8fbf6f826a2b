import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { nextReview } from '../../shared/rules/timeline/timeline-course.ts'
import { useMayWrite } from '../api/use-caller.ts'

export interface EnterLabsProps {
  readonly patientUid: string
  /** What would be entered, for a screen reader. */
  readonly name: string
}

/** Leads to where a laboratory value of this patient is typed. */
export function EnterLabs({ patientUid, name }: EnterLabsProps) {
  const { t } = useTranslation('retreatment')
  if (!useMayWrite()) return null
  return (
    <Link
      to="/patients/$patientUid"
      params={{ patientUid }}
      search={{ enter: 'labs' }}
      aria-label={t('changes.enterWhat', { name })}
    >
      {t('changes.enter')}
    </Link>
  )
}

/** Leads to the open review, where images and the state of the patient are typed; to the laboratory where none is. */
export function EnterReview({ record, name }: { readonly record: PatientRecord; readonly name: string }) {
  const { t } = useTranslation('retreatment')
  const mayWrite = useMayWrite()
  const review = nextReview(record)
  if (!mayWrite) return null
  if (review === null) return <EnterLabs patientUid={record.patient.uid} name={name} />
  return (
    <Link
      to="/reviews/$reviewUid"
      params={{ reviewUid: review.uid }}
      aria-label={t('changes.enterWhat', { name })}
    >
      {t('changes.enter')}
    </Link>
  )
}
