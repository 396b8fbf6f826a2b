import { useTranslation } from 'react-i18next'
import { CHANNELS, CONTACT_OUTCOMES, type ContactAttempt } from '../../shared/model/contact.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { DataRow, DataTable } from '../ui/data-table.tsx'

/** Attempts to bring the patient in, newest first; nothing at all where nobody had to try. */
export function ContactsTable({ contacts }: { readonly contacts: readonly ContactAttempt[] }) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  if (contacts.length === 0) return null
  return (
    <section className="timeline-part" aria-labelledby="timeline-contacts-title">
      <header className="timeline-part-head">
        <h2 id="timeline-contacts-title">{t('contacts.title')}</h2>
      </header>
      <DataTable
        label={t('contacts.title')}
        rowHeight={24}
        minWidth={640}
        columns={[
          { key: 'on', label: t('table.date'), width: 92 },
          { key: 'channel', label: t('contacts.channel'), width: 80 },
          { key: 'outcome', label: t('contacts.outcome'), width: 104 },
          { key: 'appointment', label: t('contacts.appointment'), width: 92 },
          { key: 'spokenTo', label: t('contacts.spokenTo'), width: 104 },
          { key: 'next', label: t('contacts.nextStep') },
          { key: 'by', label: t('contacts.by'), width: 96 },
        ]}
      >
        {contacts.toReversed().map((contact) => (
          <DataRow key={contact.uid}>
            <td className="tabular">{contact.madeOn}</td>
            <td>{wordFor(CHANNELS, contact.channel, language)}</td>
            <td>{wordFor(CONTACT_OUTCOMES, contact.outcome, language)}</td>
            <td className="tabular">{contact.appointmentOn ?? '–'}</td>
            <td>{contact.spokenTo ?? t('contacts.patient')}</td>
            <td title={contact.nextStep ?? undefined}>{contact.nextStep ?? '–'}</td>
            <td className="muted">{contact.madeBy}</td>
          </DataRow>
        ))}
      </DataTable>
    </section>
  )
}
