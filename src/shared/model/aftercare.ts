import { z } from 'zod'
import { COMPLICATION_RELATIONS } from './complication-grades.ts'
import { POST_EMBOLIZATION_COMPONENTS } from './post-embolization.ts'
import { count, Instant, IsoDate, quantity, text } from './primitives.ts'
import { codesOf } from './term.ts'

/** Days of a card: day 0 is that of the procedure. */
export const CARD_DAYS = [0, 1, 2, 3, 4, 5, 6, 7] as const

export const VITAL_STATUSES = [
  { code: 'alive', en: 'Alive', zh: '存活' },
  { code: 'dead', en: 'Dead', zh: '死亡' },
] as const

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** The worst of one day (domain 4.10); a value that nobody took is null. */
const DAY_FIELDS = {
  painNrs: maybe(count(0, 10)),
  feverCel: maybe(quantity(34, 43, 'Cel')),
  /** CTCAE grade of nausea or vomiting. */
  nauseaGrade: maybe(count(0, 3)),
  altUL: maybe(quantity(1, 20_000, 'U/L')),
  note: maybe(text(500)),
}

export const DayCardDraft = z.strictObject({ day: count(0, 7), ...DAY_FIELDS })
export type DayCardDraft = z.output<typeof DayCardDraft>

/** A day as it was last recorded, with the warnings that were read and accepted. */
export const DayCard = DayCardDraft.extend({
  acknowledged: z.array(z.string()),
  recordedAt: Instant,
  recordedBy: z.string(),
})
export type DayCard = z.output<typeof DayCard>

const Course = z.strictObject({
  postEmbolizationSyndrome: maybe(z.boolean()),
  components: z.array(codesOf(POST_EMBOLIZATION_COMPONENTS)).max(3).default([]),
  /** Hours after the procedure. */
  onsetH: maybe(count(0, 336).meta({ unit: 'h' })),
  /** Day after the procedure on which it was over. */
  endDay: maybe(count(0, 180).meta({ unit: 'd' })),
  dischargedOn: maybe(IsoDate),
  dischargePainNrs: maybe(count(0, 10)),
  /** Within 30 days. */
  readmitted: maybe(z.boolean()),
  readmissionReason: maybe(text(500)),
  status30: maybe(codesOf(VITAL_STATUSES)),
  status90: maybe(codesOf(VITAL_STATUSES)),
  /** The patient's date of death; it stands in the patient's record and is written there. */
  diedOn: maybe(IsoDate),
  deathCause: maybe(text(500)),
  deathRelated: maybe(codesOf(COMPLICATION_RELATIONS)),
})

/** How the stay went on; what is said of a syndrome, a readmission or a death needs one. */
export const CourseDraft = Course.superRefine((course, ctx) => {
  const refuse = (field: keyof typeof course, kind: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [field], params: { kind }, message })
  const { components, onsetH, endDay } = course
  const describes = components.length > 0 || onsetH !== null || endDay !== null
  if (course.postEmbolizationSyndrome !== true && describes)
    refuse('postEmbolizationSyndrome', 'syndrome-unsaid', 'a course of a syndrome that is not stated')
  if (course.readmitted !== true && course.readmissionReason !== null)
    refuse('readmissionReason', 'readmission-unsaid', 'a reason for no readmission')
  if (course.status30 === 'dead' && course.status90 === 'alive')
    refuse('status90', 'alive-after-death', 'alive at 90 days, dead at 30')
})
export type CourseDraft = z.output<typeof CourseDraft>

export const AftercareCourse = Course.omit({ diedOn: true }).extend({
  acknowledged: z.array(z.string()),
  recordedAt: Instant,
  recordedBy: z.string(),
})
export type AftercareCourse = z.output<typeof AftercareCourse>
