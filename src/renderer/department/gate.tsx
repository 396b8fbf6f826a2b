import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import './department.css'
import { DoorFrame } from './door-frame.tsx'
import { RecoverScreen } from './recover-screen.tsx'
import { RecoveryKeyScreen } from './recovery-key-screen.tsx'
import { SetUpScreen } from './set-up-screen.tsx'
import { UnlockScreen } from './unlock-screen.tsx'

/** A key that was just made and is shown nowhere else, ever. */
interface FreshKey {
  readonly recoveryKey: string
  readonly isRenewed: boolean
}

/** Lets the screens in only while the register is open; before that: set-up, unlocking or the recovery key. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('department')
  const cache = useQueryClient()
  const [freshKey, setFreshKey] = useState<FreshKey | null>(null)
  const [isRecovering, setRecovering] = useState(false)
  const { value: status, error, refetch } = useAsk('department.status', {})
  const state = status?.state

  useEffect(() => {
    // Nothing of a patient stays in the memory of a locked window.
    if (state !== undefined && state !== 'open')
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'department' })
  }, [state, cache])

  if (status === undefined)
    return error === null ? null : (
      <DoorFrame title={t('trouble.title')}>
        <ErrorNotice error={error} onRetry={refetch} />
      </DoorFrame>
    )
  if (freshKey !== null) return <RecoveryKeyScreen {...freshKey} onDone={() => setFreshKey(null)} />
  if (state === 'absent')
    return <SetUpScreen onCreated={(recoveryKey) => setFreshKey({ recoveryKey, isRenewed: false })} />
  if (state === 'locked' && isRecovering)
    return (
      <RecoverScreen
        userNames={status.userNames}
        onBack={() => setRecovering(false)}
        onRecovered={(recoveryKey) => {
          setRecovering(false)
          setFreshKey({ recoveryKey, isRenewed: true })
        }}
      />
    )
  if (state === 'locked')
    return <UnlockScreen userNames={status.userNames} onRecover={() => setRecovering(true)} />
  return children
}
