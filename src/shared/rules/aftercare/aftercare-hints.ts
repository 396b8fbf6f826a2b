import { z } from 'zod'
import type { CourseDraft, DayCardDraft } from '../../model/aftercare.ts'
import { POST_EMBOLIZATION_COURSE } from '../../model/post-embolization.ts'
import {
  isPostEmbolizationComplication,
  leavesPostEmbolizationCourse,
} from '../sessions/complication-severity.ts'

/** Above this a fever suggests an infection rather than the syndrome (domain 4.10). */
export const INFECTION_ABOVE_CEL = 39

/** A remark beside the values; it asks for nothing and stops nothing. */
export const AftercareHint = z.object({
  code: z.enum([
    /** Fever above 39 °C: an infection has to be thought of. */
    'fever-suggests-infection',
    /** Fever of the syndrome beyond day 7: likewise. */
    'fever-beyond-a-week',
    /** Began later than 72 h or lasted beyond day 10: not the usual course of the syndrome. */
    'unlike-the-syndrome',
    /** The syndrome alone is expected; it counts where it prolonged the stay or led to a readmission. */
    'syndrome-may-count',
  ]),
  /** Day, hour or degree that it is about. */
  value: z.number(),
})
export type AftercareHint = z.output<typeof AftercareHint>

type Course = Pick<
  CourseDraft,
  'postEmbolizationSyndrome' | 'components' | 'onsetH' | 'endDay' | 'readmitted'
>

/** What the days and the course suggest, the most urgent first. */
export function aftercareHints(
  days: readonly Pick<DayCardDraft, 'feverCel'>[],
  course: Course | null,
): AftercareHint[] {
  const highest = Math.max(...days.map(({ feverCel }) => feverCel ?? 0), 0)
  const hints: AftercareHint[] = []
  if (highest > INFECTION_ABOVE_CEL) hints.push({ code: 'fever-suggests-infection', value: highest })
  if (course?.postEmbolizationSyndrome !== true) return hints
  const { components, onsetH, endDay, readmitted } = course
  if (components.includes('fever') && endDay !== null && endDay > POST_EMBOLIZATION_COURSE.endsFromDay)
    hints.push({ code: 'fever-beyond-a-week', value: endDay })
  if (leavesPostEmbolizationCourse({ onsetH, endDay }) === true)
    hints.push({ code: 'unlike-the-syndrome', value: endDay ?? onsetH ?? 0 })
  if (isPostEmbolizationComplication({ prolongedStay: null, readmission: readmitted }) === true)
    hints.push({ code: 'syndrome-may-count', value: 1 })
  return hints
}
