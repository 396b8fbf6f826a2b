import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Uid } from '../model/primitives.ts'

export const jobs = {
  cancel: endpoint({
    kind: 'gate',
    summary: 'End a running job by the command id it was started with',
    input: z.strictObject({ commandId: Uid }),
    output: z.object({ cancelled: z.boolean() }),
    errors: {},
    example: { commandId: '01936f00-0000-7000-8000-000000000001' },
  }),
}
