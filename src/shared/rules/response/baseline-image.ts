import type { IsoDate } from '../../kit/iso-date.ts'
import type { LesionMeasurement } from '../../model/lesion.ts'

/**
 * True for an image that can be the baseline of a treatment line begun on a day: made up to that day, and of that
 * very day only when no review made it, for a review shows what the treatment has already done (domain 3.10).
 */
export function precedesLine(
  image: Pick<LesionMeasurement, 'measuredOn' | 'reviewUid'>,
  lineStartedOn: IsoDate,
): boolean {
  return image.measuredOn < lineStartedOn || (image.measuredOn === lineStartedOn && image.reviewUid === null)
}
