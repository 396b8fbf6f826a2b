import type { users } from '../../shared/contract/users.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { User } from '../../shared/model/user.ts'
import type { Handler } from '../core/handler.ts'
import { allUsers, changeUser } from '../core/user-store.ts'
import { openToAdmin } from './admin-only.ts'

export const deactivateUser: Handler<typeof users.deactivate> = async (
  { vault, now },
  { userUid, reason },
) => {
  const admitted = openToAdmin(vault)
  if (!admitted.ok) return admitted
  const { register, caller, dek } = admitted.value
  const at = now()
  const deactivated = register.record(
    (db) => {
      const people = allUsers(db)
      const leaving = people.find(({ uid }) => uid === userUid)
      if (!leaving) return err({ code: 'user-not-found', userUid })
      if (!people.some((person) => isActiveAdmin(person) && person.uid !== userUid))
        return err({ code: 'last-admin' })
      const left: User = { ...leaving, deactivatedAt: leaving.deactivatedAt ?? at.toISOString() }
      changeUser(db, left)
      return ok(left)
    },
    () => ({
      endpoint: 'users.deactivate',
      caller,
      at,
      objectKind: 'users',
      objectUid: userUid,
      reason,
      outcome: 'done',
    }),
  )
  if (deactivated.ok) vault.keys.take(dek, userUid)
  return Promise.resolve(deactivated)
}

const isActiveAdmin = ({ role, deactivatedAt }: User): boolean => role === 'admin' && deactivatedAt === null
