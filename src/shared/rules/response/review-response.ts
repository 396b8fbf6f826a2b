import { sumOf } from '../../kit/decimal.ts'
import type { IsoDate } from '../../kit/iso-date.ts'
import type { Lesion, LesionMeasurement } from '../../model/lesion.ts'
import type { ReviewFindings, ReviewResponse } from '../../model/review.ts'
import { precedesLine } from './baseline-image.ts'
import { judgeResponse, type ResponseInput } from './response.ts'

/** mRECIST: a new lesion counts from 10 mm on, when typical (arterial enhancement and washout). */
const NEW_LESION_FROM_MM = 10

type Diameter = 'viableMm' | 'longestMm'
type Reading = Pick<ReviewFindings['readings'][number], 'lesionUid' | 'evaluable' | Diameter>

export interface ReviewedLesions {
  /** All lesions of the patient with the measurements before this review. */
  readonly lesions: readonly Pick<Lesion, 'uid' | 'role' | 'measurements'>[]
  /** Day of the first session of the treatment line: the last image up to here, no review's, is the baseline. */
  readonly lineStartedOn: IsoDate
  readonly readings: readonly Reading[]
  /** True when a lesion found at this review makes the overall response PD. */
  readonly newLesion: boolean
  readonly nonTarget: ReviewFindings['nonTarget']
  readonly fiveMmRule: boolean
}

interface Target {
  readonly uid: string
  readonly baseline: LesionMeasurement
  readonly later: readonly LesionMeasurement[]
}

/** True when one of the lesions found at a review makes the overall response PD. */
export function hasNewLesion(newLesions: ReviewFindings['newLesions']): boolean {
  return newLesions.some((lesion) => lesion.typical && lesion.longestMm >= NEW_LESION_FROM_MM)
}

/**
 * Response of one review by mRECIST (viable diameters) and RECIST 1.1 (whole diameters), against the baseline and
 * the nadir of the treatment line. Sums in mm; a target that is missing or not evaluable makes the sum null (NE).
 */
export function judgeReview(reviewed: ReviewedLesions): ReviewResponse[] {
  const targets = reviewed.lesions
    .filter((lesion) => lesion.role === 'target')
    .flatMap((lesion) => targetOf(lesion, reviewed.lineStartedOn) ?? [])
  return (['mRECIST', 'RECIST1.1'] as const).map((criteria) => judgeBy(criteria, targets, reviewed))
}

function judgeBy(
  criteria: ResponseInput['criteria'],
  targets: readonly Target[],
  { readings, newLesion, nonTarget, fiveMmRule }: ReviewedLesions,
): ReviewResponse {
  const diameter: Diameter = criteria === 'mRECIST' ? 'viableMm' : 'longestMm'
  const baselineSumMm = sumOrNull(targets.map((target) => measured(target.baseline, diameter)))
  const currentSumMm = sumOrNull(
    targets.map((target) => {
      const reading = readings.find((candidate) => candidate.lesionUid === target.uid)
      return reading ? measured(reading, diameter) : null
    }),
  )
  const nadirSumMm = baselineSumMm === null ? null : nadirOf(targets, diameter, baselineSumMm)
  const verdict = judgeResponse({
    criteria,
    baselineSumMm,
    nadirSumMm,
    currentSumMm,
    nonTarget,
    newLesion,
    fiveMmRule,
  })
  return { criteria, baselineSumMm, nadirSumMm, currentSumMm, ...verdict }
}

/** A lesion is compared with its last image before the line began; one first seen later is no target of the line. */
function targetOf(lesion: ReviewedLesions['lesions'][number], lineStartedOn: IsoDate): Target | undefined {
  const byDate = lesion.measurements.toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  const baseline = byDate.findLast((image) => precedesLine(image, lineStartedOn))
  if (!baseline) return undefined
  return {
    uid: lesion.uid,
    baseline,
    later: byDate.filter((image) => !precedesLine(image, lineStartedOn)),
  }
}

/** Smallest complete sum since the baseline, which counts too. */
function nadirOf(targets: readonly Target[], diameter: Diameter, baselineSumMm: number): number {
  const days = new Set(targets.flatMap((target) => target.later.map((measurement) => measurement.measuredOn)))
  const sums = [...days].map((day) =>
    sumOrNull(
      targets.map((target) => {
        const then = target.later.find((measurement) => measurement.measuredOn === day)
        return then ? measured(then, diameter) : null
      }),
    ),
  )
  return Math.min(baselineSumMm, ...sums.filter((sum) => sum !== null))
}

const measured = (image: Pick<Reading, 'evaluable' | Diameter>, diameter: Diameter): number | null =>
  image.evaluable ? image[diameter] : null

function sumOrNull(diameters: readonly (number | null)[]): number | null {
  const known = diameters.filter((diameter) => diameter !== null)
  return known.length === 0 || known.length < diameters.length ? null : sumOf(known)
}
