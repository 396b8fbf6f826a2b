import { lastCheck } from '../db/register-check.ts'
import type { Dispatch } from './dispatch.ts'
import type { Vault } from './vault.ts'

/** Whoever unlocks wants to work first. */
const CHECKS_AFTER_MS = 60_000

interface CheckOptions {
  readonly vault: Vault
  readonly now: () => Date
  readonly afterMs?: number
}

/**
 * Has the register read whole once a day, in a process of its own, after somebody has unlocked it: damage in a page
 * that nobody opens would otherwise show only when a backup is made.
 */
export function checkingDaily(
  dispatch: Dispatch,
  { vault, now, afterMs = CHECKS_AFTER_MS }: CheckOptions,
): Dispatch {
  let timer: NodeJS.Timeout | undefined

  function check(): void {
    timer = undefined
    const isCheckedToday = lastCheck(vault.folder)?.at.slice(0, 10) === now().toISOString().slice(0, 10)
    if (vault.open && !isCheckedToday) void dispatch({ name: 'backups.checkRegister', input: {} })
  }

  return async (question) => {
    const wasOpen = vault.open !== undefined
    const reply = await dispatch(question)
    if (!wasOpen && vault.open) timer ??= setTimeout(check, afterMs).unref()
    return reply
  }
}
