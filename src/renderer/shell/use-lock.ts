import { useCallback } from 'react'
import { useCommand } from '../api/use-command.ts'

/** Locks the register. The field in use is left first, so that a form writes its draft before the door closes. */
export function useLock(): () => void {
  const { run } = useCommand('department.lock')
  return useCallback(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTimeout(() => void run({}))
  }, [run])
}
