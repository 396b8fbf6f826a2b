import { z } from 'zod'
import { IsoDate } from './primitives.ts'

/** A patient whom nobody has heard of, or whom nobody reaches. */
export const LostToFollowUp = z.object({
  state: z.enum(['lost', 'about-to-be-lost']),
  /** `silence`: no contact of any kind for more than six months. `unreached`: attempts on three days reached nobody. */
  rule: z.enum(['silence', 'unreached']),
  /** The first day on which the rule held. */
  since: IsoDate,
  /** Last session, review, laboratory value or contact that reached somebody. */
  lastContactOn: IsoDate.nullable(),
})
export type LostToFollowUp = z.output<typeof LostToFollowUp>
