import { useTranslation } from 'react-i18next'
import { CheckBox } from '../ui/check-box.tsx'
import { Choice } from '../ui/choice.tsx'
import type { SettingsPartProps } from './department-section.tsx'
import { RulesetFile } from './ruleset-file.tsx'
import { RulesetTable } from './ruleset-table.tsx'
import { SettingSection } from './setting-section.tsx'
import { ShelfLifeFields } from './shelf-life-fields.tsx'

/** By which rules sessions and reviews are judged from now on. */
export function RulesSection({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation('settings')
  return (
    <SettingSection section="rules" title={t('section.rules')} lead={t('rules.kept')}>
      <div role="group" aria-labelledby="settings-rulesets">
        <h3 id="settings-rulesets">{t('rules.active')}</h3>
        <p className="small faint">{t('rules.activeHint')}</p>
        <RulesetTable settings={settings} onChange={onChange} />
      </div>
      <RulesetFile />
      <ShelfLifeFields settings={settings} onChange={onChange} />
      <Choice
        label={t('rules.coagulation')}
        name="coagulationVariant"
        hint={t('rules.coagulationHint')}
        value={settings.coagulationVariant}
        onChange={(variant) =>
          variant !== null && onChange({ coagulationVariant: variant }, t('rules.coagulation'))
        }
        options={[
          { value: 'inr', label: t('rules.inr') },
          { value: 'pt', label: t('rules.pt') },
        ]}
      />
      <CheckBox
        label={t('rules.fiveMm')}
        hint={t('rules.fiveMmHint')}
        checked={settings.fiveMmRule}
        onChange={(fiveMmRule) => onChange({ fiveMmRule }, t('section.rules'))}
      />
    </SettingSection>
  )
}
