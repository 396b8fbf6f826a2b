import { useTranslation } from 'react-i18next'
import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { DateField } from '../ui/date-field.tsx'

export interface ImagingDayFieldProps {
  readonly review: WorklistReview
  readonly asOf: IsoDate
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** The day of the imaging appointment. One outside the window may stand, but is said while the window can be met. */
export function ImagingDayField({ review, asOf, value, onChange }: ImagingDayFieldProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const isDate = value !== null && isIsoDate(value)
  const { windowOpensOn: from, windowClosesOn: to } = review
  const isOutside = isDate && to > asOf && (value < from || value > to)
  return (
    <DateField
      label={t('booking.date')}
      compact
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for a moment ago
      autoFocus
      value={value}
      onChange={onChange}
      min={review.performedOn}
      unit={isDate ? weekdayName(value, language) : ''}
      warning={isOutside ? t('booking.outside', { from, to }) : null}
    />
  )
}
