import type { users } from '../../shared/contract/users.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { User } from '../../shared/model/user.ts'
import type { Handler } from '../core/handler.ts'
import { judgePassphrase } from '../core/passphrase.ts'
import { insertUser, userByName } from '../core/user-store.ts'
import { newUid } from '../db/columns.ts'
import { openToAdmin } from './admin-only.ts'

/** The passphrase comes first: somebody on file without one could never be added again under that name. */
export const addUser: Handler<typeof users.add> = async ({ vault, now }, { name, role, passphrase }) => {
  const admitted = openToAdmin(vault)
  if (!admitted.ok) return admitted
  const { register, caller, dek } = admitted.value
  if (register.store.read((db) => userByName(db, name))) return err({ code: 'name-taken', name })
  const judged = await judgePassphrase(passphrase, [name])
  if (!judged.ok) return judged
  const at = now()
  const added: User = { uid: newUid(), name, role, createdAt: at.toISOString(), deactivatedAt: null }
  await vault.keys.give(dek, added, passphrase)
  return register.record(
    (db) => {
      if (userByName(db, name)) return err({ code: 'name-taken', name })
      insertUser(db, added)
      return ok(added)
    },
    () => ({
      endpoint: 'users.add',
      caller,
      at,
      objectKind: 'users',
      objectUid: added.uid,
      outcome: 'done',
    }),
  )
}
