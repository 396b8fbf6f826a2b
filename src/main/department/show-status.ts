import type { department } from '../../shared/contract/department.ts'
import { ok } from '../../shared/kit/result.ts'
import type { DepartmentStatus } from '../../shared/model/department.ts'
import type { Handler } from '../core/handler.ts'
import { metaValue } from '../core/meta-store.ts'
import type { OpenVault } from '../core/vault.ts'
import { lastBackup } from '../db/last-backup.ts'
import { lastCheck } from '../db/register-check.ts'
import { currentSettings } from '../settings/settings-store.ts'

export const showStatus: Handler<typeof department.status> = ({ vault, today, appVersion }) => {
  const last = lastBackup(vault.folder)
  const warnings = new Set(vault.warnings)
  if (lastCheck(vault.folder)?.isWhole === false) warnings.add('damaged-file')
  if (last?.ok === false) warnings.add('backup-failed')
  const status: DepartmentStatus = {
    state: vault.state,
    userNames: vault.state === 'absent' ? [] : vault.keys.userNames(),
    ...(vault.open && { ...openFacts(vault.open), dataFolder: vault.folder.root }),
    ...(vault.options.isDemonstration === true && { isDemonstration: true }),
    ...(last && { lastBackup: last }),
    warnings: [...warnings],
    today,
    appVersion,
  }
  return Promise.resolve(ok(status))
}

function openFacts({ register, caller }: OpenVault) {
  return register.store.read((db) => ({
    departmentName: currentSettings(db).departmentName,
    user: caller,
    recoveryConfirmed: metaValue(db, 'recovery_confirmed_at') !== undefined,
  }))
}
