import { useTranslation } from 'react-i18next'
import { CARD_DAYS } from '../../shared/model/aftercare.ts'
import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { useLanguage } from '../i18n/language.ts'
import { DAY_COLUMNS, type After } from './day-form.ts'
import { DayRow } from './day-row.tsx'

export interface DayGridProps {
  readonly after: After
  readonly today: IsoDate
  readonly mayWrite: boolean
}

/** Eight days, one line each: the worst pain and temperature, nausea, ALT. Typed by keyboard alone. */
export function DayGrid({ after, today, mayWrite }: DayGridProps) {
  const { t } = useTranslation('aftercare')
  const language = useLanguage()
  return (
    <>
      <table className="aftercare-days">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            {DAY_COLUMNS.map((column) => (
              <th key={column} scope="col" title={fieldName(column, language)}>
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CARD_DAYS.map((day) => {
            const on = addDays(after.performedOn, day)
            const stored = after.days.find((card) => card.day === day)
            return (
              <DayRow
                key={`${day} ${stored?.recordedAt ?? ''}`}
                sessionUid={after.sessionUid}
                day={day}
                on={on}
                stored={stored}
                isOpen={mayWrite && on <= today && (after.diedOn === null || on <= after.diedOn)}
              />
            )
          })}
        </tbody>
      </table>
      {mayWrite && <p className="small faint">{t('keys')}</p>}
    </>
  )
}
