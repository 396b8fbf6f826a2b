import type { department } from '../../shared/contract/department.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { removeMeta } from '../core/meta-store.ts'
import { judgePassphrase } from '../core/passphrase.ts'

/**
 * The emergency way in. The envelope is open now, so the key in it is replaced; everybody sees that it was used,
 * because the new one is not confirmed yet and the audit trail says who came in with it.
 */
export const recoverDepartment: Handler<typeof department.recover> = async ({ vault, now }, input) => {
  const judged = await judgePassphrase(input.passphrase, [input.userName])
  if (!judged.ok) return judged
  const recovered = await vault.recover(input.recoveryKey, input.userName)
  if (!recovered.ok) {
    const { error } = recovered
    if (error.code === 'wrong-secret') return err({ code: 'recovery-key-differs' })
    if (error.code === 'user-not-found') return err({ code: 'user-not-found', userName: input.userName })
    return err(error)
  }
  const { open } = vault
  if (!open) return err({ code: 'no-database' })
  await vault.keys.give(open.dek, recovered.value, input.passphrase)
  const recoveryKey = await vault.keys.renewRecoveryKey(open.dek)
  if (open.isReadOnly) return ok({ recoveryKey })
  const at = now()
  return open.register.record(
    (db) => {
      removeMeta(db, 'recovery_confirmed_at')
      return ok({ recoveryKey })
    },
    () => ({
      endpoint: 'department.recover',
      caller: open.caller,
      at,
      objectKind: 'department',
      outcome: 'done',
    }),
  )
}
