import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { DisplayIcon, MoonIcon, SunIcon } from '../ui/icons/states.tsx'
import { SettingSection } from './setting-section.tsx'

/** Language and theme, kept on this computer and not in the register. */
export function WindowSection() {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SettingSection section="window" title={t('section.window')} lead={t('window.kept')}>
      <Choice
        label={t('window.language')}
        value={language}
        onChange={(next) => next !== null && setLanguage(next)}
        options={[
          { value: 'en', label: 'English' },
          { value: 'zh', label: '中文' },
        ]}
      />
      <Choice<MantineColorScheme>
        label={t('window.theme')}
        value={colorScheme}
        onChange={(next) => next !== null && setColorScheme(next)}
        options={[
          { value: 'light', label: t('window.light'), icon: <SunIcon size={14} /> },
          { value: 'dark', label: t('window.dark'), icon: <MoonIcon size={14} /> },
          { value: 'auto', label: t('window.auto'), icon: <DisplayIcon size={14} /> },
        ]}
      />
    </SettingSection>
  )
}
