import type { worklist as endpoints } from '../../shared/contract/worklist.ts'
import type { Handlers } from '../core/handler.ts'
import { showWorklist } from './show-worklist.ts'

export const worklist: Handlers<{ worklist: typeof endpoints }>['worklist'] = { show: showWorklist }
