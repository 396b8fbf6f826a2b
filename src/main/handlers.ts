import type { Contract } from '../shared/contract/index.ts'
import { audit } from './audit/index.ts'
import { backups } from './backups/index.ts'
import type { Handlers } from './core/handler.ts'
import { department } from './department/index.ts'
import { jobs } from './jobs/index.ts'
import { patients } from './patients/index.ts'
import { sessions } from './sessions/index.ts'
import { settings } from './settings/index.ts'
import { users } from './users/index.ts'

/** Every noun with its handlers: a missing noun, or a missing verb, does not compile. */
export const handlers: Handlers<Contract> = {
  department,
  users,
  patients,
  sessions,
  settings,
  backups,
  audit,
  jobs,
}
