import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentence } from '../../shared/wording/errors.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { PassphraseField } from '../ui/passphrase-field.tsx'
import { showStatus } from '../ui/status-message.ts'
import type { SettingsPartProps } from './department-section.tsx'
import { SettingSection } from './setting-section.tsx'

const LOCK_MIN = 1
const LOCK_MAX = 15

export function SecuritySection({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation('settings')
  return (
    <SettingSection section="security" title={t('section.security')}>
      <LockMinutes key={settings.lockAfterMin} settings={settings} onChange={onChange} />
      <ChangePassphrase />
    </SettingSection>
  )
}

function LockMinutes({ settings, onChange }: SettingsPartProps) {
  const { t } = useTranslation('settings')
  const [minutes, setMinutes] = useState<number | null>(settings.lockAfterMin)
  const isValid = minutes !== null && Number.isInteger(minutes) && minutes >= LOCK_MIN && minutes <= LOCK_MAX
  return (
    <NumberField
      label={t('security.lockAfter')}
      name="lockAfterMin"
      className="settings-short"
      value={minutes}
      onChange={setMinutes}
      onBlur={() => {
        if (isValid && minutes !== settings.lockAfterMin)
          onChange({ lockAfterMin: minutes }, t('security.lockAfter'))
      }}
      unit={t('security.minutes')}
      step={1}
      example="10"
      hint={t('security.lockHint')}
      error={isValid || Number.isNaN(minutes) ? null : t('security.lockHint')}
    />
  )
}

const EMPTY = { current: '', next: '', again: '' }

function ChangePassphrase() {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const change = useCommand('users.changePassphrase')
  const [typed, setTyped] = useState(EMPTY)
  const { current, next, again } = typed
  const type = (field: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [field]: value })
  const code = change.error?.code
  const said = change.error === null ? null : sentence(change.error, language)
  const isAboutCurrent = code === 'wrong-passphrase' || code === 'wait'
  const isAboutNext = code === 'weak-passphrase'
  const isReady = current !== '' && next !== '' && next === again && !change.isRunning

  async function save() {
    if (!isReady) return
    const reply = await change.run({ current, passphrase: next })
    if (!reply.ok) return
    setTyped(EMPTY)
    showStatus({ text: t('security.saved') })
  }
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{t('security.change')}</h3>
      <PassphraseField
        label={t('security.current')}
        value={current}
        onChange={type('current')}
        error={isAboutCurrent ? said : null}
      />
      <PassphraseField
        label={t('security.next')}
        value={next}
        onChange={type('next')}
        autoComplete="new-password"
        hint={t('security.nextHint')}
        error={isAboutNext ? said : null}
      />
      <PassphraseField
        label={t('security.again')}
        value={again}
        onChange={type('again')}
        autoComplete="new-password"
        error={again !== '' && !next.startsWith(again) ? t('security.differs') : null}
      />
      {change.error !== null && !isAboutCurrent && !isAboutNext && <ErrorNotice error={change.error} />}
      <div>
        <Button type="submit" onClick={() => undefined} disabled={!isReady}>
          {t('security.save')}
        </Button>
      </div>
    </form>
  )
}
