import type { Asked } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'

/** Saves the form of a review: as its record, or with a reason in the place of what was recorded. */
export function useSaveReview(reason: string | null) {
  const record = useCommand('reviews.record')
  const correct = useCommand('reviews.correct')
  if (reason === null) return record
  return { ...correct, run: (input: Asked<'reviews.record'>) => correct.run({ ...input, reason }) }
}
