import { decimal, multiplyDecimals, sumOf, toNumber } from '../../kit/decimal.ts'
import type { IsoDate } from '../../kit/iso-date.ts'
import type { Lesion, LesionMeasurement } from '../../model/lesion.ts'
import { precedesLine } from './baseline-image.ts'

/** What one lesion measured on one image, as far as responses are judged by it. */
export type Measured = Pick<LesionMeasurement, 'evaluable' | 'viableMm' | 'longestMm' | 'viableAcrossMm'>
/** The amount that a set of criteria adds up; null = not known or not evaluable. */
export type AmountOf = (image: Measured) => number | null

/** A target of a treatment line with its images before the one being judged, oldest first. */
export interface LineTarget {
  readonly uid: string
  readonly images: readonly LesionMeasurement[]
}

/** The image being judged: its own measurements, and whatever was measured later, say nothing about it. */
export interface JudgedImage {
  readonly reviewUid: string
  readonly doneOn: IsoDate
  /** Day of the first treatment of the line. */
  readonly lineStartedOn: IsoDate
}

/** Target lesions with an image before the line began; one first seen later is no target of the line. */
export function targetsOfLine(
  lesions: readonly Pick<Lesion, 'uid' | 'role' | 'measurements'>[],
  { reviewUid, doneOn, lineStartedOn }: JudgedImage,
): LineTarget[] {
  return lesions.flatMap(({ uid, role, measurements }) => {
    const images = measurements
      .filter((image) => image.reviewUid !== reviewUid)
      .filter((image) => image.measuredOn < doneOn || precedesLine(image, lineStartedOn))
      .toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
    const isTarget = role === 'target' && images.some((image) => precedesLine(image, lineStartedOn))
    return isTarget ? [{ uid, images }] : []
  })
}

/** Sum over the last image of each target before a treatment day. */
export function sumBefore(
  targets: readonly LineTarget[],
  treatedOn: IsoDate,
  amount: AmountOf,
): number | null {
  return sumOrNull(
    targets.map(({ images }) => {
      const last = images.findLast((image) => precedesLine(image, treatedOn))
      return last ? amount(last) : null
    }),
  )
}

/** Sum over what was read now; null while a target is unread or not evaluable. */
export function sumRead(
  targets: readonly LineTarget[],
  readings: readonly (Measured & { readonly lesionUid: string })[],
  amount: AmountOf,
): number | null {
  return sumOrNull(
    targets.map(({ uid }) => {
      const reading = readings.find(({ lesionUid }) => lesionUid === uid)
      return reading ? amount(reading) : null
    }),
  )
}

/** Smallest complete sum since the line began, its baseline counted; null without a baseline. */
export function nadirSum(
  targets: readonly LineTarget[],
  lineStartedOn: IsoDate,
  amount: AmountOf,
): number | null {
  const baseline = sumBefore(targets, lineStartedOn, amount)
  if (baseline === null) return null
  const since = targets.map(({ images }) => images.filter((image) => !precedesLine(image, lineStartedOn)))
  const days = new Set(since.flat().map(({ measuredOn }) => measuredOn))
  const sums = [...days].map((day) =>
    sumOrNull(
      since.map((images) => {
        const then = images.find(({ measuredOn }) => measuredOn === day)
        return then ? amount(then) : null
      }),
    ),
  )
  return Math.min(baseline, ...sums.filter((sum) => sum !== null))
}

/** mRECIST: the longest diameter of what still enhances, mm. */
export const viableDiameter: AmountOf = ({ evaluable, viableMm }) => (evaluable ? viableMm : null)
/** RECIST: the longest diameter of the whole lesion, mm. */
export const wholeDiameter: AmountOf = ({ evaluable, longestMm }) => (evaluable ? longestMm : null)
/** EASL: product of the two diameters of what still enhances, mm²; where nothing does, nothing is left to measure across. */
export const viableArea: AmountOf = ({ evaluable, viableMm, viableAcrossMm }) => {
  if (!evaluable || viableMm === null) return null
  if (viableMm === 0) return 0
  if (viableAcrossMm === null) return null
  return toNumber(multiplyDecimals(decimal(viableMm), decimal(viableAcrossMm)))
}

function sumOrNull(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 || known.length < amounts.length ? null : sumOf(known)
}
