import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { formatNumber } from '../i18n/format.ts'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import { DisplayIcon, LockIcon, MoonIcon, SunIcon } from '../ui/icons/states.tsx'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { clearStatus, useStatusMessage } from '../ui/status-message.ts'
import { BackupState } from './backup-state.tsx'
import { nextTheme } from './next-theme.ts'
import { RecoveryState } from './recovery-state.tsx'
import { SignedOn } from './signed-on.tsx'

interface StatusBarProps {
  readonly onShortcuts: () => void
  readonly onLock: () => void
  /** Takes back what was saved last. */
  readonly onUndo: () => void
}

/** What must be certain at any time: the last backup, how much is on file, who is signed on, where data stays. */
export function StatusBar({ onShortcuts, onLock, onUndo }: StatusBarProps) {
  const { t } = useTranslation('shell')
  const language = useLanguage()
  return (
    <footer className="status-bar" aria-label={t('status.label')}>
      <Saying onUndoSaved={onUndo} />
      <span className="spacer" />
      <WhereDataStays />
      <SignedOn onLock={onLock} />
      <button
        type="button"
        className="status-item"
        title={t('status.switchLanguage')}
        onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}
      >
        <span lang={language === 'en' ? 'zh' : 'en'}>{t('status.otherLanguage')}</span>
      </button>
      <ThemeSwitch />
      <button type="button" className="status-item" aria-label={t('status.shortcuts')} onClick={onShortcuts}>
        <Kbd keys="?" />
        <span className="status-word">{t('status.shortcuts')}</span>
      </button>
    </footer>
  )
}

/** Made-up patients must never be taken for real ones, nor real work be done where it is not kept. */
function WhereDataStays() {
  const { t } = useTranslation('shell')
  const { value: status } = useAsk('department.status', {})
  if (status?.isDemonstration === true)
    return <span className="status-item status-demonstration">{t('status.demonstration')}</span>
  return (
    <span className="status-item status-stays">
      <LockIcon size={14} />
      {t('status.stays')}
    </span>
  )
}

/** The last thing done, with its undo; otherwise backup and counts. */
function Saying({ onUndoSaved }: { readonly onUndoSaved: () => void }) {
  const { t } = useTranslation('shell')
  const { t: tUi } = useTranslation('ui')
  const message = useStatusMessage()
  const { value: counts } = useAsk('patients.count', {})
  if (message !== null) {
    const { text, onUndo, isSaved } = message
    return (
      <output className="status-item status-message">
        {text}
        {onUndo !== undefined && (
          <Button
            variant="link"
            keys="Ctrl+Z"
            onClick={() => {
              clearStatus()
              onUndo()
            }}
          >
            {tUi('undo')}
          </Button>
        )}
        {isSaved && (
          <Button variant="link" onClick={onUndoSaved}>
            {tUi('undo')}
            <Kbd keys="Ctrl+Z" />
          </Button>
        )}
      </output>
    )
  }
  return (
    <>
      <BackupState />
      <RecoveryState />
      {counts !== undefined && (
        <span className="status-item status-counts">
          {t('status.patients', { count: counts.patients, formatted: formatNumber(counts.patients) })}
          {t('status.and')}
          {t('status.sessions', { count: counts.sessions, formatted: formatNumber(counts.sessions) })}
        </span>
      )}
    </>
  )
}

function ThemeSwitch() {
  const { t } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = { auto: DisplayIcon, light: SunIcon, dark: MoonIcon }[colorScheme]
  return (
    <button
      type="button"
      className="status-item"
      aria-label={t('status.themeIs', { theme: t(`status.${colorScheme}`) })}
      title={t('status.themeNext', { theme: t(`status.${nextTheme(colorScheme)}`) })}
      onClick={() => setColorScheme(nextTheme(colorScheme))}
    >
      <Icon size={14} />
      <span className="status-word">{t('status.themeIs', { theme: t(`status.${colorScheme}`) })}</span>
    </button>
  )
}
