import type { response as endpoints } from '../../shared/contract/response.ts'
import { ok } from '../../shared/kit/result.ts'
import { judgeResponse } from '../../shared/rules/response/response.ts'
import type { Handlers } from '../core/handler.ts'

export const response: Handlers<{ response: typeof endpoints }>['response'] = {
  judge: (_, input) => ok(judgeResponse(input)),
}
