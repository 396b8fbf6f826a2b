import { z } from 'zod'

/** The digits as they would be entered, had they been read in another unit. */
export const UnitReading = z.strictObject({
  /** Another field than the typed one where seconds of PT stand in the field of the INR. */
  suggestedField: z.string(),
  /** What would be entered … */
  suggestedValue: z.number(),
  /** … in this unit of that field. */
  suggestedUnit: z.string(),
  /** The unit the digits seem to be in. */
  readAs: z.string(),
})
export type UnitReading = z.output<typeof UnitReading>

/** A reading of the same digits in another unit, offered as a question; nothing is converted by itself. */
export const UnitSuggestion = UnitReading.extend({
  field: z.string(),
  /** The value is impossible, or only unusual, in the unit that was chosen; or it is where analysers of another unit stop. */
  reason: z.enum(['impossible-as-typed', 'unusual-as-typed', 'limit-of-other-unit']),
  /** Readings that the digits would fit as well, the likelier first. */
  otherReadings: z.array(UnitReading),
})
export type UnitSuggestion = z.output<typeof UnitSuggestion>

/** Whether the suggestion can be entered where the value was typed. */
export function staysInField(suggestion: UnitSuggestion): boolean {
  return suggestion.suggestedField === suggestion.field
}
