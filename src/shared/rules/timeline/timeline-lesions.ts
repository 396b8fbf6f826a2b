import { decimal, divideDecimals, multiplyDecimals, subtractDecimals, toNumber } from '../../kit/decimal.ts'
import type { Lesion, LesionMeasurement } from '../../model/lesion.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Session } from '../../model/session.ts'
import { precedesLine } from '../response/baseline-image.ts'
import { isTreatment, standingSessions } from './timeline.ts'
import { treatmentLines } from './timeline-burden.ts'

/** Iodized-oil filling of the tumour volume, %: complete above 90 without a defect, poor below 50 (domain 3.7). */
const OIL_COMPLETE_ABOVE_PCT = 90
const OIL_POOR_BELOW_PCT = 50

export interface LesionCourse {
  readonly lesion: Lesion
  /** Viable diameters, mm: before the line, at the last image up to the last session, and after it. */
  readonly baseline: LesionMeasurement | null
  readonly before: LesionMeasurement | null
  readonly now: LesionMeasurement | null
  /** Last viable diameter against the baseline; null when either is missing or the baseline is 0. */
  readonly changePct: number | null
  /** True when it was first seen after the line had begun. */
  readonly isNew: boolean
  /** Numbers of the sessions that treated it. */
  readonly treatedIn: ReadonlySet<number>
  readonly oil: { readonly filledPct: number; readonly grade: 'complete' | 'moderate' | 'poor' } | null
}

/** Each lesion through the treatment line that goes on. */
export function lesionCourses(record: PatientRecord): readonly LesionCourse[] {
  const sessions = standingSessions(record)
  const startedOn = treatmentLines(record).at(-1)?.startedOn ?? null
  const last = sessions.findLast(isTreatment)
  const reviewsOfLast = new Set(
    record.reviews.filter(({ sessionUid }) => sessionUid === last?.uid).map(({ uid }) => uid),
  )
  const isAfterLast = ({ measuredOn, reviewUid }: LesionMeasurement) =>
    last !== undefined &&
    (measuredOn > last.performedOn || (reviewUid !== null && reviewsOfLast.has(reviewUid)))
  return record.lesions.map((lesion) =>
    lesionCourse(lesion, sessions, { startedOn, hasLast: last !== undefined, isAfterLast }),
  )
}

/** The viable diameter of an image; null where it could not be read. */
export function viableMm(image: LesionMeasurement | null): number | null {
  return image?.evaluable ? image.viableMm : null
}

interface Span {
  /** Day of the first session of the line; null before any. */
  readonly startedOn: string | null
  readonly hasLast: boolean
  /** True of images that show what the last treatment did. */
  readonly isAfterLast: (image: LesionMeasurement) => boolean
}

function lesionCourse(
  lesion: Lesion,
  sessions: readonly Session[],
  { startedOn, hasLast, isAfterLast }: Span,
): LesionCourse {
  const images = lesion.measurements.toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  const baseline = startedOn === null ? images[0] : images.findLast((image) => precedesLine(image, startedOn))
  const before = hasLast ? images.findLast((image) => image !== baseline && !isAfterLast(image)) : undefined
  const now = images.findLast(hasLast ? isAfterLast : (image) => image !== baseline)
  const newest = now ?? before ?? null
  return {
    lesion,
    baseline: baseline ?? null,
    before: before ?? (hasLast ? baseline : null) ?? null,
    now: now ?? null,
    changePct: changePct(viableMm(baseline ?? null), viableMm(newest)),
    isNew: startedOn !== null && baseline === undefined,
    treatedIn: new Set(
      sessions
        .filter(({ arteries }) => arteries.some(({ lesionUids }) => lesionUids.includes(lesion.uid)))
        .map(({ no }) => no),
    ),
    oil: oilOf(images),
  }
}

function oilOf(images: readonly LesionMeasurement[]): LesionCourse['oil'] {
  const image = images.findLast(({ oilFilledPct }) => oilFilledPct !== null)
  if (!image || image.oilFilledPct === null) return null
  const filledPct = image.oilFilledPct
  const isFull = filledPct > OIL_COMPLETE_ABOVE_PCT && image.oilPeripheralDefect !== true
  return { filledPct, grade: isFull ? 'complete' : filledPct < OIL_POOR_BELOW_PCT ? 'poor' : 'moderate' }
}

/** Change in percent, two decimals; null when there is nothing to compare with. */
export function changePct(from: number | null, to: number | null): number | null {
  if (from === null || to === null || from === 0) return null
  const change = multiplyDecimals(subtractDecimals(decimal(to), decimal(from)), decimal(100))
  return toNumber(divideDecimals(change, decimal(from), 2))
}
