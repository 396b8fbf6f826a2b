import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ShelfLifeDays } from '../../shared/model/settings.ts'
import { NumberField } from '../ui/number-field.tsx'
import type { SettingsPartProps } from './department-section.tsx'

type Item = keyof ShelfLifeDays

const ITEMS: readonly Item[] = ['laboratory', 'imaging', 'ecog', 'weight', 'height']

/** For how many days before the procedure each kind of value counts as known. */
export function ShelfLifeFields(props: SettingsPartProps) {
  const { t } = useTranslation('settings')
  return (
    <div role="group" aria-labelledby="settings-shelf-life" className="settings-form">
      <h3 id="settings-shelf-life">{t('rules.shelfLife')}</h3>
      <p className="small faint">{t('rules.shelfLifeHint')}</p>
      <div className="settings-days">
        {ITEMS.map((item) => (
          <Days key={`${item} ${props.settings.shelfLifeDays[item]}`} item={item} {...props} />
        ))}
      </div>
    </div>
  )
}

/** Saved when the field is left. */
function Days({ item, settings, onChange }: SettingsPartProps & { readonly item: Item }) {
  const { t } = useTranslation('settings')
  const [days, setDays] = useState<number | null>(settings.shelfLifeDays[item])
  const label = t(`rules.shelfLifeOf.${item}`)
  const { minValue, maxValue } = ShelfLifeDays.shape[item]
  const isValid = ShelfLifeDays.shape[item].safeParse(days).success
  return (
    <NumberField
      label={label}
      name={`shelfLifeDays.${item}`}
      compact
      value={days}
      onChange={setDays}
      onBlur={() => {
        if (isValid && days !== null && days !== settings.shelfLifeDays[item])
          onChange({ shelfLifeDays: { ...settings.shelfLifeDays, [item]: days } }, label)
      }}
      unit={t('rules.days')}
      step={1}
      error={isValid ? null : t('rules.daysBetween', { from: minValue, to: maxValue })}
    />
  )
}
