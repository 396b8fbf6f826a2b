import { z } from 'zod'
import { daysBetween } from '../../kit/iso-date.ts'
import { IsoDate } from '../../model/primitives.ts'
import { DEFAULT_SHELF_LIFE_DAYS } from '../../model/settings.ts'

export const InputAgeQuestion = z.strictObject({
  item: z.enum(['laboratory', 'imaging', 'ecog', 'height', 'weight']),
  /** Sampled, imaged or assessed on. */
  datedOn: IsoDate,
  /** Day of the puncture. */
  performedOn: IsoDate,
  /** The department's own; else the program's. */
  limitDays: z.int().nonnegative().optional(),
})
export type InputAgeQuestion = z.output<typeof InputAgeQuestion>

export const InputAge = z.strictObject({
  /** `stale` counts as unknown; `refused-future` lies after the puncture and is refused. */
  state: z.enum(['known', 'stale', 'refused-future']),
  days: z.int(),
  limitDays: z.int(),
})
export type InputAge = z.output<typeof InputAge>

/** Whether a dated value still counts on the day of the procedure; the last day of its shelf life does. */
export function judgeInputAge({ item, datedOn, performedOn, limitDays }: InputAgeQuestion): InputAge {
  const days = daysBetween(datedOn, performedOn)
  const limit = limitDays ?? DEFAULT_SHELF_LIFE_DAYS[item]
  const state = days < 0 ? 'refused-future' : days <= limit ? 'known' : 'stale'
  return { state, days, limitDays: limit }
}
