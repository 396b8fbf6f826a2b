import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import { Logo } from '../ui/icons/logo.tsx'
import { setPageTitle } from '../ui/window-title.ts'

/** What stands before the records: one column, the mark, and the language at the foot. */
export function DoorFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation('department')
  const language = useLanguage()
  // The gate has asked; asking again from here would start over whenever that failed, and show neither.
  const { value: status } = useAsk('department.status', {}, { enabled: false })
  useEffect(() => {
    setPageTitle(title)
  }, [title])
  return (
    <main className="door">
      <header className="door-mark">
        <Logo size={28} />
        <b>Embolog</b>
        <span className="muted">{t('tagline')}</span>
      </header>
      <section className="door-panel" aria-label={title}>
        <h1>{title}</h1>
        {children}
      </section>
      <footer className="door-foot">
        <Choice
          label={t('language')}
          labelHidden
          compact
          value={language}
          onChange={(next) => setLanguage(next ?? 'en')}
          options={[
            { value: 'en', label: 'English' },
            { value: 'zh', label: '中文' },
          ]}
        />
        {status !== undefined && (
          <span className="small faint">{t('version', { version: status.appVersion })}</span>
        )}
      </footer>
    </main>
  )
}
