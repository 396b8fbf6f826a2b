import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { CONTACT_OUTCOMES, type ContactAttempt } from '../../shared/model/contact.ts'
import { wordFor } from '../../shared/model/term.ts'
import { formatShortDate } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'

export interface AttemptHistoryProps {
  /** Undefined while they are on their way. */
  readonly contacts: readonly ContactAttempt[] | undefined
  readonly asOf: IsoDate
}

/** The attempts so far, newest first. */
export function AttemptHistory({ contacts, asOf }: AttemptHistoryProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  if (contacts === undefined) return null
  const newestFirst = contacts.toSorted((a, b) => b.loggedAt.localeCompare(a.loggedAt))
  return (
    <>
      <h3 className="worklist-small-head">
        {t('attempt.history')} <span className="faint tabular">{contacts.length}</span>
      </h3>
      {contacts.length === 0 ? (
        <p className="faint">{t('attempt.never')}</p>
      ) : (
        <ul className="worklist-attempts">
          {newestFirst.map((contact) => (
            <li key={contact.uid} title={[contact.nextStep, contact.madeBy].filter(Boolean).join(' · ')}>
              <span className="muted tabular">{formatShortDate(contact.madeOn, asOf)}</span>
              <span className="ellipsis">
                {wordFor(CONTACT_OUTCOMES, contact.outcome, language)}{' '}
                <span className="faint">{contact.spokenTo}</span>
              </span>
              <span className="faint ellipsis">{contact.madeBy}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
