import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import type { SelectedPatients } from './selected-patients.ts'
import { inMonths } from './survival-words.ts'

const MOST_LISTED = 200

export interface PatientListProps {
  readonly selected: SelectedPatients
  readonly onClose: () => void
}

/** The patients behind a number, each leading to the own page. */
export function PatientList({ selected: { title, patients }, onClose }: PatientListProps) {
  const { t } = useTranslation('survival')
  const listed = patients.slice(0, MOST_LISTED)
  return (
    <section className="survival-list">
      <header>
        <h2>{title}</h2>
        <p className="muted">{t('count.patients', { count: patients.length })}</p>
      </header>
      <ul>
        {listed.map(({ patientUid, name, hospitalNo, startedOn, days, hasEvent }) => (
          <li key={patientUid}>
            <Link to="/patients/$patientUid" params={{ patientUid }} title={name ?? undefined}>
              <b className="ellipsis">{name ?? t('list.unnamed')}</b>
              <span className="muted tabular">{hospitalNo}</span>
              <span className="muted tabular">
                {t('list.from', { date: startedOn })}
                {days !== undefined &&
                  ` · ${inMonths(days)} · ${t(hasEvent ? 'list.event' : 'list.isCensored')}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {patients.length > MOST_LISTED && (
        <p className="muted">{t('list.more', { count: patients.length - MOST_LISTED })}</p>
      )}
      <Button compact keys="Escape" onClick={onClose}>
        {t('list.close')}
      </Button>
    </section>
  )
}
