import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import { weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { UndoIcon } from '../ui/icons/actions.tsx'

export interface AsOfFieldProps {
  /** The day to look from; null while that is the host's own day. */
  readonly asOf: IsoDate | null
  /** The day that the list on screen was looked at from. */
  readonly shown: IsoDate | null
  readonly onAsOf: (asOf: IsoDate | null) => void
}

/** The day to look from, and the way back to today. */
export function AsOfField({ asOf, shown, onAsOf }: AsOfFieldProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  // What is being typed; undefined while the field shows the day in force.
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  const day = typed === undefined ? (asOf ?? shown) : typed
  function type(next: string | null) {
    setTyped(next)
    if (next === null || isIsoDate(next)) onAsOf(next)
  }
  return (
    <>
      <DateField
        label={t('asOf')}
        labelHidden
        compact
        className="worklist-as-of"
        name="asOf"
        value={day}
        onChange={type}
        onBlur={() =>
          setTyped((now) => (now === null || (now !== undefined && isIsoDate(now)) ? undefined : now))
        }
        unit={day !== null && isIsoDate(day) ? weekdayName(day, language) : ''}
      />
      {asOf !== null && (
        <Button
          variant="link"
          className="nowrap"
          title={t('backToToday')}
          aria-label={t('backToToday')}
          icon={<UndoIcon size={14} />}
          onClick={() => {
            setTyped(undefined)
            onAsOf(null)
          }}
        />
      )}
    </>
  )
}
