import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { PassphraseField } from '../ui/passphrase-field.tsx'
import { DoorError } from './door-error.tsx'
import { DoorFrame } from './door-frame.tsx'
import { useCountdown } from './use-countdown.ts'
import { UserChoice } from './user-choice.tsx'

const LAST_USER = 'embolog.user'

interface UnlockScreenProps {
  readonly userNames: readonly string[]
  readonly onRecover: () => void
}

export function UnlockScreen({ userNames, onRecover }: UnlockScreenProps) {
  const { t } = useTranslation('department')
  const unlock = useCommand('department.unlock')
  const last = localStorage.getItem(LAST_USER)
  const [userName, setUserName] = useState(userNames.find((name) => name === last) ?? userNames[0] ?? '')
  const [passphrase, setPassphrase] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const { error } = unlock
  const waitFor = useCountdown(error?.code === 'wait' ? error.seconds : 0, error)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '' || unlock.isRunning || waitFor > 0) return
    const reply = await unlock.run({ userName, passphrase })
    if (reply.ok) return localStorage.setItem(LAST_USER, userName)
    setPassphrase('')
    form.current?.querySelector<HTMLInputElement>('input[name="passphrase"]')?.focus()
  }
  function refusal(): string | null {
    if (waitFor > 0) return t('unlock.wait', { count: waitFor })
    return error?.code === 'wrong-passphrase' && passphrase === ''
      ? t('unlock.wrong', { name: userName })
      : null
  }
  return (
    <DoorFrame title={t('unlock.title')}>
      <form ref={form} className="door-form" onSubmit={(event) => void submit(event)}>
        <UserChoice label={t('unlock.user')} userNames={userNames} value={userName} onChange={setUserName} />
        <PassphraseField
          key={userName}
          label={t('unlock.passphrase')}
          name="passphrase"
          autoFocus
          error={refusal()}
          value={passphrase}
          onChange={setPassphrase}
        />
        <DoorError error={error} />
        <SubmitButton isOff={unlock.isRunning || waitFor > 0}>{t('unlock.unlock')}</SubmitButton>
        <Button variant="link" className="door-link" onClick={onRecover}>
          {t('unlock.useRecoveryKey')}
        </Button>
      </form>
    </DoorFrame>
  )
}
