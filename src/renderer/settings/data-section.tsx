import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SettingSection } from './setting-section.tsx'

/** The way to the screens where records come in and go out. */
export function DataSection() {
  const { t } = useTranslation('settings')
  return (
    <SettingSection section="data" title={t('section.data')}>
      <p>
        <Link to="/import">{t('data.import')}</Link>
        <br />
        <span className="small faint">{t('data.importHint')}</span>
      </p>
      <p>
        <Link to="/export">{t('data.export')}</Link>
        <br />
        <span className="small faint">{t('data.exportHint')}</span>
      </p>
    </SettingSection>
  )
}
