import { useCallback, useSyncExternalStore, type ReactNode } from 'react'
import { type ConditionalField, isFieldAsked } from './asked-fields.ts'
import { useSession } from './session-context.ts'

export interface AskedProps {
  readonly field: ConditionalField
  readonly children: ReactNode
}

/** A field that shows only where the other answers ask for it; it renders when that changes, not at every key. */
export function Asked({ field, children }: AskedProps) {
  const { form } = useSession()
  const subscribe = useCallback(
    (listener: () => void) => form.subscribe({ formState: { values: true }, callback: listener }),
    [form],
  )
  const isAsked = useSyncExternalStore(subscribe, () => isFieldAsked(field, form.getValues('procedure')))
  return isAsked ? children : null
}
