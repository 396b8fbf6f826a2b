import { z } from 'zod'
import { IsoDate, Uid } from './primitives.ts'

/**
 * What was known of the patient and the tumour on one day, beside the laboratory: typed before a session or at a
 * review, or taken from an imported visit. null = not recorded.
 */
export const Assessment = z.object({
  uid: Uid,
  assessedOn: IsoDate,
  source: z.enum(['session', 'review', 'import']),
  /** The session it was stated in, whose day may be a later one; null for reviews and imports. */
  sessionUid: Uid.nullable(),
  ecog: z.int().nullable(),
  ascites: z.string().nullable(),
  encephalopathyGrade: z.int().nullable(),
  /** Held down by medication. */
  encephalopathySuppressed: z.boolean().nullable(),
  /** PBC or PSC: bilirubin is raised by the disease itself. */
  cholestatic: z.boolean().nullable(),
  /** As reported by the source, where its parts are not known. */
  childPughReported: z.int().nullable(),
  lesionCount: z.int().nullable(),
  /** True for counts that stop at a cap, e.g. ">10". */
  lesionCountIsMinimum: z.boolean(),
  largestMm: z.number().nullable(),
  newLesion: z.boolean().nullable(),
  vascularInvasion: z.boolean().nullable(),
  lymphNodeMetastasis: z.boolean().nullable(),
  distantMetastasis: z.boolean().nullable(),
  resectionSince: z.boolean().nullable(),
  targetedTherapySince: z.boolean().nullable(),
})
export type Assessment = z.output<typeof Assessment>
