import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Facts } from '../ui/panel.tsx'
import { priorResult, sessionSummary } from './session-summary.ts'

export interface ReviewFactsProps {
  readonly review: WorklistReview
  /** Undefined while it is on its way. */
  readonly record: PatientRecord | undefined
}

/** What to know before calling: the last session, how the one before went, and whom to reach where. */
export function ReviewFacts({ review, record }: ReviewFactsProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const session = record?.sessions.find((each) => each.uid === review.sessionUid)
  const prior = record && session && priorResult(record, session)
  const sum = prior?.currentSumMm
  const patient = record?.patient
  const contact = [patient?.contactPhone, patient?.contactName].filter((part) => part != null).join(' ')
  const facts = [
    { name: t('panel.lastSession'), value: session && sessionSummary(session, language) },
    ...(prior === undefined
      ? []
      : [
          {
            name: t('panel.priorResult'),
            value:
              sum === null || sum === undefined
                ? prior.overall
                : t('panel.viableSum', { response: prior.overall, sum: formatQuantity(sum, 'mm') }),
          },
        ]),
    { name: t('panel.dueOn'), value: review.dueOn },
    { name: t('panel.imaging'), value: review.appointmentOn ?? t('panel.notBooked') },
    { name: t('panel.phone'), value: patient && (patient.phone ?? t('panel.none')) },
    ...(contact === '' ? [] : [{ name: t('panel.contactPerson'), value: contact }]),
  ]
  return <Facts facts={facts} />
}
