import type { Answer, Asked } from '../api/client.ts'
import { LABS, type LabCode } from '../../shared/model/lab.ts'
import type { Lesion } from '../../shared/model/lesion.ts'
import type { ReviewFindings } from '../../shared/model/review.ts'
import { COMPLICATION_NEEDS, type ComplicationForm } from '../forms/complication-form.ts'

/** Laboratory values asked for at a review, in the order they are typed. */
export const REVIEW_LABS = [
  'afp',
  'pivka_ii',
  'bilirubin',
  'albumin',
  'inr',
  'alt',
  'ast',
  'platelets',
  'wbc',
  'haemoglobin',
  'creatinine',
] as const satisfies readonly LabCode[]
export type ReviewLab = (typeof REVIEW_LABS)[number]

export type Shown = Answer<'reviews.show'>
export type ReadingRow = ReviewFindings['readings'][number]
export type NewLesionRow = Pick<ReviewFindings['newLesions'][number], 'segments' | 'typical'> & {
  longestMm: number | null
}
export interface LabRow {
  readonly value: number | null
  readonly comparator: '<' | '>' | null
  readonly unit: string
}

export interface SecondReadingForm {
  readonly readings: readonly ReadingRow[]
  readonly nonTarget: ReviewFindings['nonTarget'] | null
  readonly newLesion: boolean
}

/** What is typed at a review. Text that is no number is NaN, text that is no date stays text. */
export interface ReviewForm {
  readonly doneOn: string | null
  readonly modality: ReviewFindings['modality'] | null
  readonly reader: string
  readonly secondReader: string
  readonly readings: readonly ReadingRow[]
  /** null = not answered yet; a patient with a non-target lesion has no answer that could be assumed. */
  readonly nonTarget: ReviewFindings['nonTarget'] | null
  readonly newLesions: readonly NewLesionRow[]
  readonly liRadsVersion: ReviewFindings['liRadsVersion']
  /** null = nobody else measured; its reader is `secondReader`. */
  readonly secondReading: SecondReadingForm | null
  readonly vascularInvasion: boolean | null
  readonly extrahepaticSpread: boolean | null
  readonly labs: Readonly<Record<ReviewLab, LabRow>>
  readonly ecog: number | null
  readonly ascites: ReviewFindings['ascites']
  readonly encephalopathyGrade: number | null
  readonly complications: readonly ComplicationForm[]
  readonly nextPlan: ReviewFindings['nextPlan'] | null
  /** Day of the next review to book; text that is no date stays text. */
  readonly nextReviewOn: string | null
  readonly contrastPhases: ReviewFindings['contrastPhases']
  readonly symptoms: ReviewFindings['symptoms']
  readonly oilOutside: ReviewFindings['oilOutside']
  readonly note: string
}

export type ChangeReview = (change: Partial<ReviewForm>) => void

/** The last image of a lesion before this review. */
export function lastImageOf(lesion: Lesion) {
  return lesion.measurements.at(-1)
}

/** Whether the review has to say how the non-target lesions did. */
export function hasNonTarget(lesions: readonly Lesion[]): boolean {
  return lesions.some(({ role }) => role === 'non_target')
}

/** Paths of required answers that are still empty, in no particular order. */
export function missingAnswers(form: ReviewForm, lesions: readonly Lesion[]): string[] {
  const { doneOn, modality, reader, nonTarget, nextPlan, newLesions, complications, secondReading } = form
  const isEmpty = {
    doneOn: !doneOn,
    modality: modality === null,
    reader: reader.trim() === '',
    nonTarget: nonTarget === null || (nonTarget === 'none' && hasNonTarget(lesions)),
    nextPlan: nextPlan === null,
    'secondReading.reader': secondReading !== null && form.secondReader.trim() === '',
    'secondReading.nonTarget': secondReading !== null && secondReading.nonTarget === null,
  }
  return [
    ...Object.entries(isEmpty).flatMap(([name, empty]) => (empty ? [name] : [])),
    ...newLesions.flatMap(({ segments, longestMm }, at) => [
      ...(segments.length === 0 ? [`newLesions.${at}.segments`] : []),
      ...(longestMm === null ? [`newLesions.${at}.longestMm`] : []),
    ]),
    ...complications.flatMap((row, at) =>
      COMPLICATION_NEEDS.flatMap((name) => (row[name] === null ? [`lateComplications.${at}.${name}`] : [])),
    ),
  ].map((path) => `findings.${path}`)
}

/** Nobody has measured it on this image yet: an earlier diameter would be judged as if somebody had. */
function emptyReading({ uid }: Lesion): ReadingRow {
  return {
    lesionUid: uid,
    evaluable: true,
    viableMm: null,
    longestMm: null,
    oilFilledPct: null,
    oilPeripheralDefect: null,
    viableAcrossMm: null,
    lrTr: null,
  }
}

/** A second reader measures the targets alone: they decide, and the rest is on file already. */
export function emptySecondReading(lesions: readonly Lesion[]): SecondReadingForm {
  return {
    readings: lesions.filter(({ role }) => role === 'target').map(emptyReading),
    nonTarget: hasNonTarget(lesions) ? null : 'none',
    newLesion: false,
  }
}

export function emptyReview({ lesions }: Shown, doneOn: string, reader: string): ReviewForm {
  const unitOf = (code: ReviewLab) => LABS.find((lab) => lab.code === code)?.units[0] ?? ''
  return {
    doneOn,
    modality: null,
    reader,
    secondReader: '',
    readings: lesions.map(emptyReading),
    nonTarget: hasNonTarget(lesions) ? null : 'none',
    newLesions: [],
    liRadsVersion: null,
    secondReading: null,
    vascularInvasion: null,
    extrahepaticSpread: null,
    labs: Object.fromEntries(
      REVIEW_LABS.map((code) => [code, { value: null, comparator: null, unit: unitOf(code) }]),
    ) as Record<ReviewLab, LabRow>,
    ecog: null,
    ascites: null,
    encephalopathyGrade: null,
    complications: [],
    nextPlan: null,
    nextReviewOn: null,
    contrastPhases: null,
    symptoms: null,
    oilOutside: null,
    note: '',
  }
}

/** The form as the contract takes it. Empty rows are left out; the contract judges the rest. */
export function reviewInput(
  form: ReviewForm,
  reviewUid: string,
  acknowledged: string[],
  kept: ReviewFindings['labs'] = [],
): Asked<'reviews.record'> {
  const { labs, complications, newLesions, secondReader, secondReading, note, ...rest } = form
  const findings = {
    ...rest,
    secondReader: secondReader.trim() || null,
    secondReading: secondReading && { ...secondReading, reader: secondReader.trim() },
    note: note.trim() || null,
    readings: form.readings.map((reading) => ({ ...reading })),
    newLesions,
    labs: [
      ...REVIEW_LABS.filter((code) => labs[code].value !== null).map((code) => ({
        code,
        ...labs[code],
        sampledOn: form.doneOn,
      })),
      ...kept,
    ],
    lateComplications: complications,
  }
  // What is missing or nonsense is named by the contract's own refusal, field by field.
  return { reviewUid, findings, acknowledged } as Asked<'reviews.record'>
}
