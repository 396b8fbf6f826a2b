import { useTranslation } from 'react-i18next'
import { bodySurfaceM2 } from '../../shared/rules/scores/body-surface.ts'
import { formatNumber } from '../i18n/format.ts'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { usePatientField } from './patient-form-context.ts'

/** Height and weight, each with the day it was measured. */
export function BodyFields() {
  const { t } = useTranslation('patients')
  const height = useMeasured('heightCm', 'heightMeasuredOn')
  const weight = useMeasured('weightKg', 'weightMeasuredOn')
  const today = useToday()
  const isBody = height.isPlausible && weight.isPlausible
  const area = bodySurfaceM2(height.field.value ?? 0, weight.field.value ?? 0)
  return (
    <div className="patient-form-grid">
      <NumberField
        {...height.field.frame}
        value={height.field.value}
        onChange={height.change}
        unit="cm"
        example="170"
      />
      <DateField
        {...height.day.frame}
        value={height.day.value}
        onChange={height.day.change}
        max={today}
        hint={height.isNew && t('measuredToday')}
      />
      <NumberField
        {...weight.field.frame}
        value={weight.field.value}
        onChange={weight.change}
        unit="kg"
        example="64.5"
        hint={isBody && t('bsa', { area: formatNumber(area, 2) })}
      />
      <DateField
        {...weight.day.frame}
        value={weight.day.value}
        onChange={weight.day.change}
        max={today}
        hint={weight.isNew && t('measuredToday')}
      />
    </div>
  )
}

/** A measured value and its day. A new value was not measured on the day of the old one. */
function useMeasured(name: 'heightCm' | 'weightKg', dayName: 'heightMeasuredOn' | 'weightMeasuredOn') {
  const field = usePatientField(name)
  const day = usePatientField(dayName)
  return {
    field,
    day,
    isPlausible: !field.frame.error && (field.value ?? 0) > 0,
    isNew: field.value !== null && field.value !== field.opened && day.value === null,
    change: (value: number | null) => {
      field.change(value)
      if (day.value !== null && day.value === day.opened) day.change(null)
    },
  }
}
