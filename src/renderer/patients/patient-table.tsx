import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientBrief } from '../../shared/model/patient.ts'
import { classNames } from '../ui/class-names.ts'
import { PersonName } from '../ui/person-name.tsx'
import { useToday } from '../ui/use-today.ts'

const COLUMNS = [
  { key: 'patient', width: 380 },
  { key: 'hospitalNo', width: 160 },
  { key: 'birth', width: 112 },
  { key: 'sessions', width: 88, end: true },
  { key: 'last' },
] as const

export interface PatientTableProps {
  readonly patients: readonly PatientBrief[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen: (patient: PatientBrief) => void
  /** Said under the last row. */
  readonly note: ReactNode
}

/** One line for each patient found. The keys are heard by the search field above, which keeps the focus. */
export function PatientTable({ patients, active, onActive, onOpen, note }: PatientTableProps) {
  const { t } = useTranslation('patients')
  const today = useToday()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('.is-selected')?.scrollIntoView({ block: 'nearest' })
  }, [active, patients])
  return (
    <div ref={box} className="scroll-box patients-box">
      <table
        id="patients-found"
        className="data-table data-table-36 patients-table"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen by keys
        role="grid"
        aria-label={t('title')}
      >
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column.key} style={'width' in column ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column.key} scope="col" className={'end' in column ? 'end' : undefined}>
                {t(`column.${column.key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {patients.map((patient, index) => (
            <tr
              key={patient.uid}
              id={`patients-found-${index}`}
              className={classNames('data-row', index === active && 'is-selected')}
              data-row
              aria-selected={index === active}
              onMouseDown={() => onActive(index)}
              onClick={() => onOpen(patient)}
            >
              <td>
                <PersonName person={patient} on={today} unnamed={t('unnamed')} />
              </td>
              <td className="muted">{patient.hospitalNo}</td>
              <td className="muted">{patient.birthDate ?? patient.birthYear}</td>
              <td className="end">{patient.sessionCount}</td>
              <td className={patient.lastSessionOn === null ? 'faint' : undefined}>
                {patient.lastSessionOn ?? t('noSession')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== false && <p className="patients-note faint small">{note}</p>}
    </div>
  )
}
