import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { DateField } from '../ui/date-field.tsx'
import { parseDate } from '../ui/parse-date.ts'
import { TextField } from '../ui/text-field.tsx'
import { LetterheadFields } from './letterhead-fields.tsx'
import { ListEditor } from './list-editor.tsx'
import { SettingSection } from './setting-section.tsx'
import type { SettingsInForce } from './use-settings.ts'

export interface SettingsPartProps {
  readonly settings: Settings
  readonly onChange: SettingsInForce['change']
}

export function DepartmentSection({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  return (
    <SettingSection section="department" title={t('section.department')}>
      <DepartmentName key={settings.departmentName} settings={settings} onChange={onChange} />
      <ListEditor
        label={t('department.operators')}
        hint={t('department.operatorsHint')}
        none={t('department.operatorsNone')}
        items={settings.operators}
        onChange={(operators) => onChange({ operators }, t('department.operators'))}
        accept={(typed) => typed.trim() || null}
        field={(value, type) => (
          <TextField
            label={t('department.addOperator')}
            labelHidden
            placeholder={t('department.addOperator')}
            value={value}
            onChange={type}
            maxLength={100}
          />
        )}
      />
      <NameList kind="rooms" settings={settings} onChange={onChange} />
      <NameList kind="angiographyUnits" settings={settings} onChange={onChange} />
      <NameList kind="wards" settings={settings} onChange={onChange} />
      <ListEditor
        label={t('department.holidays')}
        hint={t('department.holidaysHint')}
        none={t('department.holidaysNone')}
        items={settings.holidays}
        onChange={(holidays) => onChange({ holidays: holidays.toSorted() }, t('department.holidays'))}
        accept={parseDate}
        field={(value, type) => (
          <DateField
            label={t('department.addHoliday')}
            labelHidden
            value={value === '' ? null : value}
            onChange={(date) => type(date ?? '')}
            unit={isIsoDate(value) ? weekdayName(value, language) : ''}
          />
        )}
      />
      <LetterheadFields letterhead={settings.letterhead} onChange={onChange} />
    </SettingSection>
  )
}

/** Names that are offered when a session is logged. */
function NameList({
  kind,
  settings,
  onChange,
}: SettingsPartProps & { readonly kind: 'rooms' | 'angiographyUnits' | 'wards' }) {
  const { t } = useTranslation('settings')
  return (
    <ListEditor
      label={t(`department.${kind}`)}
      hint={t('department.offeredHint')}
      none={t(`department.none.${kind}`)}
      items={settings[kind]}
      onChange={(names) => onChange({ [kind]: names }, t(`department.${kind}`))}
      accept={(typed) => typed.trim() || null}
      field={(value, type) => (
        <TextField
          label={t(`department.add.${kind}`)}
          labelHidden
          placeholder={t(`department.add.${kind}`)}
          value={value}
          onChange={type}
          maxLength={60}
        />
      )}
    />
  )
}

/** Saved when the field is left, not at every letter. */
function DepartmentName({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState(settings.departmentName)
  function keep() {
    const departmentName = name.trim()
    if (departmentName === settings.departmentName) return
    if (departmentName === '') setName(settings.departmentName)
    else onChange({ departmentName }, t('department.name'))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        label={t('department.name')}
        name="departmentName"
        hint={t('department.nameHint')}
        value={name}
        onChange={setName}
        onBlur={keep}
        maxLength={120}
      />
    </form>
  )
}
