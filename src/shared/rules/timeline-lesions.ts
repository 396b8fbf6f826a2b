import { decimal, divideDecimals, multiplyDecimals, subtractDecimals, toNumber } from '../kit/decimal.ts'
import type { Lesion, LesionMeasurement } from '../model/lesion.ts'
import type { PatientRecord } from '../model/patient-record.ts'
import type { Session } from '../model/session.ts'
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
  return record.lesions.map((lesion) => lesionCourse(lesion, sessions, startedOn, last))
}

/** The viable diameter of an image; null where it could not be read. */
export function viableMm(image: LesionMeasurement | null): number | null {
  return image?.evaluable ? image.viableMm : null
}

function lesionCourse(
  lesion: Lesion,
  sessions: readonly Session[],
  startedOn: string | null,
  last: Session | undefined,
): LesionCourse {
  const images = lesion.measurements.toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  const baseline =
    startedOn === null ? images[0] : images.findLast(({ measuredOn }) => measuredOn <= startedOn)
  const isAfterLast = (image: LesionMeasurement) => last !== undefined && image.measuredOn > last.performedOn
  const before = last && images.findLast((image) => image !== baseline && !isAfterLast(image))
  const now = images.findLast(last ? isAfterLast : (image) => image !== baseline)
  const newest = now ?? before ?? null
  return {
    lesion,
    baseline: baseline ?? null,
    before: before ?? (last && baseline) ?? null,
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
