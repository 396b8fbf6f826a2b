import { z } from 'zod'
import { Assessment } from './assessment.ts'
import { LabEntry } from './lab.ts'
import { Aetiology, Cirrhosis, Sex } from './patient.ts'
import { IsoDate, text } from './primitives.ts'
import { CLOSE_REASONS, ReviewResponse } from './review.ts'
import { ArteryUse } from './procedure/artery-use.ts'
import { Procedure } from './session.ts'
import { codesOf } from './term.ts'

/** The sums of one reader, judged, where the lesions themselves are not in the source. */
export const ImportedReader = z.strictObject({
  reader: text(100),
  responses: z.array(ReviewResponse).max(2),
})
export type ImportedReader = z.output<typeof ImportedReader>

/** How the one-month review of an imported session stands. */
export const ImportedReview = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({
    state: z.literal('done'),
    doneOn: IsoDate,
    newLesion: z.boolean().nullable(),
    reader: text(100).nullable(),
    secondReader: text(100).nullable(),
    note: text(1000).nullable(),
    responses: z.array(ReviewResponse).max(2),
    /** Everybody whose sums the source gives; the first reader's are the review's own. */
    readers: z.array(ImportedReader).max(10),
  }),
  z.strictObject({ state: z.literal('closed'), reason: codesOf(CLOSE_REASONS), closedOn: IsoDate }),
])
export type ImportedReview = z.output<typeof ImportedReview>

/** An embolization with what its source knows; everything else is not recorded, and never made up. */
export const ImportedSession = z.strictObject({
  performedOn: IsoDate,
  procedureType: Procedure.shape.procedureType,
  arteries: z.array(ArteryUse).max(1),
  review: ImportedReview,
})
export type ImportedSession = z.output<typeof ImportedSession>

/** No table of visits tells of what only a session's form asks. */
export const ImportedAssessment = z.strictObject(
  Assessment.omit({
    uid: true,
    source: true,
    sessionUid: true,
    encephalopathySuppressed: true,
    cholestatic: true,
  }).shape,
)
export type ImportedAssessment = z.output<typeof ImportedAssessment>

/** One patient of an import with everything that the accepted rows say; lists are in date order. */
export const ImportedPatient = z.strictObject({
  hospitalNo: text(32),
  name: text(100).nullable(),
  sex: Sex,
  birthDate: IsoDate.nullable(),
  birthYear: z.int().min(1880).max(2200).nullable(),
  aetiology: z.array(Aetiology).max(8),
  cirrhosis: Cirrhosis,
  diedOn: IsoDate.nullable(),
  /** The doubts about the patient's rows, so that nobody takes them for certain later. */
  note: text(2000).nullable(),
  labs: z.array(LabEntry).max(5000),
  assessments: z.array(ImportedAssessment).max(1000),
  sessions: z.array(ImportedSession).max(200),
})
export type ImportedPatient = z.output<typeof ImportedPatient>
