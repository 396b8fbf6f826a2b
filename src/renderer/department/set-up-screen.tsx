import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { SubmitButton } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DoorError } from './door-error.tsx'
import { DoorFrame } from './door-frame.tsx'
import { isLongEnough, NewPassphrase } from './new-passphrase.tsx'
import { usePressed } from './use-pressed.ts'

/** The first start: names the department and its first person, and makes the encrypted register. */
export function SetUpScreen({ onCreated }: { readonly onCreated: (recoveryKey: string) => void }) {
  const { t } = useTranslation('department')
  const create = useCommand('department.create')
  const [departmentName, setDepartmentName] = useState('')
  const [userName, setUserName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const { form, isPressed, press } = usePressed(create.error)
  const isReady =
    departmentName.trim() !== '' && userName.trim() !== '' && isLongEnough(passphrase) && passphrase === again

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (create.isRunning) return
    press()
    if (!isReady) return
    const reply = await create.run({
      departmentName: departmentName.trim(),
      userName: userName.trim(),
      passphrase,
    })
    if (reply.ok) onCreated(reply.value.recoveryKey)
  }
  const missing = (value: string, field: string) =>
    isPressed && value.trim() === '' ? t('isMissing', { field }) : null
  return (
    <DoorFrame title={t('setUp.title')}>
      <p className="muted">{t('setUp.lead')}</p>
      <form ref={form} className="door-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('setUp.departmentName')}
          hint={t('setUp.departmentHint')}
          name="departmentName"
          required
          autoFocus
          maxLength={120}
          error={missing(departmentName, t('setUp.departmentName'))}
          value={departmentName}
          onChange={setDepartmentName}
        />
        <TextField
          label={t('setUp.userName')}
          hint={t('setUp.userHint')}
          name="userName"
          required
          maxLength={80}
          error={missing(userName, t('setUp.userName'))}
          autoComplete="username"
          value={userName}
          onChange={setUserName}
        />
        <NewPassphrase
          label={t('setUp.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          again={again}
          onAgain={setAgain}
          error={create.error}
          isPressed={isPressed}
        />
        <DoorError error={create.error} />
        <SubmitButton isOff={create.isRunning}>
          {create.isRunning ? t('setUp.creating') : t('setUp.create')}
        </SubmitButton>
      </form>
    </DoorFrame>
  )
}
