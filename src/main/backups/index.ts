import type { backups as endpoints } from '../../shared/contract/backups.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { listManifests } from '../db/backup-manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { toBackup } from './to-backup.ts'

export const backups: Handlers<{ backups: typeof endpoints }>['backups'] = {
  create({ keeper }) {
    const made = keeper.backUp('manual')
    return Promise.resolve(made.ok ? ok(toBackup(made.value)) : made)
  },
  checkRegister: ({ keeper }) => Promise.resolve(ok({ isWhole: keeper.checkRegister() })),
  list: ({ vault }) =>
    Promise.resolve(
      vault.open ? ok(listManifests(vault.folder).map(toBackup)) : err({ code: 'locked' as const }),
    ),
  verify({ keeper }, { name }) {
    const verified = keeper.verifyBackup(name)
    if (verified.ok) return Promise.resolve(ok(toBackup(verified.value)))
    const reason = verified.error
    return Promise.resolve(
      reason === 'not-found'
        ? err({ code: 'backup-not-found', name })
        : err({ code: 'not-a-backup', reason }),
    )
  },
  restore: restoreBackup,
}
