import type { survival as endpoints } from '../../shared/contract/survival.ts'
import type { Handlers } from '../core/handler.ts'
import { estimateSurvival } from './estimate-survival.ts'

export const survival: Handlers<{ survival: typeof endpoints }>['survival'] = {
  curve: estimateSurvival,
}
