import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BodyFields } from './body-fields.tsx'
import { DoseLimitFields } from './dose-limit-fields.tsx'
import { HistoryFields } from './history-fields.tsx'
import { IdentityFields, type Taken } from './identity-fields.tsx'
import { ContactFields, LiverFields, MoreFields, ReasonField } from './patient-fields.tsx'

export interface PatientSectionsProps {
  readonly isCorrection: boolean
  readonly taken: Taken | null
}

/** The form in the order in which a referral is read: who, what liver, what body, how to reach. */
export function PatientSections({ isCorrection, taken }: PatientSectionsProps) {
  const { t } = useTranslation('patients')
  return (
    <form className="patient-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <Section title={t('group.identity')}>
        <IdentityFields taken={taken} />
      </Section>
      <Section title={t('group.liver')}>
        <LiverFields />
      </Section>
      <Section title={t('group.body')}>
        <BodyFields />
      </Section>
      <Section title={t('group.doseLimits')}>
        <DoseLimitFields />
      </Section>
      <Section title={t('group.history')}>
        <HistoryFields />
      </Section>
      <Section title={t('group.contact')}>
        <ContactFields />
      </Section>
      <Section title={t('group.more')}>
        <MoreFields />
      </Section>
      {isCorrection && (
        <Section title={t('correct.reason')}>
          <ReasonField />
        </Section>
      )}
    </form>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="patient-form-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
