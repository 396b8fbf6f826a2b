import './settings.css'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { BackupsSection } from './backups-section.tsx'
import { DataSection } from './data-section.tsx'
import { DepartmentSection } from './department-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { RecipesSection } from './recipes-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { SecuritySection } from './security-section.tsx'
import { SECTIONS, type SectionKey } from './setting-section.tsx'
import { useSettings } from './use-settings.ts'
import { WindowSection } from './window-section.tsx'

function goTo(section: SectionKey): void {
  const heading = document.getElementById(`settings-${section}-title`)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

/** Everything that is chosen once, each choice saved as it is made. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const { settings, change, error } = useSettings()
  return (
    <Page title={t('title')} padded>
      <div className="settings">
        <nav className="settings-nav" aria-label={t('sections')}>
          {SECTIONS.map((section) => (
            <button key={section} type="button" onClick={() => goTo(section)}>
              {t(`section.${section}`)}
            </button>
          ))}
        </nav>
        <div className="settings-sections">
          {error !== null && <ErrorNotice error={error} />}
          {settings !== undefined && (
            <>
              <DepartmentSection settings={settings} onChange={change} />
              <RulesSection settings={settings} onChange={change} />
            </>
          )}
          <RecipesSection />
          <WindowSection />
          <PeopleSection />
          {settings !== undefined && <SecuritySection settings={settings} onChange={change} />}
          <BackupsSection />
          <DataSection />
        </div>
      </div>
    </Page>
  )
}
