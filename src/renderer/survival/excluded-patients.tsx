import { useTranslation } from 'react-i18next'
import type { SurvivalAnswer } from '../../shared/model/survival.ts'
import type { SelectedPatients } from './selected-patients.ts'

export interface ExcludedPatientsProps {
  readonly answer: SurvivalAnswer
  readonly onSelect: (selected: SelectedPatients) => void
}

/** Everybody of the period who is on no curve, by the reason; pressed, a number lists them. */
export function ExcludedPatients({ answer: { excluded, patients: of }, onSelect }: ExcludedPatientsProps) {
  const { t } = useTranslation('survival')
  const count = excluded.reduce((sum, { patients }) => sum + patients.length, 0)
  if (count === 0) return null
  return (
    <section className="survival-part">
      <h2>{t('count.excluded', { count, of })}</h2>
      <ul className="survival-excluded">
        {excluded.map(({ reason, patients }) => {
          const title = t(`excluded.${reason}`)
          return (
            <li key={reason}>
              <button
                type="button"
                className="survival-number tabular"
                aria-label={`${title}: ${patients.length}`}
                onClick={() => onSelect({ title, patients })}
              >
                {patients.length}
              </button>
              {title}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
