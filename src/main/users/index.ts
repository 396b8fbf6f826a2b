import type { users as endpoints } from '../../shared/contract/users.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { allUsers } from '../core/user-store.ts'
import { addUser } from './add-user.ts'
import { changePassphrase } from './change-passphrase.ts'
import { deactivateUser } from './deactivate-user.ts'

export const users: Handlers<{ users: typeof endpoints }>['users'] = {
  list: ({ db }) => ok(allUsers(db)),
  add: addUser,
  changePassphrase,
  deactivate: deactivateUser,
}
