import type { jobs as endpoints } from '../../shared/contract/jobs.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'

export const jobs: Handlers<{ jobs: typeof endpoints }>['jobs'] = {
  cancel: ({ cancelJob }, { commandId }) => Promise.resolve(ok({ cancelled: cancelJob(commandId) })),
}
