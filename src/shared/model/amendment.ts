import { z } from 'zod'
import { Instant, Uid } from './primitives.ts'

/** A value as it stands in a record: a code, a number, a text, yes or no, or a list of those; null = not recorded. */
export const RecordedValue = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.union([z.boolean(), z.number(), z.string()])),
])
export type RecordedValue = z.output<typeof RecordedValue>

/** One field that differs, by its path below the procedure: `arteries.0.drugs.1.doseMg`. */
export const FieldChange = z.object({ path: z.string(), before: RecordedValue, after: RecordedValue })
export type FieldChange = z.output<typeof FieldChange>

/** One amendment of a signed session: why, by whom, and what it changed. */
export const Amendment = z.object({
  uid: Uid,
  /** The revision that was amended; the next one is what it became. */
  revision: z.int(),
  reason: z.string(),
  amendedAt: Instant,
  amendedBy: z.string(),
  /** Who had signed what it changed. */
  signedBy: z.string().nullable(),
  signedAt: Instant.nullable(),
  changes: z.array(FieldChange),
})
export type Amendment = z.output<typeof Amendment>
