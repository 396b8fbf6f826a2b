import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { judgeInputAge } from '../../shared/rules/eligibility/input-age.ts'
import { DateField } from '../ui/date-field.tsx'
import { useSession } from './session-context.ts'
import { useSessionField } from './use-session-field.ts'

export interface AssessedOnInputProps {
  readonly item: 'imaging' | 'ecog'
}

/** The day that findings are of, with their age: the day of the procedure until somebody says another. */
export function AssessedOnInput({ item }: AssessedOnInputProps) {
  const { t } = useTranslation('sessions')
  const { form, background } = useSession()
  const { value, change, frame } = useSessionField(`assessedOn.${item}`, {
    label: t(`assessedOn.${item}`),
    compact: true,
  })
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  const datedOn = value ?? performedOn
  const limitDays = background.settings.shelfLifeDays[item]
  const age =
    isIsoDate(datedOn) && isIsoDate(performedOn)
      ? judgeInputAge({ item, datedOn, performedOn, limitDays })
      : null
  const isStale = age?.state === 'stale'
  return (
    <DateField
      {...frame}
      value={datedOn}
      max={performedOn}
      onChange={(day) => change(day === performedOn ? null : day)}
      warning={isStale ? t('assessedOn.stale', { count: age.days, limit: limitDays }) : frame.warning}
      hint={age?.state === 'known' ? t('assessedOn.age', { count: age.days }) : undefined}
    />
  )
}
