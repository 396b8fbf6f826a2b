import type { department } from '../../shared/contract/department.ts'
import { err } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'

export const unlockDepartment: Handler<typeof department.unlock> = async ({ vault }, input) => {
  const unlocked = await vault.unlock(input.userName, input.passphrase)
  if (unlocked.ok) return unlocked
  const { error } = unlocked
  // Whether the name or the passphrase was wrong is nobody's business before the door.
  return error.code === 'wrong-secret' ? err({ code: 'wrong-passphrase' }) : err(error)
}
