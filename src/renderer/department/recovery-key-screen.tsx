import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { CopyIcon, PrintIcon } from '../ui/icons/actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { DoorError } from './door-error.tsx'
import { DoorFrame } from './door-frame.tsx'
import { isSameGroup, twoGroups } from './recovery-groups.ts'

interface RecoveryKeyScreenProps {
  readonly recoveryKey: string
  readonly isRenewed: boolean
  readonly onDone: () => void
}

/** Shows the recovery key the only time it exists on screen, and lets nobody past who has not written it down. */
export function RecoveryKeyScreen({ recoveryKey, isRenewed, onDone }: RecoveryKeyScreenProps) {
  const { t } = useTranslation('department')
  const today = useToday()
  const confirm = useCommand('department.confirmRecoveryKey')
  const groups = recoveryKey.split('-')
  const [asked] = useState(() => twoGroups(groups.length))
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const [copying, setCopying] = useState<'copied' | 'copyRefused' | null>(null)
  const isProven = asked.every((at, index) => isSameGroup(typed[index] ?? '', groups[at] ?? ''))

  async function done() {
    const reply = await confirm.run({ recoveryKey })
    if (reply.ok) onDone()
  }
  function copy() {
    navigator.clipboard.writeText(recoveryKey).then(
      () => setCopying('copied'),
      () => setCopying('copyRefused'),
    )
  }
  return (
    <DoorFrame title={isRenewed ? t('recoveryKey.renewedTitle') : t('recoveryKey.title')}>
      <p className="muted">{t('recoveryKey.lead')}</p>
      <div className="recovery-sheet">
        <h2 className="recovery-print">{t('recoveryKey.printHeading')}</h2>
        <ol className="recovery-groups" aria-label={t('recover.recoveryKey')}>
          {groups.map((group, index) => (
            <li key={`${index} ${group}`}>
              <span className="recovery-number">{index + 1}</span>
              {group}
            </li>
          ))}
        </ol>
        <p className="recovery-print">{t('recoveryKey.printNote', { date: today })}</p>
      </div>
      <p>{t('recoveryKey.keep')}</p>
      <div className="row">
        <Button icon={<PrintIcon />} onClick={() => window.print()}>
          {t('recoveryKey.print')}
        </Button>
        <Button icon={<CopyIcon />} onClick={copy}>
          {t('recoveryKey.copy')}
        </Button>
      </div>
      {copying !== null && <output className="small muted">{t(`recoveryKey.${copying}`)}</output>}
      <form
        className="door-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (isProven && !confirm.isRunning) void done()
        }}
      >
        <p>{t('recoveryKey.proof')}</p>
        <div className="recovery-proof">
          {asked.map((at, index) => {
            const value = typed[index] ?? ''
            const isWrong = value.trim().length >= 4 && !isSameGroup(value, groups[at] ?? '')
            return (
              <TextField
                key={at}
                label={t('recoveryKey.group', { number: at + 1 })}
                maxLength={8}
                error={isWrong ? t('recoveryKey.differs', { number: at + 1 }) : null}
                value={value}
                onChange={(next) => setTyped(typed.with(index, next))}
              />
            )
          })}
        </div>
        <DoorError error={confirm.error} />
        <SubmitButton isOff={!isProven || confirm.isRunning}>{t('recoveryKey.done')}</SubmitButton>
      </form>
    </DoorFrame>
  )
}
