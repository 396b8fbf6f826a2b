import { useMemo } from 'react'
import { type Store, useStoredLater } from '../forms/store.ts'
import { useSession } from './session-context.ts'
import type { ProcedureForm } from './session-form.ts'

/**
 * A text about what is typed, such as the line of a folded block. The text is followed and not the values: whoever
 * shows it renders when it reads differently, after the key.
 */
export function useProcedureText(say: (procedure: ProcedureForm) => string): string {
  const { form } = useSession()
  const procedure = useMemo<Pick<Store<ProcedureForm>, 'get' | 'subscribe'>>(
    () => ({
      get: () => form.getValues('procedure'),
      subscribe: (listener) => form.subscribe({ formState: { values: true }, callback: listener }),
    }),
    [form],
  )
  return useStoredLater(procedure, say)
}
