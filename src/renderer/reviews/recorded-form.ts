import type { Complication } from '../../shared/model/complication.ts'
import type { LabResult } from '../../shared/model/lab.ts'
import type { LesionMeasurement } from '../../shared/model/lesion.ts'
import type { ReviewFindings, ReviewReader } from '../../shared/model/review.ts'
import { ASCITES } from '../../shared/rules/scores/child-pugh.ts'
import type { ComplicationForm } from '../forms/complication-form.ts'
import { emptyReview, REVIEW_LABS, type ReviewForm, type Shown } from './review-form.ts'

/** The form of a recorded review as it was filled in, so that a correction changes what is wrong and nothing else. */
export function recordedForm(shown: Shown): ReviewForm {
  const { review, lesions, labs, assessment } = shown
  const empty = emptyReview(
    { ...shown, lesions: knownBefore(shown) },
    review.doneOn ?? '',
    review.reader ?? '',
  )
  const second = review.readers.at(1)
  return {
    ...empty,
    // Codes were checked against their vocabularies when they were recorded.
    modality: review.modality as ReviewForm['modality'],
    secondReader: review.secondReader ?? '',
    readings: empty.readings.map((reading) => {
      const image = lesions
        .find(({ uid }) => uid === reading.lesionUid)
        ?.measurements.find(({ reviewUid }) => reviewUid === review.uid)
      return image ? { lesionUid: reading.lesionUid, ...readingOf(image) } : reading
    }),
    nonTarget: review.nonTarget as ReviewForm['nonTarget'],
    newLesions: foundAtReview(shown).map(({ segments, role, measurements }) => ({
      segments,
      typical: role !== 'watch',
      longestMm: measurements[0]?.longestMm ?? null,
    })),
    liRadsVersion: review.liRadsVersion,
    secondReading: second === undefined ? null : secondReadingOf(second, empty),
    vascularInvasion: assessment?.vascularInvasion ?? null,
    extrahepaticSpread: assessment?.distantMetastasis ?? null,
    labs: { ...empty.labs, ...Object.fromEntries(labs.filter(isAsked).map((lab) => [lab.code, rowOf(lab)])) },
    ecog: assessment?.ecog ?? null,
    ascites: ASCITES.find((grade) => grade === assessment?.ascites) ?? null,
    encephalopathyGrade: assessment?.encephalopathyGrade ?? null,
    complications: shown.complications.map(complicationRow),
    nextPlan: review.nextPlan as ReviewForm['nextPlan'],
    contrastPhases: review.contrastPhases as ReviewForm['contrastPhases'],
    symptoms: review.symptoms as ReviewForm['symptoms'],
    oilOutside: review.oilOutside as ReviewForm['oilOutside'],
    note: review.note ?? '',
  }
}

/** Lesions that the review was the first to see: they are its new ones, and no row of its readings. */
export function foundAtReview({ review, lesions }: Pick<Shown, 'review' | 'lesions'>) {
  return lesions.filter(({ measurements }) => measurements.at(0)?.reviewUid === review.uid)
}

/** The lesions that the form lists: all but those that this very review found. */
export function knownBefore(shown: Pick<Shown, 'review' | 'lesions'>) {
  const found = foundAtReview(shown)
  return shown.lesions.filter((lesion) => !found.includes(lesion))
}

/** Values that the form does not ask for, or of another day than the image: a correction leaves them as they are. */
export function keptLabs({ labs, review }: Pick<Shown, 'labs' | 'review'>): ReviewFindings['labs'] {
  return labs
    .filter((lab) => !isAsked(lab) || lab.sampledOn !== review.doneOn)
    .map(({ code, value, comparator, unit, sampledOn }) => ({ code, value, comparator, unit, sampledOn }))
}

function isAsked({ code }: LabResult): boolean {
  return REVIEW_LABS.some((asked) => asked === code)
}

const rowOf = ({ value, comparator, unit }: LabResult) => ({ value, comparator, unit })

function readingOf(image: LesionMeasurement) {
  const { evaluable, longestMm, viableMm, oilFilledPct, oilPeripheralDefect, viableAcrossMm, lrTr } = image
  return { evaluable, longestMm, viableMm, oilFilledPct, oilPeripheralDefect, viableAcrossMm, lrTr }
}

function secondReadingOf(reader: ReviewReader, empty: ReviewForm): NonNullable<ReviewForm['secondReading']> {
  return {
    readings: reader.readings.length > 0 ? reader.readings : empty.readings,
    nonTarget: reader.nonTarget as ReviewForm['nonTarget'],
    newLesion: reader.newLesion ?? false,
  }
}

function complicationRow(event: Complication): ComplicationForm {
  const { uid: _, sessionUid: _session, reviewUid: _review, addedAt: _at, addedBy: _by, ...row } = event
  return row
}
