import { z } from 'zod'
import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { CourseDraft, DayCardDraft } from '../../model/aftercare.ts'
import type { LabResult } from '../../model/lab.ts'
import { POST_EMBOLIZATION_COURSE } from '../../model/post-embolization.ts'
import { convertUnit } from '../plausibility/units.ts'
import { REVIEW_CLOSES_DAYS } from '../response/review-schedule.ts'
import {
  isPostEmbolizationComplication,
  leavesPostEmbolizationCourse,
} from '../sessions/complication-severity.ts'
import { newestLab, weekUpTo } from '../timeline/timeline-child-pugh.ts'

/** Above this a fever suggests an infection rather than the syndrome (domain 4.10). */
export const INFECTION_ABOVE_CEL = 39
/** Bilirubin above this, or above so many times its value before the procedure, from this day on (domain 4.10). */
export const DECOMPENSATION = { aboveUmolL: 51, aboveFold: 2, fromDay: 7 } as const
/** Later values say more about the disease or the next treatment than about this one: a decision of this program. */
const DECOMPENSATION_TO_DAY = REVIEW_CLOSES_DAYS

/** A remark beside the values; it asks for nothing and stops nothing. */
export const AftercareHint = z.object({
  code: z.enum([
    /** Fever above 39 °C: an infection has to be thought of. */
    'fever-suggests-infection',
    /** Bilirubin from day 7 on above 51 µmol/L or twice the value before: the liver decompensates. */
    'liver-decompensation',
    /** Fever of the syndrome beyond day 7: likewise. */
    'fever-beyond-a-week',
    /** Began later than 72 h or lasted beyond day 10: not the usual course of the syndrome. */
    'unlike-the-syndrome',
    /** The syndrome alone is expected; it counts where it prolonged the stay or led to a readmission. */
    'syndrome-may-count',
  ]),
  /** Day, hour, degree or µmol/L that it is about. */
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
  liver: { readonly performedOn: IsoDate; readonly labs: readonly LabResult[] } | null = null,
): AftercareHint[] {
  const highest = Math.max(...days.map(({ feverCel }) => feverCel ?? 0), 0)
  const hints: AftercareHint[] = []
  if (highest > INFECTION_ABOVE_CEL) hints.push({ code: 'fever-suggests-infection', value: highest })
  const bilirubinUmolL = liver && decompensatedBilirubin(liver.performedOn, liver.labs)
  if (bilirubinUmolL !== null) hints.push({ code: 'liver-decompensation', value: bilirubinUmolL })
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

/** The highest bilirubin that says so, µmol/L; null where none does. A bound (`<`, `>`) is not compared. */
function decompensatedBilirubin(performedOn: IsoDate, labs: readonly LabResult[]): number | null {
  const umolL = ({ code, value, unit, comparator }: LabResult) =>
    code === 'bilirubin' && comparator === null ? convertUnit(code, value, unit, 'umol/L') : null
  const before = newestLab(labs, 'bilirubin', weekUpTo(performedOn))
  const beforeUmolL = before ? umolL(before) : null
  const limits = [
    DECOMPENSATION.aboveUmolL,
    ...(beforeUmolL === null ? [] : [beforeUmolL * DECOMPENSATION.aboveFold]),
  ]
  const since = labs
    .filter(({ sampledOn }) => {
      const day = daysBetween(performedOn, sampledOn)
      return day >= DECOMPENSATION.fromDay && day <= DECOMPENSATION_TO_DAY
    })
    .map((lab) => umolL(lab) ?? 0)
  const highest = Math.max(...since, 0)
  return highest > Math.min(...limits) ? highest : null
}
