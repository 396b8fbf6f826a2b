import { useTranslation } from 'react-i18next'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { Button } from '../ui/button.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { Panel } from '../ui/panel.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { useToday } from '../ui/use-today.ts'

export interface AlikePanelProps {
  readonly alike: readonly PatientBrief[] | null
  readonly onOpen: (patient: PatientBrief) => void
}

/** People on file who may be the one that is being typed, found while typing. */
export function AlikePanel({ alike, onOpen }: AlikePanelProps) {
  const { t } = useTranslation('patients')
  const today = useToday()
  const isFound = alike !== null && alike.length > 0
  return (
    <Panel title={t('alike.title')} lead={isFound ? alike.length : undefined}>
      <div aria-live="polite">
        {!isFound && <p className="faint">{alike === null ? t('alike.waiting') : t('alike.none')}</p>}
        {isFound && (
          <ul className="patient-alike">
            {alike.map((patient) => (
              <li key={patient.uid}>
                <TriangleIcon size={14} className="is-warn" />
                <div>
                  <PersonName person={patient} on={today} unnamed={t('unnamed')} />
                  <p className="muted tabular">
                    {[patient.hospitalNo, patient.birthDate ?? patient.birthYear].filter(Boolean).join(' · ')}
                  </p>
                  <Button variant="link" onClick={() => onOpen(patient)}>
                    {t('alike.open')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}
