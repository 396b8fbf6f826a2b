import type { IsoDate } from '../../kit/iso-date.ts'
import type { Lesion } from '../../model/lesion.ts'
import type { AreaResponse, LesionReading, ReviewFindings, ReviewResponse } from '../../model/review.ts'
import { judgeArea } from './easl-response.ts'
import {
  type AmountOf,
  type JudgedImage,
  type LineTarget,
  nadirSum,
  sumBefore,
  sumRead,
  targetsOfLine,
  viableArea,
  viableDiameter,
  wholeDiameter,
} from './line-targets.ts'
import { overallResponse } from './overall-response.ts'
import { judgeResponse, MRECIST, type ResponseInput } from './response.ts'

type Reading = Pick<LesionReading, 'lesionUid' | 'evaluable' | 'viableMm' | 'longestMm' | 'viableAcrossMm'>

export interface ReviewedLesions extends JudgedImage {
  /** All lesions of the patient with their measurements; which of them this image stands against is decided here. */
  readonly lesions: readonly Pick<Lesion, 'uid' | 'role' | 'measurements'>[]
  /** Days of the line's treatments. */
  readonly treatedOn: readonly IsoDate[]
  readonly readings: readonly Reading[]
  /** True when a lesion found at this review makes the overall response PD. */
  readonly newLesion: boolean
  readonly nonTarget: ReviewFindings['nonTarget']
  /** Of the department, for mRECIST; RECIST 1.1 asks for five millimetres in any case. */
  readonly fiveMmRule: boolean
}

const AMOUNTS: Readonly<Record<ResponseInput['criteria'], AmountOf>> = {
  mRECIST: viableDiameter,
  'RECIST1.1': wholeDiameter,
}

/** True when one of the lesions found at a review makes the overall response PD. */
export function hasNewLesion(newLesions: ReviewFindings['newLesions']): boolean {
  return newLesions.some((lesion) => lesion.typical && lesion.longestMm >= MRECIST.constants.newLesionFromMm)
}

/**
 * Response of one review by mRECIST (viable diameters) and RECIST 1.1 (whole diameters), against the baseline and
 * the nadir of the treatment line. Sums in mm; a target that is missing or not evaluable makes the sum null (NE).
 */
export function judgeReview(reviewed: ReviewedLesions): ReviewResponse[] {
  const targets = targetsOfLine(reviewed.lesions, reviewed)
  return (['mRECIST', 'RECIST1.1'] as const).map((criteria) => judgeBy(criteria, targets, reviewed))
}

/** EASL response by areas, mm²; null unless areas were measured before the line and on this image. */
export function judgeReviewArea(reviewed: ReviewedLesions): AreaResponse | null {
  const { lineStartedOn, readings, newLesion, nonTarget } = reviewed
  const targets = targetsOfLine(reviewed.lesions, reviewed)
  const baselineMm2 = sumBefore(targets, lineStartedOn, viableArea)
  const isMeasured = targets.some(({ uid }) =>
    readings.some((reading) => reading.lesionUid === uid && viableArea(reading) !== null),
  )
  if (baselineMm2 === null || !isMeasured) return null
  const nadirMm2 = nadirSum(targets, lineStartedOn, viableArea)
  const currentMm2 = sumRead(targets, readings, viableArea)
  const verdict = judgeArea({ baselineMm2, nadirMm2, currentMm2, newLesion, nonTarget })
  return { criteria: 'EASL', baselineMm2, nadirMm2, currentMm2, ...verdict }
}

/**
 * True where a target was measured across now, and the area is still not judged for want of one before the line: the
 * reader has typed a diameter that changes nothing, and is to know why.
 */
export function lacksBaselineArea(reviewed: ReviewedLesions): boolean {
  const targets = targetsOfLine(reviewed.lesions, reviewed)
  const isMeasuredAcross = targets.some(({ uid }) =>
    reviewed.readings.some(
      ({ lesionUid, evaluable, viableAcrossMm }) => lesionUid === uid && evaluable && viableAcrossMm !== null,
    ),
  )
  return isMeasuredAcross && sumBefore(targets, reviewed.lineStartedOn, viableArea) === null
}

function judgeBy(
  criteria: ResponseInput['criteria'],
  targets: readonly LineTarget[],
  reviewed: ReviewedLesions,
): ReviewResponse {
  const { lineStartedOn, readings, newLesion, nonTarget } = reviewed
  const amount = AMOUNTS[criteria]
  const fiveMmRule = criteria === 'mRECIST' ? reviewed.fiveMmRule : null
  const baselineSumMm = sumBefore(targets, lineStartedOn, amount)
  const nadirSumMm = nadirSum(targets, lineStartedOn, amount)
  const currentSumMm = sumRead(targets, readings, amount)
  const sums = { criteria, baselineSumMm, nadirSumMm, currentSumMm }
  const judged = judgeResponse({ ...sums, nonTarget, newLesion, fiveMmRule })
  // Targets that nobody measured are not evaluable; only a patient without any has none.
  const unmeasured = targets.length > 0 && judged.target === 'none'
  const treatedOn = previousTreatment(reviewed)
  const previousMm = treatedOn === undefined ? null : sumBefore(targets, treatedOn, amount)
  return {
    ...sums,
    ...judged,
    ...(unmeasured ? { target: 'NE', overall: overallResponse('NE', nonTarget, newLesion) } : {}),
    versusPrevious:
      previousMm === null ? null : againstPrevious(previousMm, { criteria, currentSumMm, fiveMmRule }),
  }
}

/** Day of the last treatment up to the image; none at the first, whose last image before is the baseline. */
function previousTreatment({ treatedOn, doneOn, lineStartedOn }: ReviewedLesions): IsoDate | undefined {
  return treatedOn
    .filter((day) => day > lineStartedOn && day <= doneOn)
    .toSorted((a, b) => a.localeCompare(b))
    .at(-1)
}

/** The targets alone: two images, with nothing between them to be a nadir. */
function againstPrevious(
  sumMm: number,
  asked: Pick<ResponseInput, 'criteria' | 'currentSumMm' | 'fiveMmRule'>,
): NonNullable<ReviewResponse['versusPrevious']> {
  const { target, changeFromBaselinePct } = judgeResponse({ ...asked, baselineSumMm: sumMm })
  return { sumMm, changePct: changeFromBaselinePct, category: target }
}
