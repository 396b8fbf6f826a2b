import type { IsoDate } from '../../kit/iso-date.ts'
import type { Lesion, LesionMeasurement } from '../../model/lesion.ts'
import type { Review } from '../../model/review.ts'

/**
 * Lesions known before a review that it has no reading of, and that no image up to `until` shows either. Watched ones
 * are left out: nothing is judged by them. "Not evaluable" is a reading.
 */
export function unreadLesions<L extends Pick<Lesion, 'role' | 'firstSeenOn' | 'measurements'>>(
  lesions: readonly L[],
  { uid, doneOn }: Pick<Review, 'uid' | 'doneOn'>,
  until: IsoDate | null = doneOn,
): readonly L[] {
  if (doneOn === null || until === null) return []
  const shows = (image: LesionMeasurement) =>
    isRead(image) && (image.reviewUid === uid || (image.measuredOn >= doneOn && image.measuredOn <= until))
  return lesions.filter(
    ({ role, firstSeenOn, measurements }) =>
      role !== 'watch' && firstSeenOn < doneOn && !measurements.some(shows),
  )
}

const isRead = ({ evaluable, viableMm, longestMm }: LesionMeasurement) =>
  !evaluable || viableMm !== null || longestMm !== null
