import type { department } from '../../shared/contract/department.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { setMeta } from '../core/meta-store.ts'

/** Only a key that really opens the register counts as written down. */
export const confirmRecoveryKey: Handler<typeof department.confirmRecoveryKey> = async (
  { vault, now },
  { recoveryKey },
) => {
  const { open } = vault
  if (!open) return err({ code: 'locked' })
  if (!(await vault.keys.opensWith(recoveryKey))) return err({ code: 'recovery-key-differs' })
  const at = now()
  return open.register.record(
    (db) => {
      setMeta(db, 'recovery_confirmed_at', at.toISOString())
      return ok({ confirmed: true as const })
    },
    () => ({
      endpoint: 'department.confirmRecoveryKey',
      caller: open.caller,
      at,
      objectKind: 'department',
      outcome: 'done',
    }),
  )
}
