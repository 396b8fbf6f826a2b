import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { isReversed, periodOf, type Period, type PeriodPreset } from './period.ts'

export interface PeriodFieldsProps {
  readonly period: Period
  readonly onChange: (period: Period) => void
}

const PRESETS = ['all', 'thisYear', 'lastYear', 'own'] as const

/** Which procedure dates: a usual period by one press, or two dates. */
export function PeriodFields({ period, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation('exports')
  const today = useToday()
  const [preset, setPreset] = useState<PeriodPreset>('all')
  function choose(next: PeriodPreset | null) {
    if (next === null) return
    setPreset(next)
    onChange(periodOf(next, today) ?? period)
  }
  function type(part: Partial<Period>) {
    setPreset('own')
    onChange({ ...period, ...part })
  }
  return (
    <>
      <Choice
        label={t('period.preset')}
        value={preset}
        onChange={choose}
        options={PRESETS.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      <div className="exports-two">
        <DateField
          label={t('period.from')}
          name="from"
          value={period.from}
          onChange={(from) => type({ from })}
          hint={t('period.fromHint')}
        />
        <DateField
          label={t('period.to')}
          name="to"
          value={period.to}
          onChange={(to) => type({ to })}
          hint={t('period.toHint')}
          error={isReversed(period) ? t('period.reversed') : null}
        />
      </div>
    </>
  )
}
