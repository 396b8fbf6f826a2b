import type { users } from '../../shared/contract/users.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { judgePassphrase } from '../core/passphrase.ts'

/** Wraps the same key anew: no row and no backup has to be encrypted again. */
export const changePassphrase: Handler<typeof users.changePassphrase> = async (
  { vault, now },
  { current, passphrase },
) => {
  const { open } = vault
  if (!open) return err({ code: 'locked' })
  const { caller, register } = open
  const judged = await judgePassphrase(passphrase, [caller.name])
  if (!judged.ok) return judged
  const proven = await vault.keys.byPassphrase(caller.name, current)
  if (!proven.ok) return proven.error.code === 'wait' ? err(proven.error) : err({ code: 'wrong-passphrase' })
  proven.value.dek.fill(0)
  await vault.keys.give(open.dek, caller, passphrase)
  if (!open.isReadOnly)
    register.note({
      endpoint: 'users.changePassphrase',
      caller,
      at: now(),
      objectKind: 'users',
      objectUid: caller.uid,
      outcome: 'done',
    })
  return ok({ changed: true })
}
