import { useTranslation } from 'react-i18next'
import type { Answer } from '../api/client.ts'
import { PersonName } from '../ui/person-name.tsx'
import { useToday } from '../ui/use-today.ts'

type Brief = Answer<'patients.find'>['patients'][number]

interface PatientHitsProps {
  readonly id: string
  readonly text: string
  readonly hits: readonly Brief[]
  readonly isMore: boolean
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen: (patient: Brief) => void
}

/** The list under the search box. The pointer never takes the focus out of the box. */
export function PatientHits({ id, text, hits, isMore, active, onActive, onOpen }: PatientHitsProps) {
  const { t } = useTranslation('shell')
  const today = useToday()
  return (
    <div className="patient-hits" role="presentation" onMouseDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={t('search.results', { count: hits.length })}>
        {hits.map((patient, index) => (
          <div
            key={patient.uid}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="patient-hit"
            onMouseMove={() => onActive(index)}
            onClick={() => onOpen(patient)}
            onKeyDown={undefined}
          >
            <span className="patient-hit-no tabular">{patient.hospitalNo}</span>
            <PersonName person={patient} on={today} unnamed={patient.hospitalNo} />
            <span className="patient-hit-last tabular">
              {patient.lastSessionOn === null
                ? t('search.noSession')
                : t('search.lastSession', { date: patient.lastSessionOn })}
            </span>
          </div>
        ))}
      </div>
      {hits.length === 0 && <p className="patient-hits-note">{t('search.nobody', { text })}</p>}
      {isMore && <p className="patient-hits-note">{t('search.more')}</p>}
    </div>
  )
}
