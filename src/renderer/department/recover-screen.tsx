import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { sentence } from '../../shared/wording/errors.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DoorError } from './door-error.tsx'
import { DoorFrame } from './door-frame.tsx'
import { isLongEnough, NewPassphrase } from './new-passphrase.tsx'
import { useCountdown } from './use-countdown.ts'
import { usePressed } from './use-pressed.ts'
import { UserChoice } from './user-choice.tsx'

interface RecoverScreenProps {
  readonly userNames: readonly string[]
  readonly onBack: () => void
  readonly onRecovered: (recoveryKey: string) => void
}

/** The way in when a passphrase is lost: recovery key and a new passphrase, answered by a new recovery key. */
export function RecoverScreen({ userNames, onBack, onRecovered }: RecoverScreenProps) {
  const { t } = useTranslation('department')
  const language = useLanguage()
  const recover = useCommand('department.recover')
  const [userName, setUserName] = useState(userNames[0] ?? '')
  const [recoveryKey, setRecoveryKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const { error } = recover
  const { form, isPressed, press } = usePressed(error)
  const waitFor = useCountdown(error?.code === 'wait' ? error.seconds : 0, error)
  const isReady = recoveryKey.trim() !== '' && isLongEnough(passphrase) && passphrase === again

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (recover.isRunning || waitFor > 0) return
    press()
    if (!isReady) return
    const reply = await recover.run({ recoveryKey, userName, passphrase })
    if (reply.ok) onRecovered(reply.value.recoveryKey)
  }
  function refusal(): string | null {
    if (waitFor > 0) return t('unlock.wait', { count: waitFor })
    if (isPressed && recoveryKey.trim() === '') return t('isMissing', { field: t('recover.recoveryKey') })
    return error?.code === 'recovery-key-differs' ? sentence(error, language) : null
  }
  return (
    <DoorFrame title={t('recover.title')}>
      <p className="muted">{t('recover.lead')}</p>
      <form ref={form} className="door-form" onSubmit={(event) => void submit(event)}>
        <UserChoice label={t('unlock.user')} userNames={userNames} value={userName} onChange={setUserName} />
        <TextField
          label={t('recover.recoveryKey')}
          hint={t('recover.recoveryKeyHint')}
          name="recoveryKey"
          required
          autoFocus
          maxLength={80}
          error={refusal()}
          value={recoveryKey}
          onChange={setRecoveryKey}
        />
        <NewPassphrase
          label={t('recover.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          again={again}
          onAgain={setAgain}
          error={error}
          isPressed={isPressed}
        />
        <DoorError error={error} />
        <SubmitButton isOff={recover.isRunning || waitFor > 0}>{t('recover.recover')}</SubmitButton>
        <Button variant="link" className="door-link" onClick={onBack}>
          {t('recover.back')}
        </Button>
      </form>
    </DoorFrame>
  )
}
