import type { backups } from '../../shared/contract/backups.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { toBackup } from './to-backup.ts'

export const restoreBackup: Handler<typeof backups.restore> = ({ vault }, { name, reason }) =>
  Promise.resolve(restored(vault, name, reason))

/** Anybody whose passphrase was right may restore while the register itself cannot be read: who is admin stands in it. */
function restored(vault: Parameters<typeof restoreBackup>[0]['vault'], name: string, reason: string) {
  if (vault.open && vault.open.caller.role !== 'admin') return err({ code: 'admin-only' as const })
  const result = vault.restore(name, reason)
  return result.ok ? ok({ restored: toBackup(result.value.manifest), lost: result.value.lost }) : result
}
