import { useTranslation } from 'react-i18next'
import { RULESET_TITLES_ZH } from '../../shared/rules/eligibility/rule-wording.ts'
import { useAsk } from '../api/use-ask.ts'
import { useLanguage } from '../i18n/language.ts'
import { CheckBox } from '../ui/check-box.tsx'
import { Choice } from '../ui/choice.tsx'
import type { SettingsPartProps } from './department-section.tsx'
import { SettingSection } from './setting-section.tsx'

const HASH_SHOWN = 8

/** By which rules sessions and reviews are judged from now on. */
export function RulesSection({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { value: rulesets } = useAsk('eligibility.rulesets', {})
  const { activeRulesets: active } = settings
  return (
    <SettingSection section="rules" title={t('section.rules')} lead={t('rules.kept')}>
      <div role="group" aria-labelledby="settings-rulesets">
        <h3 id="settings-rulesets">{t('rules.active')}</h3>
        <p className="small faint">{t('rules.activeHint')}</p>
        {rulesets?.map(({ id, title, version, sha256 }) => {
          const isOn = active.includes(id)
          const isLast = isOn && active.length === 1
          return (
            <CheckBox
              key={id}
              label={language === 'zh' ? RULESET_TITLES_ZH[id] : title}
              checked={isOn}
              disabled={isLast}
              hint={
                <span className="tabular">
                  {id} · {t('rules.version', { version })} · {sha256.slice(0, HASH_SHOWN)}
                  {isLast && ` · ${t('rules.oneNeeded')}`}
                </span>
              }
              onChange={(on) =>
                onChange(
                  { activeRulesets: on ? [...active, id] : active.filter((other) => other !== id) },
                  t('rules.active'),
                )
              }
            />
          )
        })}
      </div>
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
