import type { department as endpoints } from '../../shared/contract/department.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { confirmRecoveryKey } from './confirm-recovery-key.ts'
import { createDepartment } from './create-department.ts'
import { recoverDepartment } from './recover-department.ts'
import { showStatus } from './show-status.ts'
import { unlockDepartment } from './unlock-department.ts'

export const department: Handlers<{ department: typeof endpoints }>['department'] = {
  status: showStatus,
  create: createDepartment,
  confirmRecoveryKey,
  unlock: unlockDepartment,
  lock: ({ vault }) => {
    vault.lock()
    return Promise.resolve(ok({ locked: true }))
  },
  recover: recoverDepartment,
}
