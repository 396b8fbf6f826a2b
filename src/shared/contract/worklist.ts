import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { IsoDate, text } from '../model/primitives.ts'
import { Worklist } from '../model/worklist.ts'

export const worklist = {
  show: endpoint({
    kind: 'read',
    summary: 'Show who waits for a review, which records are incomplete, and what waits for your signature',
    input: z.strictObject({
      /** The day to look from; today when left out. */
      asOf: IsoDate.optional(),
      /** Exactly this operator of the session, and this ward of the patient; everything when left out. */
      operator: text(100).optional(),
      ward: text(60).optional(),
      limit: z.int().min(1).max(20_000).default(2_000),
    }),
    output: Worklist,
    errors: {},
    example: { asOf: '2026-11-23' },
  }),
}
