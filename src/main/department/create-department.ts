import type { department } from '../../shared/contract/department.ts'
import type { Handler } from '../core/handler.ts'
import { judgePassphrase } from '../core/passphrase.ts'
import { defaultSettings, insertSettings } from '../settings/settings-store.ts'

export const createDepartment: Handler<typeof department.create> = async ({ vault }, input) => {
  const { departmentName, userName, passphrase } = input
  const judged = await judgePassphrase(passphrase, [userName, departmentName])
  if (!judged.ok) return judged
  return vault.create({
    userName,
    passphrase,
    setUp: (db) => insertSettings(db, defaultSettings(departmentName)),
  })
}
